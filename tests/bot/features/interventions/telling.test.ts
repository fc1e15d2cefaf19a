import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { outcomeOf } from '../annual-plan/plan-program';
import { change, keepPlaces, start } from './run-program';

const TELL = { what: 'tell', form: 'letter', text: 'Beste bewoner,\n\nElke dinsdag is er koffie.' } as const;

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
  await keepPlaces(program);
});
afterEach(() => program.close());

it('keeps what residents were told, by whom and how, once', async () => {
  const { view } = await start(program);

  const { outcome, view: told } = await change(program, 'anna', view, TELL);

  expect([outcome, told.run.told]).toMatchObject(['applied', { by: 'anna', form: 'letter', text: TELL.text }]);
  expect((await change(program, 'lotte', view, TELL)).outcome).toBe('already');
});

it('is told again with other words, and taken back', async () => {
  const { view: first } = await change(program, 'anna', (await start(program)).view, TELL);
  const { view: second } = await change(program, 'lotte', first, {
    ...TELL,
    form: 'told',
    text: 'Aan de deur verteld',
  });

  const { view: untold } = await change(program, 'anna', second, { what: 'undo-tell' });

  expect([second.run.told?.form, untold.run.told]).toEqual(['told', undefined]);
  expect((await change(program, 'anna', untold, { what: 'undo-tell' })).outcome).toBe('already');
});

it('of an older version does nothing', async () => {
  const { view } = await start(program);
  await change(program, 'anna', view, TELL);

  expect((await change(program, 'lotte', view, { ...TELL, form: 'message' })).outcome).toBe('stale');
});

it('keeps nobody’s name or number, but the name of the place', async () => {
  const text = 'Mevrouw Jansen van de Vechtstraat, 06-12345678, doet mee.';
  const { view } = await change(program, 'anna', (await start(program)).view, { ...TELL, text });

  expect(view.run.told?.text).toMatch(/Vechtstraat/);
  expect(view.run.told?.text).not.toMatch(/Jansen|12345678/);
});

it.each`
  who        | text        | code
  ${'anna'}  | ${'Koffie'} | ${'done'}
  ${'bram'}  | ${'Koffie'} | ${'done'}
  ${'chris'} | ${'Koffie'} | ${'interventions.forbidden'}
  ${'maria'} | ${'Koffie'} | ${'interventions.forbidden'}
  ${'dina'}  | ${'Koffie'} | ${'interventions.run.not-found'}
  ${'anna'}  | ${' '}      | ${'interventions.told-text.missing'}
`('by $who, of a run that Bram started, as "$text" ends as $code', async ({ who, text, code }) => {
  const { view } = await start(program, 'bram');

  expect(await outcomeOf(change(program, String(who), view, { ...TELL, text: String(text) }))).toBe(code);
});
