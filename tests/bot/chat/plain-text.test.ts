import { parseInvocation } from '../../../bot/chat/pointed-message';
import { plainTextOf } from '../../../bot/chat/plain-text';

describe('plainTextOf', () => {
  it.each`
    what                     | html                                                                                                                                                                             | text
    ${'plain words'}         | ${'Lawaai boven'}                                                                                                                                                                | ${'Lawaai boven'}
    ${'nothing'}             | ${''}                                                                                                                                                                            | ${''}
    ${'paragraphs'}          | ${'<div><p>Lawaai</p><p>Al weken</p></div>'}                                                                                                                                     | ${'Lawaai\nAl weken'}
    ${'an empty paragraph'}  | ${'<p>Lawaai</p><p>&nbsp;</p><p>Al weken</p>'}                                                                                                                                   | ${'Lawaai\n\nAl weken'}
    ${'a new line'}          | ${'Lawaai<br>Al weken<br/>Elke nacht'}                                                                                                                                           | ${'Lawaai\nAl weken\nElke nacht'}
    ${'markup'}              | ${'<p><b>Lawaai</b> <i>boven</i> <u>ons</u></p>'}                                                                                                                                | ${'Lawaai boven ons'}
    ${'codes'}               | ${'zwerfvuil &amp; ratten &lt;3 &#8364;5 caf&eacute;'}                                                                                                                           | ${'zwerfvuil & ratten <3 €5 café'}
    ${'hard spaces'}         | ${'Lawaai&nbsp;boven &nbsp; ons'}                                                                                                                                                | ${'Lawaai boven ons'}
    ${'a mention'}           | ${'<p><at id="0">Sanne</at>&nbsp;<at id="1">Bakker</at> kun je kijken?</p>'}                                                                                                     | ${'kun je kijken?'}
    ${'an emoji'}            | ${'<p>Bah <emoji id="sick" alt="🤢" title="Ziek"></emoji> stank</p>'}                                                                                                            | ${'Bah 🤢 stank'}
    ${'an older emoji'}      | ${'Bah <img itemtype="http://schema.skype.com/Emoji" alt="😡"> stank'}                                                                                                           | ${'Bah 😡 stank'}
    ${'a bare emoji'}        | ${'<p>Bah 🤢</p>'}                                                                                                                                                               | ${'Bah 🤢'}
    ${'a picture'}           | ${'<p>Kijk <img src="https://x.example/1.png" alt="afbeelding"> hier</p>'}                                                                                                       | ${'Kijk hier'}
    ${'a link'}              | ${'<p>Zie <a href="https://x.example/very/long">de foto</a></p>'}                                                                                                                | ${'Zie de foto'}
    ${'a script'}            | ${'Lawaai<script>alert("x")</script><style>p{color:red}</style>'}                                                                                                                | ${'Lawaai'}
    ${'a broken script'}     | ${'Lawaai<script>alert("x")'}                                                                                                                                                    | ${'Lawaai'}
    ${'an answered message'} | ${'<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><strong itemprop="mri">Jan Jansen</strong><p itemprop="preview">Hoi</p></blockquote><p>Lawaai</p>'} | ${'Lawaai'}
    ${'a quotation'}         | ${'<p>Zij zei:</p><blockquote><p>Het is weer raak</p></blockquote><p>Dus</p>'}                                                                                                   | ${'Zij zei:\nHet is weer raak\nDus'}
    ${'a list'}              | ${'<p>Twee dingen</p><ul><li>stank</li><li>ratten</li></ul>'}                                                                                                                    | ${'Twee dingen\n- stank\n- ratten'}
    ${'a heading'}           | ${'<h2>Lawaai</h2><p>boven</p>'}                                                                                                                                                 | ${'Lawaai\n\nboven'}
    ${'a table'}             | ${'<table><tr><td>stank</td><td>hal</td></tr></table>'}                                                                                                                          | ${'stank hal'}
    ${'an attachment'}       | ${'<attachment id="1"></attachment><p>Lawaai</p>'}                                                                                                                               | ${'Lawaai'}
    ${'tags left open'}      | ${'<p>Lawaai <b>boven'}                                                                                                                                                          | ${'Lawaai boven'}
    ${'tags in codes'}       | ${'&lt;script&gt;alert(1)&lt;/script&gt;'}                                                                                                                                       | ${'<script>alert(1)</script>'}
  `('reads $what', ({ html, text }: { html: string; text: string }) => {
    expect(plainTextOf(html)).toBe(text);
  });

  it('reads the whole of a message as long as Teams takes', () => {
    const paragraphs = Array.from({ length: 2000 }, (_, at) => `Regel ${at}`);
    const html = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');

    expect(html.length).toBeGreaterThan(28 * 1024);
    expect(plainTextOf(html)).toBe(paragraphs.join('\n'));
  });

  it('comes back from a message that goes deeper than any message does', () => {
    expect(plainTextOf(`Lawaai${'<div>'.repeat(20_000)}diep`)).toMatch(/^Lawaai/);
  });

  it('reads no more than Teams takes', () => {
    expect(plainTextOf('x'.repeat(1_000_000)).length).toBeLessThan(110_000);
  });
});

describe('parseInvocation', () => {
  it('reads the subject of a post before what is in it', () => {
    const body = { contentType: 'html', content: '<p>Al weken</p>' };

    expect(parseInvocation({ commandId: 'x', messagePayload: { subject: 'Lawaai', body } })?.message).toEqual({
      text: 'Lawaai\nAl weken',
    });
  });

  it.each`
    link                       | kept
    ${'https://teams.example'} | ${true}
    ${'http://teams.example'}  | ${false}
    ${'javascript:alert(1)'}   | ${false}
    ${'no address'}            | ${false}
  `('keeps the link $link: $kept', ({ link, kept }: { link: string; kept: boolean }) => {
    const invocation = parseInvocation({ commandId: 'x', messagePayload: { linkToMessage: link } });

    expect(invocation?.message.link).toBe(kept ? link : undefined);
  });
});
