import { ThemeId } from '../../../../bot/contracts/themes';
import { fittingNumbers, type NumbersAsked } from '../../../../bot/features/help-numbers/fitting-numbers';
import { NATIONAL_NUMBERS } from '../../../../bot/features/help-numbers/national-numbers';
import { aLocalNumber } from './number-builders';

const LOCAL = [
  aLocalNumber({ id: 'desk', themes: [] }),
  aLocalNumber({ id: 'officer', themes: ['drugs-crime', 'vandalism', 'domestic-violence', 'confused-behavior'] }),
  aLocalNumber({ id: 'team-vecht', themes: ['confused-behavior', 'money-energy'], municipality: 'Vechtwijk' }),
  aLocalNumber({ id: 'team-oever', themes: ['confused-behavior', 'money-energy'], municipality: 'Oeverstad' }),
];

function namesOf(asked: NumbersAsked, local = LOCAL) {
  const { first, also } = fittingNumbers(NATIONAL_NUMBERS, local, asked);
  return { first: first.map(({ id }) => id).join(' '), also: also.map(({ id }) => id) };
}

describe('the numbers that come first', () => {
  it.each`
    theme                  | isEmergency | first
    ${'drugs-crime'}       | ${true}     | ${'emergency officer anonymous-report police'}
    ${'domestic-violence'} | ${true}     | ${'emergency domestic-violence officer police'}
    ${'confused-behavior'} | ${true}     | ${'emergency suicide-prevention worrying-behavior officer'}
    ${'communal-spaces'}   | ${true}     | ${'emergency gas-power suicide-prevention domestic-violence'}
    ${'waste'}             | ${true}     | ${'emergency gas-power suicide-prevention domestic-violence'}
    ${undefined}           | ${true}     | ${'emergency gas-power suicide-prevention domestic-violence'}
    ${'drugs-crime'}       | ${false}    | ${'officer anonymous-report police desk'}
    ${'domestic-violence'} | ${false}    | ${'domestic-violence officer police desk'}
    ${'hoarding'}          | ${false}    | ${'worrying-behavior desk'}
    ${'pets'}              | ${false}    | ${'animals desk'}
    ${'waste'}             | ${false}    | ${'desk'}
    ${undefined}           | ${false}    | ${''}
  `('for $theme, emergency $isEmergency: $first', ({ theme, isEmergency, first }) => {
    expect(namesOf({ theme: ThemeId.optional().parse(theme), isEmergency: isEmergency === true }).first).toBe(first);
  });

  it.each`
    theme      | others                                 | isEmergency | first
    ${'noise'} | ${['domestic-violence']}               | ${true}     | ${'emergency police domestic-violence gas-power'}
    ${'noise'} | ${['pets', 'domestic-violence']}       | ${true}     | ${'emergency police animals domestic-violence'}
    ${'noise'} | ${['neighbor-conflict', 'loneliness']} | ${true}     | ${'emergency police suicide-prevention gas-power'}
    ${'noise'} | ${['domestic-violence']}               | ${false}    | ${'police desk'}
  `(
    'for $theme that may be about $others too, emergency $isEmergency: $first',
    ({ theme, others, isEmergency, first }) => {
      const asked = { theme: ThemeId.parse(theme), otherThemes: ThemeId.array().parse(others) };

      expect(namesOf({ ...asked, isEmergency: isEmergency === true }).first).toBe(first);
    },
  );

  it.each(ThemeId.options)('for %s are at most four, and in an emergency four with 112 on top', (theme) => {
    expect(fittingNumbers(NATIONAL_NUMBERS, LOCAL, { theme, isEmergency: false }).first.length).toBeLessThanOrEqual(4);
    expect(namesOf({ theme, isEmergency: true }).first.split(' ')).toEqual([
      'emergency',
      expect.any(String),
      expect.any(String),
      expect.any(String),
    ]);
  });

  it('stay those of danger, however many numbers an association writes down for everything', () => {
    const many = Array.from({ length: 100 }, (_, at) => aLocalNumber({ id: `local-${at}`, themes: [] }));

    expect(namesOf({ isEmergency: true }, many).first).toBe('emergency gas-power suicide-prevention domestic-violence');
  });

  it.each`
    municipality    | teams
    ${'Vechtwijk'}  | ${['team-vecht']}
    ${' vechtwijk'} | ${['team-vecht']}
    ${'Oeverstad'}  | ${['team-oever']}
    ${'Elders'}     | ${[]}
    ${undefined}    | ${['team-vecht', 'team-oever']}
  `('of here, in $municipality, are $teams', ({ municipality, teams }: { municipality?: string; teams: string[] }) => {
    const { first } = namesOf({ theme: 'money-energy', isEmergency: false, municipality });

    expect(first).toBe([...teams, 'desk'].join(' '));
  });
});

describe('the other numbers', () => {
  it('are in an emergency all the rest, each once', () => {
    const { first, also } = fittingNumbers(NATIONAL_NUMBERS, LOCAL, { theme: 'waste', isEmergency: true });

    const named = [...first, ...also].map(({ id }) => id);
    expect(named).toEqual([...new Set(named)]);
    expect(named).toEqual(expect.arrayContaining([...NATIONAL_NUMBERS.map(({ id }) => id), 'desk']));
  });

  it('are those for danger when there is none now', () => {
    expect(namesOf({ theme: 'confused-behavior', isEmergency: false })).toEqual({
      first: 'worrying-behavior officer team-vecht team-oever',
      also: ['police', 'desk', 'emergency', 'gas-power', 'suicide-prevention'],
    });
  });
});
