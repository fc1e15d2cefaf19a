import type { ParticipantFilter, ParticipantRow } from '../../../../bot/contracts/assessment-rounds';
import type { TestProgram } from '../../../support/program/test-program';
import { answer, createRoundProgram, installed, keepPartner, openRound, ROUND } from './round-program';

let program: TestProgram;
beforeEach(async () => {
  program = await createRoundProgram();
  const police = await keepPartner(program);
  const guild = await keepPartner(program, 'partner-huur', { organization: 'Bewonersgroep', kind: 'residents' });
  await installed(program, 'anna');
  await openRound(program, {
    ...{ anna: ['vecht', 'sluis'], bram: ['haven'], dina: ['hof'], maria: ['hof'] },
    ...{ [police]: ['vecht', 'hof'], [guild]: ['hof'] },
  });
  await answer(program, 'anna', 'vecht');
  await answer(program, 'dina', 'hof');
});
afterEach(() => program.close());

async function pageAs(personId: string, filter: ParticipantFilter = {}) {
  return program.services.participants.page(await program.actorOf(personId), ROUND, filter);
}

const named = (rows: readonly ParticipantRow[]) => rows.map(({ organization, name }) => organization ?? name);

it.each`
  who        | sees
  ${'maria'} | ${['Anna Visser', 'Bewonersgroep', 'Bram Kok', 'Dina Haddad', 'Maria de Wit', 'Politie Voorbeeldstad']}
  ${'lotte'} | ${['Anna Visser', 'Bram Kok', 'Politie Voorbeeldstad']}
  ${'hugo'}  | ${['Bewonersgroep', 'Dina Haddad', 'Maria de Wit', 'Politie Voorbeeldstad']}
  ${'anna'}  | ${['Anna Visser', 'Politie Voorbeeldstad']}
  ${'chris'} | ${['Politie Voorbeeldstad']}
  ${'dina'}  | ${['Bewonersgroep', 'Dina Haddad', 'Politie Voorbeeldstad']}
`('$who sees, by name: $sees', async ({ who, sees }) => {
  expect(named((await pageAs(who)).participants)).toEqual(sees);
});

it.each`
  who        | filter                    | sees
  ${'maria'} | ${{ teamId: 'noord' }}    | ${['Anna Visser', 'Bram Kok', 'Politie Voorbeeldstad']}
  ${'maria'} | ${{ source: 'partners' }} | ${['Bewonersgroep', 'Politie Voorbeeldstad']}
  ${'maria'} | ${{ placeId: 'vecht' }}   | ${['Anna Visser', 'Politie Voorbeeldstad']}
  ${'maria'} | ${{ unfinished: true }}   | ${['Bewonersgroep', 'Maria de Wit', 'Politie Voorbeeldstad']}
  ${'kees'}  | ${{ unfinished: true }}   | ${['Bewonersgroep', 'Politie Voorbeeldstad']}
  ${'lotte'} | ${{ unfinished: true }}   | ${['Anna Visser', 'Bram Kok', 'Politie Voorbeeldstad']}
  ${'hugo'}  | ${{ unfinished: true }}   | ${['Bewonersgroep', 'Maria de Wit', 'Politie Voorbeeldstad']}
`('$who narrows to $filter', async ({ who, filter, sees }) => {
  expect(named((await pageAs(who, filter)).participants)).toEqual(sees);
});

it('goes on where a page ended, with nobody twice and nobody left out', async () => {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await pageAs('maria', { limit: 4, ...(after === undefined ? {} : { after }) });
    seen.push(...named(page.participants));
    after = page.after;
  } while (after !== undefined);

  expect(seen).toEqual(named((await pageAs('maria')).participants));
});

it('refuses a page that comes after nothing', async () => {
  await expect(pageAs('maria', { after: '???' })).rejects.toThrow('assessment-rounds.continuation.unreadable');
});

it('says what somebody is asked and how they are reached', async () => {
  const { participants } = await pageAs('maria');

  expect(participants.map(({ asked, reach }) => `${asked} ${reach}`)).toEqual([
    '2 chat',
    '1 no-way',
    '1 not-installed',
    '1 not-installed',
    '1 not-installed',
    '2 no-way',
  ]);
});

describe('how far somebody is', () => {
  const none = undefined;

  it.each`
    who        | anna        | bram        | dina        | maria       | police
    ${'maria'} | ${none}     | ${none}     | ${none}     | ${'0 of 1'} | ${'0 of 2'}
    ${'kees'}  | ${none}     | ${none}     | ${none}     | ${none}     | ${'0 of 2'}
    ${'lotte'} | ${'1 *'}    | ${'0 of 1'} | ${'unseen'} | ${'unseen'} | ${'0 of 2'}
    ${'hugo'}  | ${'unseen'} | ${'unseen'} | ${'1 *'}    | ${'0 of 1'} | ${'0 of 2'}
    ${'anna'}  | ${'1 *'}    | ${'unseen'} | ${'unseen'} | ${'unseen'} | ${'0 of 2'}
    ${'dina'}  | ${'unseen'} | ${'unseen'} | ${'1 *'}    | ${'unseen'} | ${'0 of 2'}
  `(
    'is told to $who: Anna $anna, Bram $bram, Dina $dina, Maria $maria, the police $police',
    async ({ who, ...told }) => {
      const { participants } = await pageAs(who);
      const of = (id: string) => {
        const row = participants.find((one) => one.id === id);
        if (row === undefined) return 'unseen';
        if (row.answered === undefined) return row.lastAt;
        return row.lastAt === undefined ? `${row.answered} of ${row.asked}` : `${row.answered} *`;
      };

      expect({
        ...{ anna: of('professional.anna'), bram: of('professional.bram'), dina: of('professional.dina') },
        ...{ maria: of('professional.maria'), police: of('partner.partner-wijk') },
      }).toEqual(told);
    },
  );

  it('is told to a manager who leads the team', async () => {
    const actor = { ...(await program.actorOf('maria')), leadsTeamIds: ['noord'] };

    const { participants } = await program.services.participants.page(actor, ROUND, { teamId: 'noord' });

    expect(participants.map(({ answered }) => answered)).toEqual([1, 0, 0]);
  });

  it('does not follow for a manager from anything else in the row', async () => {
    await answer(program, 'anna', 'sluis');
    const before = await pageAs('maria', { source: 'professionals' });

    await answer(program, 'bram', 'haven');

    expect(await pageAs('maria', { source: 'professionals' })).toEqual(before);
    expect(before.participants.map(({ may }) => may.takeOver)).toEqual([true, true, true, true]);
  });

  it('is not told of whose places went to a colleague', async () => {
    await program.services.participants.handOver(await program.actorOf('anna'), ROUND, 'professional.anna', 'bram');
    const rowFor = async (who: string) => (await pageAs(who)).participants.find(({ id }) => id === 'professional.anna');

    expect(await rowFor('lotte')).toMatchObject({ handedOver: { to: 'bram' } });
    expect(await rowFor('maria')).not.toHaveProperty('handedOver');
  });
});

it.each`
  who        | anna                      | police
  ${'maria'} | ${['change', 'takeOver']} | ${['change', 'record', 'link']}
  ${'lotte'} | ${['takeOver']}           | ${['record', 'link']}
  ${'anna'}  | ${['takeOver']}           | ${['record']}
`('$who may of Anna $anna, of the partner $police', async ({ who, anna, police }) => {
  const { participants } = await pageAs(who);
  const mayOf = (id: string) =>
    Object.entries(participants.find((row) => row.id === id)?.may ?? {}).flatMap(([what, is]) => (is ? [what] : []));

  expect([mayOf('professional.anna'), mayOf('partner.partner-wijk')]).toEqual([anna, police]);
});

it.each`
  who        | at
  ${'maria'} | ${['vecht', 'hof']}
  ${'lotte'} | ${['vecht']}
  ${'chris'} | ${['vecht']}
  ${'dina'}  | ${['hof']}
`('$who may write down what the police say of $at', async ({ who, at }) => {
  const { participants } = await pageAs(who, { source: 'partners' });
  const police = participants.find(({ organization }) => organization === 'Politie Voorbeeldstad');

  expect(police?.recordPlaceIds).toEqual(at);
});
