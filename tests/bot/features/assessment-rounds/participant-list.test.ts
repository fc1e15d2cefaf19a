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
  filter                    | sees
  ${{ teamId: 'noord' }}    | ${['Anna Visser', 'Bram Kok', 'Politie Voorbeeldstad']}
  ${{ source: 'partners' }} | ${['Bewonersgroep', 'Politie Voorbeeldstad']}
  ${{ unfinished: true }}   | ${['Anna Visser', 'Bewonersgroep', 'Bram Kok', 'Maria de Wit', 'Politie Voorbeeldstad']}
  ${{ placeId: 'vecht' }}   | ${['Anna Visser', 'Politie Voorbeeldstad']}
`('narrows to $filter', async ({ filter, sees }) => {
  expect(named((await pageAs('maria', filter)).participants)).toEqual(sees);
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

it('says how far somebody is and how they are reached', async () => {
  const { participants } = await pageAs('maria');

  expect(participants.map(({ answered, asked, reach }) => `${answered}/${asked} ${reach}`)).toEqual([
    '1/2 chat',
    '0/1 no-way',
    '0/1 not-installed',
    '1/1 not-installed',
    '0/1 not-installed',
    '0/2 no-way',
  ]);
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
