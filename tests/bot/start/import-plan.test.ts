import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openServices } from '../../../bot/app';
import { loadConfig } from '../../../bot/config';
import { importPlan } from '../../../bot/start/plan-import';

const ROOT = path.resolve(__dirname, '../../..');
const PLAN = 'tests/support/plans/jaarplan-vechtoever-2027.csv';
const FOR_VECHTOEVER = [PLAN, '--team', 'vechtoever', '--year', '2027'];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'import-plan-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** The command as a process of its own, without a terminal. */
function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const command = ['--require', path.join(ROOT, 'tests/support/typescript-hook.cjs'), 'bot/start/import-plan.ts'];
  const options = { cwd: ROOT, env: { ...process.env, STORAGE: `sqlite:${folder}/demo`, ...environment } };
  return new Promise((resolve) => {
    execFile(process.execPath, [...command, ...args], options, (error, output, errors) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, output, errors });
    });
  });
}

describe('importing a plan from the command line', () => {
  it('shows what it understood, row by row what it doubts, and saves nothing', async () => {
    const first = await run(FOR_VECHTOEVER);

    expect(first).toEqual({ exitCode: 0, errors: '', output: expect.any(String) });
    expect(first.output.split('\n')).toEqual([
      'Dit las ik in jaarplan-vechtoever-2027.csv, voor het jaarplan 2027 van Team Vechtoever:',
      '  Mijlpalen           1',
      '  Acties              4',
      '  Nieuw               4',
      '  Gewijzigd           1',
      '  Niet te plaatsen    1',
      '',
      'Bij 3 regels twijfel ik:',
      '  Regel 4: “Concept jaarplan van het team” – Er staat geen eigenaar bij; dat wordt Sanne de Vries.',
      '  Regel 8: “Bankje bij de entree” – Eigenaar “Karel” ken ik niet; dat wordt Sanne de Vries.',
      '  Regel 9, niet overgenomen: “Buurtpreventie starten” – “n.t.b.”: de dag is nog niet gekozen.',
      '',
      'Er is nog niets bewaard. Zet --save achter de opdracht om dit te bewaren.',
      '',
    ]);
    expect((await run(FOR_VECHTOEVER)).output).toBe(first.output);
  });

  it('saves when told to, in the name of the team lead, and the same file again changes nothing', async () => {
    const saved = await run([...FOR_VECHTOEVER, '--save', '--language', 'en']);
    const again = await run([...FOR_VECHTOEVER, '--save', '--language', 'en']);

    expect(saved.output).toContain('Saved: 4 new lines, 1 changed.');
    expect(again.output).toContain('Everything in this file is in the plan already. There is nothing to save.');
    expect(again.output).toMatch(/Unchanged +5/);
    expect(await savedTitles()).toEqual([
      'Bankje bij de entree',
      'Burendag met koffie in de hal',
      'Containertuinen aanleggen',
      'Schouw met bewoners',
    ]);
  });

  it('names what is no longer in the file', async () => {
    await run([...FOR_VECHTOEVER, '--save']);
    const shorter = path.join(folder, 'korter.csv');
    writeFileSync(shorter, 'Actie;Wie;Deadline\nBurendag met koffie in de hal;Joke Bakker;week 38\n');

    const { output } = await run([shorter, '--team', 'Team Vechtoever', '--year', '2027']);

    expect(output).toContain('Eerder ingelezen en nu niet in het bestand; dit blijft in het plan staan:');
    expect(output).toMatch(/do 15 apr 2027: “Schouw met bewoners”/);
  });
});

describe('the question whether to save', () => {
  it.each`
    answer   | conclusion
    ${'j'}   | ${'Bewaard: 4 nieuwe regels, 1 gewijzigd.'}
    ${' JA'} | ${'Bewaard: 4 nieuwe regels, 1 gewijzigd.'}
    ${'n'}   | ${'Er is niets bewaard.'}
    ${''}    | ${'Er is niets bewaard.'}
  `('answered with "$answer": $conclusion', async ({ answer, conclusion }: { answer: string; conclusion: string }) => {
    const printed: string[] = [];
    const asked: string[] = [];

    await importPlan({
      args: [...FOR_VECHTOEVER, '--data', folder],
      openServices,
      print: (text) => printed.push(text),
      ask: async (question) => {
        asked.push(question);
        return answer;
      },
    });

    expect(asked).toEqual(['Bewaren? (j/n) ']);
    expect(printed.at(-1)).toBe(`${conclusion}\n`);
    expect((await savedTitles()).length > 0).toBe(conclusion.startsWith('Bewaard'));
  });
});

describe('an import that cannot be', () => {
  it.each`
    args                                                                              | line
    ${[]}                                                                             | ${/^Zo gaat het: npm run import-plan -- BESTAND/}
    ${[PLAN, '--loud']}                                                               | ${/^Zo gaat het:/}
    ${[PLAN, '--team', 'vechtoever']}                                                 | ${'Geef het planjaar: --year 2027.'}
    ${[PLAN, '--team', 'vechtoever', '--year', 'volgend']}                            | ${'--year volgend: geef een jaar, bijvoorbeeld 2027.'}
    ${[PLAN, '--team', 'vechtoever', '--year', '2035']}                               | ${/^Een jaarplan kan .*; 2035 valt daarbuiten\.$/}
    ${[PLAN, '--year', '2027']}                                                       | ${'Geef het team met --team. Kies uit: vechtoever, molenveld.'}
    ${[PLAN, '--team', 'zuid', '--year', '2027']}                                     | ${'Er is geen team zuid. Kies uit: vechtoever, molenveld.'}
    ${['weg.csv', '--team', 'vechtoever', '--year', '2027']}                          | ${'Het bestand weg.csv is er niet.'}
    ${['tests', '--team', 'vechtoever', '--year', '2027']}                            | ${'Het bestand tests kan ik niet lezen.'}
    ${['cards/mark.ts', '--team', 'molenveld', '--year', '2027', '--language', 'en']} | ${/^I (can )?find no/}
  `('says of $args in one line: $line', async ({ args, line }: { args: string[]; line: string | RegExp }) => {
    const { exitCode, output, errors } = await run(args);

    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
    expect(errors.trimEnd()).toEqual(typeof line === 'string' ? line : expect.stringMatching(line));
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
  });

  it('sends whoever has the program running to its chat', async () => {
    const program = await openServices(loadConfig({ MODE: 'demo', STORAGE: `sqlite:${folder}/demo` }));

    const { exitCode, errors } = await run(FOR_VECHTOEVER);
    await program.close();

    expect(exitCode).toBe(1);
    expect(errors).toBe(
      `${folder}/demo is in gebruik door een programma dat draait. Sleep het bestand daar in de chat, of stop dat programma eerst.\n`,
    );
  });

  it('leaves the data of a real association to its settings', async () => {
    const { exitCode, errors } = await run([...FOR_VECHTOEVER, '--data', folder], {
      MODE: 'production',
      TENANT_ID: '6f6a1c1e-0000-4000-8000-000000000000',
      BOT_APP_ID: '6f6a1c1e-0000-4000-8000-000000000000',
      DIRECTORY_FILE: 'people.json',
    });

    expect(exitCode).toBe(1);
    expect(errors).toBe('--data hoort bij het voorbeeld; waar de gegevens staan zegt hier STORAGE.\n');
  });
});

/** The plan actions of the team's plan of 2027. */
async function savedTitles(): Promise<string[]> {
  const opened = await openServices(loadConfig({ MODE: 'demo', STORAGE: `sqlite:${folder}/demo` }));
  const { services, directory, tenantId } = opened;
  const team = (await directory.teams(tenantId)).find(({ id }) => id === 'vechtoever');
  const lead = await services.people.identify(tenantId, team?.leadId ?? '');
  const view = lead && (await services.plans.view(lead.actor, { teamId: 'vechtoever', year: 2027 }));
  await opened.close();
  return (view?.items ?? [])
    .filter(({ item }) => item.kind === 'plan-action')
    .map(({ item }) => item.title)
    .sort();
}
