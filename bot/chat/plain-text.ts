import { compile, type FormatCallback } from 'html-to-text';
import { z } from 'zod';

/** What somebody reads of a message that came as HTML, without names it mentions and without the message that it answers. */
export function plainTextOf(html: string): string {
  return convert(html.slice(0, LONGEST_HTML))
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Teams takes no larger message. */
const LONGEST_HTML = 100 * 1024;
/** Deeper is no message, but an attempt to have us lose our footing. */
const DEEPEST = 100;

const inWords: FormatCallback = (element, _walk, builder) => {
  const { alt, title } = Attributes.parse(element.attribs);
  builder.addInline(alt ?? title ?? '', {});
};

const Attributes = z.object({ alt: z.string().optional(), title: z.string().optional() }).catch({});

const unseen = ['at', 'script', 'style', 'attachment', 'blockquote[itemtype]', 'template', 'title', 'object', 'iframe'];

const convert = compile({
  wordwrap: false,
  limits: { maxDepth: DEEPEST, ellipsis: '' },
  formatters: { inWords },
  selectors: [
    ...unseen.map((selector) => ({ selector, format: 'skip' })),
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'emoji', format: 'inWords' },
    // An emoji may be a picture of itself; any other picture says nothing that can be read.
    { selector: 'img', format: 'skip' },
    { selector: 'img[itemtype="http://schema.skype.com/Emoji"]', format: 'inWords' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'blockquote', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'ul', options: { itemPrefix: '- ', leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'ol', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
    { selector: 'hr', format: 'skip' },
  ],
});
