import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DroppedFile } from '../../../../support/chat/chat-tester';
import { buttonOf, openProgramChat, type ProgramChat } from '../../../../support/program/program-chat';
import { aWorkbook, workbookOf } from '../../../../support/plans/workbook';
import { describeEveryCardSeen } from '../../../../support/program/card-rules';

const NOORD_2027 = { teamId: 'noord', year: 2027 };
const GONE = 'Dit bestand heb ik niet meer; ik bewaar het een dag. Stuur het nog een keer.';
const NOT_ALLOWED = 'Dat mag je bij dit plan niet. De eigenaar of de teamleider wel.';

const ROWS = ['Actie;Wie;Datum gereed', 'Bankje bij de entree;Anna;15-12-2026', 'Soeptafel;Bram Kok;1 april 2027'];

function aPlanFile(overrides: Partial<DroppedFile> = {}): DroppedFile {
  return { name: 'jaarplan 2027.csv', content: ROWS.join('\r\n'), ...overrides };
}

async function itemsOf({ program }: ProgramChat, year = 2027): Promise<readonly string[]> {
  const view = await program.services.plans.view(await program.actorOf('lotte'), { teamId: 'noord', year });
  return (view?.items ?? []).map(({ item }) => item.title);
}

describe('dropping a plan', () => {
  it('shows what was understood and saves nothing', async () => {
    const chat = await openProgramChat();
    await chat.say('lotte', 'jaarplan 2027');

    const { facts } = await chat.drop('lotte', aPlanFile());

    expect(facts).toEqual(
      expect.arrayContaining([
        'Dit las ik in jaarplan 2027.csv',
        'Ik heb nog niets bewaard. Kijk of dit klopt en kies dan Bewaren.',
        'Acties: 2',
        'Nieuw: 2',
        'Bankje bij de entree',
      ]),
    );
    expect(await itemsOf(chat)).toHaveLength(8);
  });

  it('and saving puts it in the plan, which is made when it was not there', async () => {
    const chat = await openProgramChat();
    const preview = await chat.drop('lotte', aPlanFile());

    const { facts } = await chat.click('lotte', preview, 'Bewaren');

    expect(facts).toEqual(expect.arrayContaining(['✓ Bewaard: 2 nieuwe regels, 0 gewijzigd.', '0 van 10 gereed']));
    expect((await chat.say('anna', 'mijn taken')).facts).toContain('Bankje bij de entree');
  });

  it('as the workbook itself shows the same, and saving puts it in the plan', async () => {
    const chat = await openProgramChat();
    const name = 'jaarplan 2027.xlsx';

    const preview = await chat.drop('lotte', { name, content: workbookOf(ROWS.map((row) => row.split(';'))) });
    const saved = await chat.click('lotte', preview, 'Bewaren');

    expect(preview.facts).toEqual(expect.arrayContaining([`Dit las ik in ${name}`, 'Acties: 2', 'Soeptafel']));
    expect(saved.facts).toContain('✓ Bewaard: 2 nieuwe regels, 0 gewijzigd.');
    expect(await itemsOf(chat)).toContain('Bankje bij de entree');
  });

  it('in English', async () => {
    const chat = await openProgramChat();
    await chat.say('lotte', 'english');
    const preview = await chat.drop('lotte', aPlanFile());

    const { facts } = await chat.click('lotte', preview, 'Save');

    expect(facts).toContain('✓ Saved: 2 new lines, 0 changed.');
  });

  it('saved twice is saved once', async () => {
    const chat = await openProgramChat();
    const preview = await chat.drop('lotte', aPlanFile());
    await chat.click('lotte', preview, 'Bewaren');

    const { facts } = await chat.click('lotte', preview, 'Bewaren');

    expect(facts).toContain('✓ Dit bestand was al bewaard; er is niets veranderd.');
    expect(await itemsOf(chat)).toHaveLength(10);
  });

  it('again says that there is nothing to save', async () => {
    const chat = await openProgramChat();
    await chat.click('lotte', await chat.drop('lotte', aPlanFile()), 'Bewaren');

    const again = await chat.drop('lotte', aPlanFile());

    expect(again.facts).toContain('Alles in dit bestand staat al zo in het plan. Er is niets te bewaren.');
    expect((await chat.click('lotte', again, 'Naar het jaarplan')).facts).toContain('0 van 10 gereed');
  });

  it('that changed shows and saves what changed', async () => {
    const chat = await openProgramChat();
    await chat.click('lotte', await chat.drop('lotte', aPlanFile()), 'Bewaren');
    const changed = ROWS.join('\n').replace('15-12-2026', '20-12-2026');

    const preview = await chat.drop('lotte', aPlanFile({ content: changed }));
    const saved = await chat.click('lotte', preview, 'Bewaren');

    expect(preview.facts).toEqual(expect.arrayContaining(['Gewijzigd: 1', 'Ongewijzigd: 1']));
    expect(saved.facts).toContain('✓ Bewaard: 0 nieuwe regels, 1 gewijzigd.');
  });

  it('can be turned down, and is gone then', async () => {
    const chat = await openProgramChat();
    const preview = await chat.drop('lotte', aPlanFile());

    const { facts } = await chat.click('lotte', preview, 'Niet bewaren');

    expect(facts).toContain('Niets bewaard. Pas het bestand aan en stuur het gerust opnieuw.');
    expect((await chat.click('lotte', preview, 'Bewaren')).texts).toEqual([GONE]);
    expect(await itemsOf(chat)).toEqual([]);
  });

  it('goes to the year that the card shows, also from a card that was left behind', async () => {
    const chat = await openProgramChat();
    const for2027 = await chat.drop('lotte', aPlanFile());
    const for2026 = await chat.click('lotte', for2027, 'Jaarplan 2026');

    expect(for2026.facts).toContain('Jaarplan 2026');
    await chat.click('lotte', for2027, 'Bewaren');
    expect([(await itemsOf(chat, 2026)).length, (await itemsOf(chat, 2027)).length]).toEqual([0, 10]);
    await chat.click('lotte', for2026, 'Bewaren');
    expect((await itemsOf(chat, 2026)).length).toBeGreaterThan(8);
  });

  it('is gone after a day', async () => {
    const chat = await openProgramChat();
    const preview = await chat.drop('lotte', aPlanFile());
    chat.program.skipTo('2026-12-02T08:30:00.000Z');

    expect((await chat.click('lotte', preview, 'Bewaren')).texts).toEqual([GONE]);
    expect((await chat.click('lotte', preview, 'Jaarplan 2026')).texts).toEqual([GONE]);
  });

  it.each(['jaarplan-rivierenwijk-2027.csv', 'annual-plan-waalhof-2027.csv', 'edge-cases.csv'])(
    'as messy as %s says row by row what is unsure',
    async (name) => {
      const chat = await openProgramChat();
      const content = new Uint8Array(readFileSync(path.join(__dirname, '../../../../support/plans', name)));

      const preview = await chat.drop('lotte', { name, content });
      const saved = await chat.click('lotte', preview, 'Bewaren');

      expect(preview.facts.join('\n')).toMatch(/Bij \d+ regels? twijfel ik[^]*Regel \d+/);
      expect(saved.facts.join('\n')).toMatch(/✓ Bewaard: \d+ nieuwe regels?/);
    },
  );

  it('with endless cells and columns still fits a card', async () => {
    const chat = await openProgramChat();
    const endless = 'heel veel tekst in een cel '.repeat(120);
    const header = `Actie;Wie;Datum gereed;${Array.from({ length: 60 }, (_, index) => `${index} ${endless}`).join(';')}`;
    const rows = Array.from(
      { length: 30 },
      (_, index) => `${index} ${endless};${endless};${index % 2 ? endless : 'mei'}`,
    );

    const preview = await chat.drop('lotte', {
      name: `${'jaarplan '.repeat(40)}2027.csv`,
      content: [header, ...rows].join('\n'),
    });

    expect([...preview.texts, ...preview.facts].join()).toContain('Regel 2');
    expect(Buffer.byteLength(JSON.stringify(preview.card))).toBeLessThan(25 * 1024);
  });
});

describe('taking a saved plan back', () => {
  it('makes the plan as it was, and says so', async () => {
    const chat = await openProgramChat();
    const saved = await chat.click('lotte', await chat.drop('lotte', aPlanFile()), 'Bewaren');

    const { facts } = await chat.click('lotte', saved, 'Inlezen terugdraaien');

    expect(facts).toEqual(expect.arrayContaining(['✓ 2 regels zijn weer zoals voor het inlezen.', '0 van 8 gereed']));
    expect(await itemsOf(chat)).toHaveLength(8);
  });

  it('twice takes back once', async () => {
    const chat = await openProgramChat();
    const saved = await chat.click('lotte', await chat.drop('lotte', aPlanFile()), 'Bewaren');
    await chat.click('lotte', saved, 'Inlezen terugdraaien');

    const { facts } = await chat.click('lotte', saved, 'Inlezen terugdraaien');

    expect(facts).toContain('✓ Er was niets terug te draaien.');
  });

  it('names what stays because somebody changed it since', async () => {
    const chat = await openProgramChat();
    await chat.say('lotte', 'english');
    const saved = await chat.click('lotte', await chat.drop('lotte', aPlanFile()), 'Save');
    const anna = await chat.program.actorOf('anna');
    const [bench] = await chat.program.services.tasks.mine(anna);
    if (bench === undefined) throw new Error('Anna has nothing to do');
    await chat.program.services.tasks.change(anna, bench.ref, 1, { what: 'complete', evidence: 'staat er' });

    const { facts } = await chat.click('lotte', saved, 'Take back the import');

    expect(facts).toContain(
      '✓ 1 line is as it was before the import. 1 line stays as it is, because somebody changed it since: “Bankje bij de entree”.',
    );
  });

  it.each(['anna', 'hugo', 'kees', 'maria'])('is not for %s, who did not save it', async (who) => {
    const chat = await openProgramChat();
    const saved = await chat.click('lotte', await chat.drop('lotte', aPlanFile()), 'Bewaren');

    const { texts } = await chat.click(who, saved, 'Inlezen terugdraaien');

    expect(texts).toEqual([GONE]);
    expect(await itemsOf(chat)).toHaveLength(10);
  });

  it('after a day is refused in words', async () => {
    const chat = await openProgramChat();
    const saved = await chat.click('lotte', await chat.drop('lotte', aPlanFile()), 'Bewaren');
    chat.program.skipTo('2026-12-02T08:30:00.000Z');

    expect((await chat.click('lotte', saved, 'Inlezen terugdraaien')).texts).toEqual([GONE]);
  });
});

describe('a file that is no plan', () => {
  it.each`
    name               | content                                                                                  | says
    ${'jaarplan.xlsx'} | ${new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])}                                        | ${/geen tabel/}
    ${'jaarplan.csv'}  | ${new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])}                                        | ${/geen tabel/}
    ${'geheim.xlsx'}   | ${new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])}                                        | ${/wachtwoord.*\.xlsx/}
    ${'oud.xls'}       | ${new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])}                                        | ${/ander soort werkmap.*\.xlsx/}
    ${'plan.ods'}      | ${aWorkbook({ sheets: [], parts: { 'xl/workbook.xml': undefined, 'content.xml': '' } })} | ${/ander soort werkmap.*\.xlsx/}
    ${'leeg.csv'}      | ${''}                                                                                    | ${/leeg/}
    ${'brief.csv'}     | ${'Beste bewoner,\nEr is soep.'}                                                         | ${/./}
    ${'brief.docx'}    | ${'png'}                                                                                 | ${/jaarplan als Excel- of CSV-bestand/}
    ${'plan 2020.csv'} | ${ROWS.join('\n')}                                                                       | ${/2020 valt daarbuiten/}
  `('such as $name is answered with what to do', async ({ name, content, says }) => {
    const chat = await openProgramChat();

    const { texts, card } = await chat.drop('lotte', { name, content });

    expect(card).toBeUndefined();
    expect(texts).toEqual([expect.stringMatching(says)]);
    expect(texts.join()).not.toContain('ging iets mis');
  });
});

describe('who may not', () => {
  it.each`
    who        | says
    ${'anna'}  | ${'Alleen de teamleider kan een plan inlezen. Stuur het bestand aan Lotte Bos.'}
    ${'dina'}  | ${'Alleen de teamleider kan een plan inlezen. Stuur het bestand aan Hugo van Leeuwen.'}
    ${'maria'} | ${'Alleen een teamleider kan een plan inlezen, voor het eigen team. Stuur het bestand aan de teamleider.'}
  `('$who is told who can', async ({ who, says }) => {
    const chat = await openProgramChat();

    expect((await chat.drop(who, aPlanFile())).texts).toEqual([says]);
  });

  it.each(['anna', 'hugo', 'kees', 'maria'])(
    '%s cannot save, choose or throw away what the team lead sent',
    async (who) => {
      const chat = await openProgramChat();
      const preview = await chat.drop('lotte', aPlanFile());

      for (const button of ['Bewaren', 'Jaarplan 2026']) {
        const { texts } = await chat.click(who, preview, button);
        expect([[GONE], [NOT_ALLOWED]]).toContainEqual(texts);
      }
      await chat.click(who, preview, 'Niet bewaren');

      expect(await itemsOf(chat)).toEqual([]);
      expect((await chat.click('lotte', preview, 'Bewaren')).facts).toContain(
        '✓ Bewaard: 2 nieuwe regels, 0 gewijzigd.',
      );
    },
  );

  it.each`
    what                 | forged                             | readable
    ${'another team'}    | ${{ teamId: 'zuid' }}              | ${true}
    ${'an unknown team'} | ${{ teamId: 'noord|2027' }}        | ${true}
    ${'a far year'}      | ${{ year: 2040 }}                  | ${true}
    ${'another import'}  | ${{ importId: 'id999' }}           | ${true}
    ${'a path'}          | ${{ importId: '../person:lotte' }} | ${false}
    ${'a huge import'}   | ${{ importId: 'x'.repeat(9_999) }} | ${false}
    ${'no import'}       | ${{ importId: null }}              | ${false}
    ${'a year in words'} | ${{ year: '2027' }}                | ${false}
  `('with $what in its data a button saves nothing', async ({ forged, readable }) => {
    const chat = await openProgramChat();
    const preview = await chat.drop('lotte', aPlanFile());
    const { verb, data } = buttonOf(preview, 'Bewaren');

    const { texts, card, status } = await chat.press('lotte', verb, { ...data, ...forged });

    expect([card, status]).toEqual([undefined, { http: 200, body: 200 }]);
    expect(texts.join().startsWith('Deze kaart klopt niet meer')).toBe(!readable);
    expect(await itemsOf(chat)).toEqual([]);
  });
});

describe('the buttons of a plan', () => {
  const VERBS = ['open-plan', 'make-plan', 'open-timeline', 'open-form', 'add-plan-action'];
  const FORM = { draftId: 'draft9', title: 'Soep', dueOn: '2027-02-01', ownerId: 'anna', page: 0 };

  it.each(VERBS.flatMap((verb) => ['hugo', 'dina'].map((who) => ({ verb, who }))))(
    '$verb is refused to $who of another team',
    async ({ verb, who }) => {
      const chat = await openProgramChat();
      await chat.say('lotte', 'jaarplan 2027');

      const { texts } = await chat.press(who, `annual-plan/${verb}`, { ...NOORD_2027, ...FORM });

      expect(texts).toEqual([NOT_ALLOWED]);
      expect(await itemsOf(chat)).toHaveLength(8);
    },
  );

  it.each(['open-form', 'add-plan-action'].flatMap((verb) => ['anna', 'maria'].map((who) => ({ verb, who }))))(
    '$verb is refused to $who, who only looks',
    async ({ verb, who }) => {
      const chat = await openProgramChat();
      await chat.say('lotte', 'jaarplan 2027');

      expect((await chat.press(who, `annual-plan/${verb}`, { ...NOORD_2027, ...FORM })).texts).toEqual([NOT_ALLOWED]);
      expect(await itemsOf(chat)).toHaveLength(8);
    },
  );

  it.each(['anna', 'maria'])('make-plan makes none for %s', async (who) => {
    const chat = await openProgramChat();

    expect((await chat.press(who, 'annual-plan/make-plan', NOORD_2027)).facts).toContain('Nog geen jaarplan');
    expect(await itemsOf(chat)).toEqual([]);
  });

  it.each(
    VERBS.flatMap((verb) =>
      [
        { teamId: 'oost' },
        { teamId: '' },
        { teamId: '../noord' },
        { teamId: 'noord|2027' },
        { teamId: 'a\u0000\uD83C' },
        { teamId: 'x'.repeat(50_000) },
        { teamId: 7 },
        { year: 0 },
        { year: '2027' },
        { year: null },
        { page: -1, draftId: 'a/b', teamId: [] },
      ].map((forged) => ({ verb, forged, shown: JSON.stringify(forged).slice(0, 40) })),
    ),
  )('$verb with $shown is refused in words, for an administrator too', async ({ verb, forged }) => {
    const chat = await openProgramChat();

    const { card, texts, status } = await chat.press('kees', `annual-plan/${verb}`, {
      ...NOORD_2027,
      ...FORM,
      ...forged,
    });

    expect([card, status]).toEqual([undefined, { http: 200, body: 200 }]);
    expect(texts.join()).toMatch(/^(Dat team ken ik niet\.|Deze kaart klopt niet meer)/);
  });
});

describeEveryCardSeen();
