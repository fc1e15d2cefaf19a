import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { MARK } from '../../cards/mark';

const ROOT = path.resolve(__dirname, '../..');
const PACKAGE = 'infra/app-package';

const Choice = z.object({ title: z.string(), value: z.string() });
const Parameter = z.looseObject({ name: z.string(), choices: z.array(Choice).default([]) });
const ExtensionCommand = z.looseObject({ id: z.string(), parameters: z.array(Parameter).default([]) });

const Manifest = z.looseObject({
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  accentColor: z.string(),
  validDomains: z.array(z.string()),
  staticTabs: z.array(
    z.object({ entityId: z.string(), name: z.string().optional(), contentUrl: z.string().optional() }),
  ),
  composeExtensions: z.array(z.looseObject({ commands: z.array(ExtensionCommand) })),
  configurableTabs: z.array(z.object({ configurationUrl: z.string() })),
  bots: z.array(
    z.looseObject({ commandLists: z.array(z.looseObject({ commands: z.array(z.record(z.string(), z.string())) })) }),
  ),
});

/** The part of the Agents Toolkit's schema v1.11 that teamsapp.yml uses; a step that is not here is a mistake or new. */
const variable = z.string().regex(/^[A-Z][A-Z0-9_]*$/);
const packagePath = z.strictObject({ appPackagePath: z.string() });
const Step = z.discriminatedUnion('uses', [
  z.strictObject({
    uses: z.literal('teamsApp/create'),
    with: z.strictObject({ name: z.string() }),
    writeToEnvironmentFile: z.strictObject({ teamsAppId: variable, teamsAppTenantId: variable }),
  }),
  z.strictObject({
    uses: z.literal('aadApp/create'),
    with: z.strictObject({
      name: z.string(),
      generateClientSecret: z.literal(false),
      generateServicePrincipal: z.literal(true),
      signInAudience: z.literal('AzureADMyOrg'),
    }),
    writeToEnvironmentFile: z.strictObject({ clientId: variable, objectId: variable, tenantId: variable }),
  }),
  z.strictObject({
    uses: z.literal('botFramework/create'),
    with: z.strictObject({
      botId: z.string(),
      name: z.string(),
      messagingEndpoint: z.string().startsWith('https://').endsWith('/api/messages'),
      description: z.string(),
      channels: z.array(z.strictObject({ name: z.literal('msteams') })),
    }),
  }),
  z.strictObject({
    uses: z.literal('teamsApp/validateManifest'),
    with: z.strictObject({ manifestPath: z.literal(`./${PACKAGE}/manifest.json`) }),
  }),
  z.strictObject({
    uses: z.literal('teamsApp/zipAppPackage'),
    with: z.strictObject({
      manifestPath: z.literal(`./${PACKAGE}/manifest.json`),
      outputZipPath: z.string(),
      outputFolder: z.string(),
    }),
  }),
  z.strictObject({ uses: z.literal('teamsApp/validateAppPackage'), with: packagePath }),
  z.strictObject({ uses: z.literal('teamsApp/update'), with: packagePath }),
  z.strictObject({
    uses: z.literal('teamsApp/publishAppPackage'),
    with: packagePath,
    writeToEnvironmentFile: z.strictObject({ publishedAppId: variable }),
  }),
]);
const Project = z.strictObject({
  version: z.literal('v1.11'),
  environmentFolderPath: z.string(),
  provision: z.array(Step),
  publish: z.array(Step),
});

describe('the manifest', () => {
  it('is valid for Teams', () => {
    expect(problemsOf(filledIn(read(`${PACKAGE}/manifest.json`)))).toEqual([]);
  });

  it('is refused when something is wrong with it', () => {
    const broken = filledIn(read(`${PACKAGE}/manifest.json`)).replace('"groupChat"', '"groupchat"');

    expect(problemsOf(broken)).not.toEqual([]);
  });

  it.each(languages())('is as valid in $languageTag, which translates every text and no other', ({ file }) => {
    const manifest: unknown = JSON.parse(filledIn(read(`${PACKAGE}/manifest.json`)));
    const { $schema, ...translations } = z.record(z.string(), z.string()).parse(JSON.parse(read(`${PACKAGE}/${file}`)));

    const translated = translate(manifest, translations);

    expect($schema).toContain('/v1.30/');
    expect(Object.keys(translations).sort()).toEqual(translatableKeys().sort());
    expect(problemsOf(JSON.stringify(translated))).toEqual([]);
  });

  it("shows pages of the tab only, which the screens know, on the bot's own domain", () => {
    const { staticTabs, configurableTabs, validDomains } = manifestOf();
    const pages = [
      ...staticTabs.flatMap(({ contentUrl = [] }) => contentUrl),
      ...configurableTabs.map(({ configurationUrl }) => configurationUrl),
    ];
    const screens = [...read('tab/src/app/screens.tsx').matchAll(/<Route path="([^"]+)"/g)].map(
      ([, path = '']) => path,
    );

    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const [, domain = '', path = ''] = /^https:\/\/([^/]+)\/tab(\/.*)$/.exec(page) ?? [];
      expect(validDomains).toContain(domain);
      expect(screens).toContain(path);
    }
  });

  it('has the tab that links from cards point at', () => {
    const [, entityId = ''] = /ENTITY_ID = '([^']+)'/.exec(read('bot/adapters/links/teams-links.ts')) ?? [];

    expect(manifestOf().staticTabs.map((tab) => tab.entityId)).toContain(entityId);
  });

  it.each`
    icon         | width  | height
    ${'color'}   | ${192} | ${192}
    ${'outline'} | ${32}  | ${32}
  `(
    'has a $icon icon of $width by $height',
    ({ icon, width, height }: { icon: 'color' | 'outline'; width: number; height: number }) => {
      const { icons } = manifestOf();
      const png = readFileSync(path.join(ROOT, PACKAGE, icons[icon]));

      expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual({ width, height });
    },
  );

  it('has one accent, in the icons and in the manifest', () => {
    const { accentColor } = manifestOf();

    expect(read(`${PACKAGE}/icons/color.svg`)).toContain(`fill="${accentColor}"`);
    expect(read(`${PACKAGE}/icons/mark.svg`)).toContain(`fill="${accentColor}"`);
  });

  it('shares its mark with the cards', () => {
    const mark = readFileSync(path.join(ROOT, PACKAGE, 'icons/mark.png')).toString('base64');

    expect(MARK).toBe(`data:image/png;base64,${mark}`);
  });
});

describe('teamsapp.yml', () => {
  it('takes only steps that the toolkit knows, with what they need', () => {
    expect(Project.safeParse(parse(read('teamsapp.yml'))).error).toBeUndefined();
  });

  it.each`
    lifecycle      | steps
    ${'provision'} | ${['teamsApp/create', 'aadApp/create', 'botFramework/create', 'teamsApp/validateManifest', 'teamsApp/zipAppPackage', 'teamsApp/validateAppPackage', 'teamsApp/update']}
    ${'publish'}   | ${['teamsApp/validateManifest', 'teamsApp/zipAppPackage', 'teamsApp/validateAppPackage', 'teamsApp/update', 'teamsApp/publishAppPackage']}
  `('$lifecycle: $steps', ({ lifecycle, steps }) => {
    const project = Project.parse(parse(read('teamsapp.yml')));

    expect((lifecycle === 'publish' ? project.publish : project.provision).map(({ uses }) => uses)).toEqual(steps);
  });

  it('uses and fills in no other variables than those explained', () => {
    const text = read('teamsapp.yml');
    const used = [...(text + read(`${PACKAGE}/manifest.json`)).matchAll(/\$\{\{(\w+)\}\}/g)].flatMap(
      ([, name]) => name ?? [],
    );
    const filled = [...text.matchAll(/^ {6}\w+: ([A-Z][A-Z0-9_]+)$/gm)].flatMap(([, name]) => name ?? []);
    const explained = [...read(`${PACKAGE}/README.md`).matchAll(/^\| `(\w+)`/gm)].flatMap(([, name]) => name ?? []);

    expect([...new Set([...used, ...filled])].sort()).toEqual([...explained].sort());
  });
});

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

function manifestOf(): z.infer<typeof Manifest> {
  return Manifest.parse(JSON.parse(read(`${PACKAGE}/manifest.json`)));
}

function languages(): { languageTag: string; file: string }[] {
  return manifestOf().localizationInfo.additionalLanguages;
}

/** As the toolkit does: every variable replaced. Ids have the form of a GUID. */
function filledIn(template: string): string {
  return template.replace(/\$\{\{(\w+)\}\}/g, (_, name: string) =>
    name.endsWith('_ID') ? '6f6a1c1e-0000-4000-8000-000000000000' : 'prettig-wonen.example.com',
  );
}

function problemsOf(manifest: string): string[] {
  const validator = path.join(__dirname, 'validate-manifest.mjs');
  const problems = execFileSync(process.execPath, [validator], { input: manifest, encoding: 'utf8', stdio: 'pipe' });
  return z.array(z.string()).parse(JSON.parse(problems));
}

function translatableKeys(): string[] {
  const commands = manifestOf().bots.flatMap(({ commandLists }, bot) =>
    commandLists.flatMap((list, at) =>
      list.commands.flatMap((command, index) =>
        Object.keys(command).map((key) => `bots[${bot}].commandLists[${at}].commands[${index}].${key}`),
      ),
    ),
  );
  const actions = manifestOf().composeExtensions.flatMap((extension, at) =>
    extension.commands.flatMap(({ parameters }, index) => {
      const command = `composeExtensions[${at}].commands[${index}]`;
      return [
        ...textsOf(command),
        ...parameters.flatMap((one, place) => parameterTexts(one, `${command}.parameters[${place}]`)),
      ];
    }),
  );
  const tabs = manifestOf().staticTabs.flatMap(({ name }, index) =>
    name === undefined ? [] : [`staticTabs[${index}].name`],
  );
  return ['name.short', 'name.full', 'description.short', 'description.full', ...tabs, ...actions, ...commands];
}

function textsOf(path: string): string[] {
  return [`${path}.title`, `${path}.description`];
}

function parameterTexts({ choices }: z.infer<typeof Parameter>, path: string): string[] {
  return [...textsOf(path), ...choices.map((_choice, at) => `${path}.choices[${at}].title`)];
}

/** A copy with the texts at the given paths (`bots[0].commandLists[0]…`) replaced. */
function translate(value: unknown, translations: Record<string, string>, at = ''): unknown {
  if (Array.isArray(value)) return value.map((item, index) => translate(item, translations, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return translations[at] ?? value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, translate(item, translations, at === '' ? key : `${at}.${key}`)]),
  );
}
