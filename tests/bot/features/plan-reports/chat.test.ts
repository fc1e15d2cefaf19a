import { describeEveryCardSeen } from '../../../support/program/card-rules';
import { openProgramChat, typedIn, type ProgramChat } from '../../../support/program/program-chat';

const REF = { teamId: 'noord', year: 2027 };

/** On 10 September 2027, with a plan of that year in which Anna finished something. */
async function inSeptember(): Promise<ProgramChat> {
  const chat = await openProgramChat({ now: '2027-01-04T08:00:00.000Z' });
  const { plans, tasks } = chat.program.services;
  const lead = await chat.program.actorOf('lotte');
  await plans.open(lead, REF);
  const add = (id: string, title: string, dueOn: string) =>
    plans.addPlanAction(lead, REF, { id, title, dueOn, ownerId: 'anna' });
  await add('garden', 'Containertuinen Lekstraat', '2027-09-08');
  await add('bench', 'Bankje in de hal', '2027-09-01');
  await add('soup', 'Soeptafel', '2027-09-20');
  await add('walk', 'Buurtwandeling', '2027-11-20');
  chat.program.skipTo('2027-08-30T08:00:00.000Z');
  await tasks.change(await chat.program.actorOf('anna'), { ...REF, itemId: 'action-garden' }, 1, {
    ...{ what: 'complete', evidence: 'Twaalf tuinen, mevrouw Jansen van nummer 8 opende' },
  });
  chat.program.skipTo('2027-09-10T08:00:00.000Z');
  return chat;
}

describe('the report', () => {
  it.each`
    text             | title                            | done
    ${'verslag'}     | ${'Tweede viermaandsrapportage'} | ${'– Containertuinen Lekstraat: Twaalf tuinen, mevrouw Jansen van nummer 8 opende (Anna Visser, ma 30 aug 2027)'}
    ${'report 2027'} | ${'Second four-month report'}    | ${'– Containertuinen Lekstraat: Twaalf tuinen, mevrouw Jansen van nummer 8 opende (Anna Visser, Mon 30 Aug 2027)'}
  `('by "$text" shows what is there already', async ({ text, title, done }) => {
    const chat = await inSeptember();

    const { facts } = await chat.say('lotte', text);

    expect(facts).toEqual(expect.arrayContaining([title, done]));
  });

  it('is written, saved, handed in and reopened on its card', async () => {
    const chat = await inSeptember();
    const empty = await chat.say('lotte', 'verslag');

    const saved = await chat.click('lotte', empty, 'Bewaar', { story: 'Een goede zomer.' });
    const submitted = await chat.click('lotte', saved, 'Dien in', { story: 'Een goede zomer!' });
    const reopened = await chat.click('lotte', submitted, 'Heropenen');

    expect(saved.facts).toContain('✓ Bewaard. Je kunt er later aan verder schrijven.');
    expect(typedIn(saved, 'story')).toBe('Een goede zomer.');
    expect(submitted.facts).toEqual(
      expect.arrayContaining(['✓ Ingediend. De mijlpaal in het jaarplan staat op gereed.', 'Een goede zomer!']),
    );
    expect(typedIn(submitted, 'story')).toBeUndefined();
    expect(typedIn(reopened, 'story')).toBe('Een goede zomer!');
  });

  it('gives back what was typed when it cannot be handed in yet, or when others were first', async () => {
    const chat = await inSeptember();
    const card = await chat.say('lotte', 'verslag');

    const without = await chat.click('lotte', card, 'Dien in', { story: ' ' });
    await chat.click('lotte', card, 'Bewaar', { story: 'De ene kaart' });
    const stale = await chat.click('lotte', card, 'Bewaar', { story: 'De andere kaart' });

    expect(without.facts).toContain('! Schrijf in een paar zinnen hoe het ging. De feiten staan er al bij.');
    expect(stale.facts.join('\n')).toContain('Jij had geschreven: “De andere kaart”');
    expect(typedIn(stale, 'story')).toBe('De ene kaart');
  });

  it('is for the team to read', async () => {
    const chat = await inSeptember();

    const { facts } = await chat.say('anna', 'verslag');

    expect(facts).toContain('De teamleider heeft nog niets geschreven.');
    expect(facts.join()).not.toMatch(/save-report|submit-report/);
  });

  it('of a long story leads to the tab, and can be handed in all the same', async () => {
    const chat = await inSeptember();
    const actor = await chat.program.actorOf('lotte');
    const asked = { actor, ref: REF, key: 'progress-2' as const, seenVersion: 0 };
    await chat.program.services.planReports.save(asked, 'Een lange alinea over de zomer. '.repeat(400));

    const card = await chat.say('lotte', 'verslag');
    const submitted = await chat.click('lotte', card, 'Dien in');

    expect(card.facts).toContain('Dit verhaal is langer dan hier past; werk het bij in het tabblad.');
    expect(submitted.facts).toContain('✓ Ingediend. De mijlpaal in het jaarplan staat op gereed.');
  });

  it('in January is last year’s evaluation', async () => {
    const chat = await inSeptember();
    chat.program.skipTo('2028-01-10T08:00:00.000Z');

    const { facts } = await chat.say('lotte', 'verslag');

    expect(facts).toEqual(expect.arrayContaining(['Jaarplan 2027 · Team Noord', 'Eindevaluatie']));
  });

  it.each`
    who        | text              | says
    ${'lotte'} | ${'verslag 2026'} | ${'Dat jaarplan is er nog niet. De teamleider maakt het met “jaarplan 2026”.'}
    ${'lotte'} | ${'verslag gauw'} | ${'Welk jaar bedoel je? Typ bijvoorbeeld “jaarplan 2027”.'}
    ${'maria'} | ${'verslag'}      | ${'Van welk team?'}
  `('by "$text" of $who is answered with a question', async ({ who, text, says }) => {
    const chat = await inSeptember();

    const { facts, texts } = await chat.say(who, text);

    expect([...facts, ...texts]).toContain(says);
  });

  it('of the team that a manager chooses is there to read', async () => {
    const chat = await inSeptember();
    const choice = await chat.say('maria', 'verslag 2027');

    expect((await chat.click('maria', choice, 'Team Noord')).facts).toContain('Tweede viermaandsrapportage');
  });
});

describe('the weekly team talk', () => {
  it.each`
    text           | headings
    ${'weekstart'} | ${['Dit is gelukt', 'Te laat: 2', 'Komende veertien dagen: 1', 'Zes weken niets van gehoord: 1', 'Besluit']}
    ${'team talk'} | ${['This went well', 'Late: 2', 'Coming fourteen days: 1', 'Nothing heard of for six weeks: 1', 'Decision']}
  `('by "$text" begins with what went well', async ({ text, headings }: { text: string; headings: string[] }) => {
    const chat = await inSeptember();

    const { facts } = await chat.say('lotte', text);

    expect(facts.filter((fact) => headings.includes(fact))).toEqual(headings);
  });

  it('tells of what is late how far it was told of', async () => {
    const chat = await inSeptember();

    const { facts } = await chat.say('lotte', 'teamoverleg');

    expect(facts).toContain('Ligt bij de manager: tien werkdagen of langer te laat');
    expect(facts).toContain('Ligt bij de teamleider: drie werkdagen of langer te laat');
  });

  it('makes a decision an action in the plan, once', async () => {
    const chat = await inSeptember();
    const talk = await chat.say('lotte', 'weekstart');
    const decision = { title: 'Bewoners Lekstraat bellen', ownerId: 'bram', dueOn: '2027-09-17' };

    const recorded = await chat.click('lotte', talk, 'Vastleggen', decision);
    await chat.click('lotte', talk, 'Vastleggen', decision);

    expect(recorded.facts).toContain('✓ Vastgelegd. Bram krijgt er herinneringen over.');
    expect(typedIn(recorded, 'title')).toBeUndefined();
    const tasks = await chat.say('bram', 'mijn taken');
    expect(tasks.facts.filter((fact) => fact === 'Bewoners Lekstraat bellen')).toHaveLength(1);
  });

  it.each`
    missing      | says
    ${'title'}   | ${'! Schrijf op wat jullie gaan doen.'}
    ${'ownerId'} | ${'! Kies een collega die ik ken.'}
    ${'dueOn'}   | ${'! Kies een dag vanaf vandaag, in het planjaar of een jaar ervoor of erna.'}
  `('gives a decision back that misses its $missing', async ({ missing, says }) => {
    const chat = await inSeptember();
    const talk = await chat.say('lotte', 'weekstart');
    const decision = { title: 'Bellen', ownerId: 'bram', dueOn: '2027-09-17', [missing]: '' };

    const refused = await chat.click('lotte', talk, 'Vastleggen', decision);

    expect(refused.facts).toContain(says);
    expect(typedIn(refused, 'title')).toBe(missing === 'title' ? undefined : 'Bellen');
  });

  it('is for team members to see, and for the team lead to decide in', async () => {
    const chat = await inSeptember();

    const { facts } = await chat.say('anna', 'weekstart');

    expect(facts).toContain('De teamleider legt besluiten vast als actie in het jaarplan.');
    expect(facts.join()).not.toContain('record-decision');
    const forced = { ...REF, draftId: 'x', title: 'Bellen', ownerId: 'bram', dueOn: '2027-09-17' };
    expect((await chat.press('anna', 'plan-reports/record-decision', forced)).texts).toEqual([
      'Dat mag je bij dit plan niet. De eigenaar of de teamleider wel.',
    ]);
  });

  it('in a channel leaves out what people wrote as proof', async () => {
    const chat = await inSeptember();

    const personal = await chat.say('lotte', 'weekstart');
    const { facts } = await chat.sayInChannel('lotte', '<at>Prettig Wonen</at> weekstart');

    expect(personal.facts.join()).toContain('mevrouw Jansen');
    expect(facts).toContain('Containertuinen Lekstraat');
    expect(facts.join()).not.toContain('mevrouw Jansen');
  });

  it('in a channel shows no team of others', async () => {
    const chat = await inSeptember();

    const { texts } = await chat.sayInChannel('maria', 'weekstart');

    expect(texts).toEqual(['Je zit zelf niet in een team. Vraag dit in je eigen chat met mij, dan kies je een team.']);
  });
});

describeEveryCardSeen();
