import type { PlanResource } from '../../../../bot/contracts/plan-resources';
import type { SectionKey, SectionView } from '../../../../bot/contracts/plan-sections';
import { fileName, planDocument } from '../../../../bot/features/plan-documents/presenters';
import { createTranslator } from '../../../../bot/i18n';
import type { DocumentBlock } from '../../../../bot/ports/documents';
import { aGoal, anItem, aPlan, theSections } from './a-plan';

const dutch = { language: 'nl', t: createTranslator('nl'), today: '2026-12-01' } as const;
const english = { language: 'en', t: createTranslator('en'), today: '2026-12-01' } as const;

/** The blocks of one section, without its heading. */
function section(title: string, plan = aPlan(), sections = theSections()): readonly DocumentBlock[] {
  const { blocks } = planDocument(dutch, plan, sections);
  const begin = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1 && block.text === title);
  const rest = blocks.slice(begin + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return end < 0 ? rest : rest.slice(0, end);
}

function tables(blocks: readonly DocumentBlock[]) {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

function written(text: string): readonly DocumentBlock[] {
  return section('Budget en uren', aPlan(), theSections({ budget: { text } }));
}

describe('the document of a plan', () => {
  it('has its twelve sections in order', () => {
    const { blocks } = planDocument(dutch, aPlan(), theSections());

    const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
    expect(headings).toEqual(theSections().map(({ title }) => title));
    expect(headings).toHaveLength(12);
  });

  it('begins with team, year, state, day and who agreed', () => {
    const { cover, title } = planDocument(dutch, aPlan(), theSections());

    expect(title).toBe('Jaarplan 2027 Team Vechtoever');
    expect([cover.eyebrow, cover.title, cover.state]).toEqual([
      'Jaarplan 2027',
      'Team Vechtoever',
      'Concept, in afstemming',
    ]);
    expect(cover.facts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Teamleider: Lotte Bos',
      'Stand van: dinsdag 1 december 2026',
      'Akkoord: Anna Visser, Maria de Wit',
      'Akkoord gevraagd aan: Bram Kok',
      'Reageren uiterlijk: vrijdag 18 december 2026',
    ]);
  });

  it.each<{ state: PlanResource['state']; nl: string; en: string }>([
    { state: 'draft', nl: 'Concept', en: 'Draft' },
    { state: 'aligning', nl: 'Concept, in afstemming', en: 'Draft, being aligned' },
    { state: 'adopted', nl: 'Vastgesteld', en: 'Adopted' },
    { state: 'running', nl: 'Vastgesteld, in uitvoering', en: 'Adopted, in execution' },
    { state: 'evaluated', nl: 'Geëvalueerd', en: 'Evaluated' },
  ])('in $state says so on its cover and every page', ({ state, nl, en }) => {
    const plan = aPlan({ state });

    const [inDutch, inEnglish] = [dutch, english].map((reader) => planDocument(reader, plan, theSections()));

    expect([inDutch?.cover.state, inDutch?.footer]).toEqual([nl, nl]);
    expect([inEnglish?.cover.state, inEnglish?.footer, inEnglish?.language]).toEqual([en, en, 'en']);
  });

  it('leaves out what there is nothing to say of on the cover', () => {
    const { approveBy: _none, ...plan } = aPlan({ approvals: [], team: { ...aPlan().team, lead: { id: 'gone' } } });

    const { cover } = planDocument(dutch, plan, theSections());

    expect(cover.facts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Teamleider: iemand die weg is',
      'Stand van: dinsdag 1 december 2026',
    ]);
  });
});

describe('what a team wrote', () => {
  it.each`
    text                            | blocks
    ${'Eén.\n\nTwee.'}              | ${[{ kind: 'paragraph', text: 'Eén.' }, { kind: 'paragraph', text: 'Twee.' }]}
    ${'Regel een\nregel twee'}      | ${[{ kind: 'paragraph', text: 'Regel een\nregel twee' }]}
    ${'- a\n- b'}                   | ${[{ kind: 'list', items: ['a', 'b'] }]}
    ${'Vooraf:\n- a\n- b\nDaarna.'} | ${[{ kind: 'paragraph', text: 'Vooraf:' }, { kind: 'list', items: ['a', 'b'] }, { kind: 'paragraph', text: 'Daarna.' }]}
    ${'-geen lijst'}                | ${[{ kind: 'paragraph', text: '-geen lijst' }]}
    ${'- \n\n\n \n- a'}             | ${[{ kind: 'list', items: ['a'] }]}
    ${'Eén.\r\n\r\n- a\r\n'}        | ${[{ kind: 'paragraph', text: 'Eén.' }, { kind: 'list', items: ['a'] }]}
    ${'<b>=1+1</b>'}                | ${[{ kind: 'paragraph', text: '<b>=1+1</b>' }]}
  `('as $text', ({ text, blocks }) => {
    expect(written(text)).toEqual(blocks);
  });

  it.each(['', '   \n\n '])('as %j is told to be missing', (text) => {
    expect(written(text)).toEqual([{ kind: 'paragraph', tone: 'quiet', text: 'Hier is nog niets ingevuld.' }]);
  });

  it('stands before what is known and what others said', () => {
    const partners = section(
      'Partners en rolverdeling',
      aPlan(),
      theSections({ partners: { gathered: [{ title: 'Bekend', lines: ['x'] }] } }),
    );

    expect(partners.map((block) => (block.kind === 'heading' ? block.text : block.kind))).toEqual([
      ...['paragraph', 'Bekend', 'list', 'Inbreng van anderen', 'quote'],
    ]);
    expect(partners.at(-1)).toMatchObject({
      from: expect.stringContaining('Huurdersvereniging'),
      about: expect.any(String),
    });
  });
});

describe('the tables', () => {
  it('tell of each goal what is measured, where it began, where it goes and how it stands', () => {
    const [goals] = tables(section('Doelen'));

    expect(goals?.rows).toEqual([
      [
        'Bewoners geven schoon en heel een 7',
        'Rapportcijfer schoon en heel uit de huurdersenquête (rapportcijfer)',
        ...['6,2', '7', '6,4', 'Gemeente Voorbeeldstad'],
      ],
      ['Meer bewoners kennen hun buren', 'Deelnemers aan ontmoetingen', '–', '120', '–', '–'],
    ]);
  });

  it('lead from each agreement to our contribution and the goals that serve it', () => {
    const [agreements] = tables(section('Koppeling met strategie en prestatieafspraken'));

    expect(agreements?.rows.map(([party, , , goals]) => [party, goals])).toEqual([
      ['Gemeente Voorbeeldstad', 'Bewoners geven schoon en heel een 7'],
    ]);
  });

  it('have the actions under their goals, and those without one last', () => {
    const actions = section('Acties en interventies');

    expect(actions.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
      ...['Bewoners geven schoon en heel een 7', 'Meer bewoners kennen hun buren', 'Acties zonder doel'],
    ]);
    expect(tables(actions)[0]?.rows[1]).toEqual([
      ...['Nieuwe borden bij de containers', 'Bram Kok', '20-11-2026', 'De Maasflat', 'Beïnvloeden', 'Gereed'],
      '14 borden geplaatst, foto in de teammap',
    ]);
    expect(tables(actions)[2]?.rows).toEqual([
      ['Verlichting achterpad nalopen', 'eigenaar is weg', '01-02-2027', '–', '–', 'Open', '–'],
    ]);
  });

  it('have the actions of a goal that was dropped among those without one', () => {
    const plan = aPlan({
      items: [anItem('late', { goalId: 'dropped' })],
      goals: [aGoal('dropped', { status: 'dropped' })],
    });

    expect(
      section('Acties en interventies', plan).flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
    ).toEqual(['Acties zonder doel']);
  });

  it('have the milestones of team and association by day, with the law behind one', () => {
    const [timeline] = tables(section('Tijdpad, monitoring en evaluatie'));

    expect(timeline?.rows.map(([day]) => day)).toEqual(['30-06-2026', '01-10-2026', '02-01-2027', '01-06-2027']);
    expect(timeline?.rows[0]).toEqual([
      '30-06-2026',
      'Bod uitgebracht aan gemeente en huurdersorganisatie\nWettelijk: Woningwet, artikel 44',
      'Maria de Wit (hele organisatie)',
      'Gereed',
    ]);
  });

  it('have a text for every column', () => {
    const { blocks } = planDocument(dutch, aPlan(), theSections());

    for (const { columns, rows } of tables(blocks))
      expect(rows.map(({ length }) => length)).toEqual(rows.map(() => columns.length));
  });

  it.each<{ key: SectionKey; title: string }>([
    { key: 'goals', title: 'Doelen' },
    { key: 'actions', title: 'Acties en interventies' },
    { key: 'timeline', title: 'Tijdpad, monitoring en evaluatie' },
  ])('say of $key once what is known, and not what they do not say', ({ key, title }) => {
    const other = { title: 'Uit een ander onderdeel', lines: ['staat nergens anders'] };
    const before = theSections().find((one) => one.key === key)?.gathered ?? [];

    const blocks = section(title, aPlan(), theSections({ [key]: { gathered: [...before, other] } }));

    expect(blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))).toEqual(['staat nergens anders']);
  });

  it.each<SectionKey>(['strategy', 'goals', 'actions', 'timeline'])(
    'are left out of %s when there is nothing in them',
    (key) => {
      const empty: Partial<SectionView> = { text: '', gathered: [], contributions: [] };
      const plan = aPlan({ items: [], associationItems: [], goals: [], agreements: [] });
      const title = theSections().find((one) => one.key === key)?.title ?? '';

      expect(section(title, plan, theSections({ [key]: empty }))).toMatchObject([{ kind: 'paragraph', tone: 'quiet' }]);
    },
  );
});

describe('the name of the file', () => {
  it.each`
    team                   | name
    ${'Team Vechtoever'}   | ${'Jaarplan 2027 Team Vechtoever.xlsx'}
    ${'=cmd|"/c calc"!A1'} | ${'Jaarplan 2027 cmd c calc A1.xlsx'}
    ${'../../etc/passwd'}  | ${'Jaarplan 2027 etc passwd.xlsx'}
    ${'Zuid\r\nX: 1'}      | ${'Jaarplan 2027 Zuid X 1.xlsx'}
    ${'Één & Twéé 🏘️'}     | ${'Jaarplan 2027 Één Twéé.xlsx'}
    ${'***'}               | ${'Jaarplan 2027.xlsx'}
    ${'T'.repeat(300)}     | ${`Jaarplan 2027 ${'T'.repeat(60)}.xlsx`}
  `('of $team is $name', ({ team, name }) => {
    expect(fileName(dutch, aPlan({ team: { ...aPlan().team, name: team } }), 'xlsx')).toBe(name);
  });
});
