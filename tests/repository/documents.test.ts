import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { storeSchema } from '../../bot/compose';
import { filesIn, read, ROOT, textsIn } from './repository';

const PAGES = filesIn('.').filter((file) => file.endsWith('.md'));

/** The relative links and pictures of a page, without their anchors. */
function linksOf(page: string): readonly string[] {
  const text = read(page).replace(/```[\s\S]*?```/g, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)].map(
    ([, link, picture]) => link ?? picture ?? '',
  );
  return links.filter((link) => !/^(https?:|mailto:|#)/.test(link)).map((link) => link.replace(/#.*$/, ''));
}

describe.each(PAGES)('the page %s', (page) => {
  it('links to what is there', () => {
    const missing = linksOf(page).filter((link) => !existsSync(path.join(ROOT, path.dirname(page), link)));

    expect(missing).toEqual([]);
  });
});

describe('the README', () => {
  it('names every setting, and no other', () => {
    const settings = [...read('bot/config.ts').matchAll(/\b([A-Z][A-Z_]+): (?:z\b|required|guid|COMMON)/g)].map(
      ([, name]) => name,
    );
    const named = [...read('README.md').matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)].map(([, name]) => name);

    expect(new Set(named)).toEqual(new Set(settings));
  });
});

it('no page speaks of a script that is not there', () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
  const spoken = PAGES.flatMap((page) =>
    [...read(page).matchAll(/npm run ([a-z:-]+)/g)].map(([, script]) => script ?? ''),
  );

  expect(spoken.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
});

it('the page on storage has every type of document, and no other', () => {
  const types = [...read('docs/storage.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, type]) => type);

  expect(types.sort()).toEqual(Object.keys(storeSchema).sort());
});

describe('the decisions', () => {
  const decisions = readdirSync(path.join(ROOT, 'docs/decisions')).filter((file) => file !== 'README.md');

  it('are numbered without a gap', () => {
    expect(decisions.map((file) => Number(file.slice(0, 4)))).toEqual(decisions.map((_, at) => at + 1));
  });

  it.each(decisions)('%s is in the index, with a date, a status and its parts', (file) => {
    const [heading = '', , dated = ''] = read(`docs/decisions/${file}`).split('\n');

    expect(read('docs/decisions/README.md')).toContain(`(${file})`);
    expect(heading).toMatch(new RegExp(`^# ${file.slice(0, 4)} `));
    expect(dated).toMatch(/^\d{4}-\d{2}-\d{2} · (accepted|replaced by \d{4})$/);
    for (const part of ['Context', 'Decision', 'Consequences']) {
      expect(read(`docs/decisions/${file}`)).toContain(`\n## ${part}\n`);
    }
  });

  it('explain, or CONTRIBUTING does, why a dependency is overridden', () => {
    const { overrides } = z
      .object({ overrides: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const explained = ['CONTRIBUTING.md', ...filesIn('docs/decisions')].map((file) => read(file)).join('\n');

    expect(Object.keys(overrides).filter((name) => !explained.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('.ci/run', () => {
  it('runs lint and types, and then exactly the test command of the README', () => {
    const commands = read('.ci/run')
      .split('\n')
      .filter((line) => line.startsWith('npm '));
    const documented = /^npm ci && npm test$/m.exec(read('README.md'))?.[0].split(' && ') ?? [];

    expect(commands).toEqual(['npm ci', 'npm run lint', 'npm run typecheck', 'npm test']);
    expect(commands.filter((command) => !command.startsWith('npm run '))).toEqual(documented);
  });

  it('stops at the first failure', () => {
    expect(read('.ci/run')).toMatch(/^set -euo pipefail$/m);
    expect(read('.ci/run')).not.toMatch(/\|\||;\s*true|\|(?!\|)/);
  });
});

describe('every file', () => {
  const texts = textsIn('.');

  it('is free of the paths of one machine', () => {
    const found = texts.filter(({ text }) => /(?<![\w.~@/-])\/(home|Users|root|work|mnt)\/[\w.-]/.test(text));

    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it('leaves it to npm where packages come from', () => {
    const found = texts.filter(({ text }) => /registry\.[a-z]|"resolved":\s*"http/.test(text));

    expect(found.map(({ file }) => file)).toEqual([]);
  });
});
