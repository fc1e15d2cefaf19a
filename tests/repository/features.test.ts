import { readdirSync } from 'node:fs';
import path from 'node:path';
import { filesIn, read, ROOT } from './repository';

const FEATURES = readdirSync(path.join(ROOT, 'bot/features'));

/** Folders of a feature and what is in them; the surfaces may be a folder as well as a file. */
const FOLDERS: Readonly<Record<string, string>> = {
  chat: 'commands, card actions and the cards they answer with',
  routes: 'the API',
  jobs: 'due work',
  content: 'what people read and edit',
  import: 'reading files',
  layouts: 'how it stands on paper',
  pictures: 'what is drawn',
  presenters: 'what several surfaces say the same way',
};
const SURFACES = ['chat', 'routes', 'jobs', 'presenters'];
const BOT_FRAMEWORK = /from '(\.\.\/)+(chat|api|jobs|i18n)\//;

describe.each(FEATURES)('the feature %s', (feature) => {
  const own = filesIn(`bot/features/${feature}`).map((file) => file.slice(`bot/features/${feature}/`.length));

  it('has a front door', () => {
    expect(own).toContain('index.ts');
  });

  it('has folders for its roles only, one deep', () => {
    const folders = own.filter((file) => file.includes('/')).map((file) => path.dirname(file));

    expect(folders.filter((folder) => !Object.hasOwn(FOLDERS, folder))).toEqual([]);
  });

  it('names its files in kebab-case for a noun, never for their being handy', () => {
    for (const file of own) {
      const name = path.basename(file);
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.(ts|json)$/);
      expect(name).not.toMatch(/^(utils?|helpers?|common|misc|lib|manager)\b/);
    }
  });

  it('keeps content in the content folder', () => {
    expect(own.filter((file) => file.endsWith('.json') && !file.startsWith('content/'))).toEqual([]);
  });

  it('talks to the outside in its surfaces only', () => {
    const core = own.filter((file) => file.endsWith('.ts') && !SURFACES.includes(file.split(/[/.]/)[0] ?? ''));

    expect(core.filter((file) => BOT_FRAMEWORK.test(read(`bot/features/${feature}/${file}`)))).toEqual([]);
  });

  it('keeps its documents in collections.ts, named by it', () => {
    const defining = own.filter((file) => /CollectionDefinition</.test(read(`bot/features/${feature}/${file}`)));

    expect(defining.every((file) => file === 'collections.ts')).toBe(true);
  });
});
