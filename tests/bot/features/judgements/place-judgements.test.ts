import type { Judgement } from '../../../../bot/contracts/judgements';
import type { KnownAtPlace } from '../../../../bot/features/judgements/attribution';
import { openJudgements } from '../../../../bot/features/judgements/place-judgements';
import { aColleagues, anAnswer, aPartners, UNKNOWN } from './summary-builders';

const KNOWN: KnownAtPlace = {
  roles: ['staff', 'staff', 'staff'],
  partners: new Map([
    ['police', { organization: 'Politie Voorbeeldstad', mayBeNamed: true }],
    ['p1', { organization: 'Geheim een', mayBeNamed: false }],
    ['p2', { organization: 'Geheim twee', mayBeNamed: false }],
    ['p3', { organization: 'Geheim drie', mayBeNamed: false }],
  ]),
};
const STAFF = { as: 'role', role: 'staff' };

function said(why: string, grades = { safety: 5 }) {
  return anAnswer(grades, { why });
}

describe('the judgements of a place side by side', () => {
  it('has a row for each colleague who graded, with what they said and not who they are', () => {
    const judgements = [
      aColleagues(anAnswer({ safety: 6 }, { trend: -1, familiarity: 3 }), 'anna'),
      aColleagues(anAnswer({ safety: 4 }), 'bram'),
      aColleagues(UNKNOWN, 'chris'),
    ];

    expect(openJudgements(judgements, KNOWN).rows).toEqual([
      { source: 'professionals', who: STAFF, grades: { safety: 4 } },
      { source: 'professionals', who: STAFF, grades: { safety: 6 }, trend: -1, familiarity: 3 },
    ]);
  });

  it.each`
    nameless | rows | hidden
    ${0}     | ${1} | ${0}
    ${1}     | ${1} | ${1}
    ${2}     | ${1} | ${2}
    ${3}     | ${4} | ${0}
  `('beside a named partner, of $nameless without a name: $rows rows, $hidden hidden', ({ nameless, rows, hidden }) => {
    const judgements = [
      aPartners(anAnswer({ safety: 7 }), 'police'),
      ...['p1', 'p2', 'p3'].slice(0, nameless).map((id) => aPartners(anAnswer({ safety: 3 }), id)),
    ];

    const opened = openJudgements(judgements, KNOWN);

    expect(opened.rows).toHaveLength(rows);
    expect(opened.hidden).toBe(hidden);
    expect(opened.rows[0]?.who).toEqual({ as: 'partner', organization: 'Politie Voorbeeldstad' });
  });

  it('does not count a partner who does not know the place among those that hide one another', () => {
    const judgements = [...['p1', 'p2'].map((id) => aPartners(anAnswer({ safety: 3 }), id)), aPartners(UNKNOWN, 'p3')];

    expect(openJudgements(judgements, KNOWN)).toMatchObject({ rows: [], hidden: 2 });
  });

  it('tells how it was recorded only of who may be named, as it says who it was', () => {
    const way = {
      by: 'recorded',
      recordedBy: 'anna',
      saidOn: '2026-11-09',
      source: 'aan de telefoon met de wijkagent',
    } as const;
    const judgements = ['police', 'p1', 'p2', 'p3'].map((id) => aPartners(anAnswer({ safety: 6 }), id, { way }));

    const { rows } = openJudgements(judgements, KNOWN);

    expect(rows.map(({ recorded }) => recorded?.source)).toEqual([way.source, undefined, undefined, undefined]);
  });

  it('is in the same order whoever came first', () => {
    const judgements = [3, 9, 6].map((grade, at) => aPartners(anAnswer({ safety: grade }), `p${at + 1}`));

    expect(openJudgements(judgements.toReversed(), KNOWN)).toEqual(openJudgements(judgements, KNOWN));
  });
});

describe('the remarks on a place', () => {
  it('stand together by the dimension that asked for them, the lowest grade first, the others last', () => {
    const judgements = [
      aColleagues(said('Alles prima.', { safety: 7 }), 'anna'),
      aColleagues(said('Auto’s in de nacht.', { safety: 5 }), 'bram'),
      aColleagues(said('Men voelt zich onveilig.', { safety: 2 }), 'chris'),
      aColleagues(anAnswer({ housing: 9, safety: 4 }, { why: 'Mooi, maar donker.' }), 'dina'),
    ];

    expect(openJudgements(judgements, KNOWN).remarks).toEqual([
      {
        text: 'Mooi, maar donker.',
        source: 'professionals',
        who: STAFF,
        about: [
          { dimension: 'housing', grade: 9 },
          { dimension: 'safety', grade: 4 },
        ],
      },
      expect.objectContaining({ text: 'Men voelt zich onveilig.', about: [{ dimension: 'safety', grade: 2 }] }),
      expect.objectContaining({ text: 'Auto’s in de nacht.', about: [{ dimension: 'safety', grade: 5 }] }),
      expect.objectContaining({ text: 'Alles prima.', about: [] }),
    ]);
  });

  it.each`
    what                                    | judgements                                                                 | read
    ${'nothing but spaces'}                 | ${[aColleagues(said('  '))]}                                               | ${[]}
    ${'a partner who may be named'}         | ${[aPartners(said('Hier.'), 'police')]}                                    | ${['Hier.']}
    ${'one without a name'}                 | ${[aPartners(said('Hier.'), 'p1')]}                                        | ${[]}
    ${'two without a name, one of them ×2'} | ${[aPartners(said('a'), 'p1'), aPartners(said('b'), 'p2')]}                | ${[]}
    ${'three without a name'}               | ${['p1', 'p2', 'p3'].map((id) => aPartners(said(id), id))}                 | ${['p1', 'p2', 'p3']}
    ${'two of three say why'}               | ${['p1', '', 'p3'].map((text, at) => aPartners(said(text), `p${at + 1}`))} | ${[]}
  `('of $what: $read', ({ judgements, read }: { judgements: readonly Judgement[]; read: readonly string[] }) => {
    expect(openJudgements(judgements, KNOWN).remarks.map(({ text }) => text)).toEqual(read);
  });

  it('obey the same where they answer the own question of the round', () => {
    const answer = (extra: string) => anAnswer({ safety: 3 }, { extra, why: 'Daarom.' });
    const hidden = [aPartners(answer('Een bankje'), 'p1'), aColleagues(answer('Meer licht'), 'anna')];

    const { extras } = openJudgements(hidden, KNOWN);

    expect(extras).toEqual([{ text: 'Meer licht', source: 'professionals', who: STAFF, about: [] }]);
  });
});
