import {
  buttonOf,
  openProgramChat,
  typedIn,
  type Answer,
  type ProgramChat,
} from '../../../../support/program/program-chat';
import { describeEveryCardSeen } from '../../../../support/program/card-rules';

/** Anna's action in the plan of team Noord, due on 15 December; it is Tuesday 1 December 2026. */
const ANNAS = { teamId: 'noord', year: 2027, itemId: 'action-draft1' };
const EVIDENCE = { evidence: '12 bewoners gesproken, verslag in de teammap' };
const NOT_ALLOWED = 'Dat mag je bij dit plan niet. De eigenaar of de teamleider wel.';
const NOT_FOUND = 'Dit staat niet meer in het plan, of het is niet van jouw team.';
const NOT_READABLE = 'Deze kaart klopt niet meer. Vraag hem opnieuw op, dan kun je verder.';

async function openTask(who = 'anna', chat?: ProgramChat) {
  const known = chat ?? (await withAnAction());
  return { chat: known, card: await known.press(who, 'annual-plan/open-task', ANNAS) };
}

async function withAnAction(title = 'Bankje bij de entree'): Promise<ProgramChat> {
  const chat = await openProgramChat();
  await chat.say('lotte', 'jaarplan 2027');
  const action = { id: 'draft1', title, dueOn: '2026-12-15', ownerId: 'anna' };
  const lead = await chat.program.actorOf('lotte');
  await chat.program.services.plans.addPlanAction(lead, { teamId: 'noord', year: 2027 }, action);
  return chat;
}

async function itemNow({ program }: ProgramChat) {
  return (await program.services.tasks.task(await program.actorOf('lotte'), ANNAS)).item;
}

function messageOn({ facts, texts }: Answer): string {
  return facts.find((fact) => /^[✓!] /.test(fact)) ?? texts.join();
}

describe('a task', () => {
  it('shows its owner what it is and all that they can do', async () => {
    const { card } = await openTask();

    expect(card.facts).toEqual(
      expect.arrayContaining([
        'Bankje bij de entree',
        'Klaar op: di 15 dec 2026 (over 14 dagen)',
        'Eigenaar: Anna Visser',
        'Plan: Team Noord, 2027',
        '[Gereed] annual-plan/complete-task',
        '[Later herinneren]',
        '[Niet van mij]',
        '[Datum verzetten]',
      ]),
    );
  });

  it.each`
    who        | shown                                          | hidden
    ${'lotte'} | ${['Gereed', 'Overdragen', 'Laten vervallen']} | ${['Later herinneren']}
    ${'bram'}  | ${['Naar het jaarplan']}                       | ${['Gereed', 'Overdragen', 'Verzetten']}
    ${'maria'} | ${['Naar het jaarplan']}                       | ${['Gereed', 'Overdragen', 'Verzetten']}
  `(
    'shows $who $shown and not $hidden',
    async ({ who, shown, hidden }: { who: string; shown: string[]; hidden: string[] }) => {
      const { card } = await openTask(who);
      const buttons = card.facts.flatMap((fact) => /^\[(.*?)\]/.exec(fact)?.[1] ?? []);

      expect(buttons).toEqual(expect.arrayContaining(shown));
      expect(buttons.filter((button) => hidden.includes(button))).toEqual([]);
    },
  );

  it('of the association says whose it is to a team lead, who can only look', async () => {
    const chat = await withAnAction();

    const card = await chat.press('lotte', 'annual-plan/open-task', { year: 2027, itemId: 'milestone-budget' });

    expect(card.facts).toContain('Dit is van de hele organisatie. Maria de Wit werkt het bij.');
    expect(card.facts.join()).not.toContain('complete-task');
  });
});

describe('what can be done with a task', () => {
  it.each`
    who        | button               | filledIn                                             | says                                                   | now
    ${'anna'}  | ${'Gereed'}          | ${EVIDENCE}                                          | ${'✓ Gereed gemeld. Je bewijs staat in het plan.'}     | ${{ status: 'done', ...EVIDENCE }}
    ${'anna'}  | ${'1 dag'}           | ${{}}                                                | ${'✓ Ik herinner je er weer aan vanaf wo 2 dec 2026.'} | ${{ snoozedUntil: '2026-12-02' }}
    ${'anna'}  | ${'3 dagen'}         | ${{}}                                                | ${'✓ Ik herinner je er weer aan vanaf vr 4 dec 2026.'} | ${{ snoozedUntil: '2026-12-04' }}
    ${'anna'}  | ${'7 dagen'}         | ${{}}                                                | ${'✓ Ik herinner je er weer aan vanaf di 8 dec 2026.'} | ${{ snoozedUntil: '2026-12-08' }}
    ${'anna'}  | ${'Overdragen'}      | ${{ ownerId: 'bram' }}                               | ${'✓ Overgedragen aan Bram Kok.'}                      | ${{ ownerId: 'bram' }}
    ${'anna'}  | ${'Verzetten'}       | ${{ dueOn: '2026-12-24', reason: 'gemeente later' }} | ${'✓ Verzet naar do 24 dec 2026.'}                     | ${{ dueOn: '2026-12-24' }}
    ${'lotte'} | ${'Laten vervallen'} | ${{}}                                                | ${'✓ Vervallen. Het telt niet meer mee.'}              | ${{ status: 'cancelled' }}
  `(
    '$button by $who: "$says", clicked twice as well; then taken back',
    async ({ who, button, filledIn, says, now }) => {
      const { chat, card } = await openTask(who);

      const done = await chat.click(who, card, button, filledIn);
      const twice = await chat.click(who, card, button, filledIn);

      expect(messageOn(done)).toBe(says);
      expect(messageOn(twice)).toMatch(/^! Dat was al zo; er is niets veranderd\./);
      expect(await itemNow(chat)).toMatchObject({ ...now, version: 2 });

      const undone = await chat.click(who, twice, 'Ongedaan maken');

      expect(messageOn(undone)).toBe('✓ Teruggedraaid.');
      const { history, version, ...item } = await itemNow(chat);
      expect([version, history.length]).toEqual([3, 2]);
      expect(item).toMatchObject({ status: 'open', ownerId: 'anna', dueOn: '2026-12-15' });
      expect([item.evidence, item.snoozedUntil]).toEqual([undefined, undefined]);
      expect(messageOn(await chat.click(who, twice, 'Ongedaan maken'))).toMatch(/^! Dat was al zo/);
    },
  );

  it('finished by somebody else it can be opened again by its owner', async () => {
    const { chat, card } = await openTask('lotte');
    await chat.click('lotte', card, 'Gereed', EVIDENCE);
    const { card: annas } = await openTask('anna', chat);

    const reopened = await chat.click('anna', annas, 'Heropenen');

    expect(messageOn(reopened)).toBe('✓ Weer geopend.');
    expect(await itemNow(chat)).toMatchObject({ status: 'open', version: 3 });
  });

  it('that was past is reminded of again once it is activated', async () => {
    const chat = await withAnAction();
    const past = await chat.press('lotte', 'annual-plan/open-task', { ...ANNAS, itemId: 'milestone-draft-plan' });

    const active = await chat.click('lotte', past, 'Activeren');

    expect(messageOn(active)).toBe('✓ Geactiveerd: de eigenaar wordt er weer aan herinnerd.');
    expect((await chat.say('lotte', 'mijn taken')).facts).toContain('Concept jaarplan van het team');
  });

  it('moves the progress of the plan', async () => {
    const { chat, card } = await openTask();
    await chat.click('anna', card, 'Gereed', EVIDENCE);

    expect((await chat.say('anna', 'jaarplan 2027')).facts).toContain('1 van 9 gereed');
  });

  it('tells what happened to it, latest first', async () => {
    const { chat, card } = await openTask();
    const moved = await chat.click('anna', card, 'Verzetten', { dueOn: '2026-12-24', reason: 'gemeente later' });
    const given = await chat.click('anna', moved, 'Overdragen', { ownerId: 'bram' });

    const from = given.facts.indexOf('Wat er gebeurde');
    expect(given.facts.slice(from + 1, from + 3)).toEqual([
      'di 1 dec 2026: Anna Visser droeg het over van Anna Visser aan Bram Kok',
      'di 1 dec 2026: Anna Visser verzette de dag van di 15 dec 2026 naar do 24 dec 2026: gemeente later',
    ]);
  });

  it('in English when somebody chose that', async () => {
    const chat = await withAnAction();
    await chat.say('anna', 'english');
    const { card } = await openTask('anna', chat);

    const done = await chat.click('anna', card, 'Done', EVIDENCE);

    expect(messageOn(done)).toBe('✓ Reported done. Your evidence is in the plan.');
  });

  it('from the list of tasks leads back to that list', async () => {
    const chat = await withAnAction();
    const task = await chat.click('anna', await chat.say('anna', 'mijn taken'), 'Bankje bij de entree');
    const done = await chat.click('anna', task, 'Gereed', EVIDENCE);

    expect((await chat.click('anna', done, 'Mijn taken')).facts).toContain('Mijn taken');
  });
});

describe('what was typed comes back', () => {
  it.each`
    button          | filledIn                                               | says
    ${'Gereed'}     | ${{ evidence: 'ja' }}                                  | ${'! Schrijf in één regel wat er gedaan is; dat is het bewijs.'}
    ${'Gereed'}     | ${{}}                                                  | ${'! Schrijf in één regel wat er gedaan is; dat is het bewijs.'}
    ${'Verzetten'}  | ${{ dueOn: '2026-12-24', reason: '' }}                 | ${'! Schrijf kort waarom de dag verschuift.'}
    ${'Verzetten'}  | ${{ dueOn: '2026-11-30', reason: 'gemeente later' }}   | ${'! Kies een dag vanaf vandaag, in het planjaar of een jaar ervoor of erna.'}
    ${'Verzetten'}  | ${{ dueOn: '', reason: 'gemeente later' }}             | ${'! Kies een dag vanaf vandaag, in het planjaar of een jaar ervoor of erna.'}
    ${'Verzetten'}  | ${{ dueOn: '30-12-2026', reason: 'gemeente later' }}   | ${'! Kies een dag vanaf vandaag, in het planjaar of een jaar ervoor of erna.'}
    ${'Overdragen'} | ${{ ownerId: 'f3b0c442-98fc-4c14-9af4-000000000000' }} | ${'! Kies een collega die ik ken.'}
    ${'Overdragen'} | ${{}}                                                  | ${'! Kies een collega die ik ken.'}
  `('from $button with $filledIn, with what is missing', async ({ button, filledIn, says }) => {
    const { chat, card } = await openTask();

    const back = await chat.click('anna', card, button, filledIn);

    expect(back.facts).toContain(says);
    const typed = Object.fromEntries(Object.keys(filledIn).map((id) => [id, typedIn(back, id)]));
    expect(typed).toEqual(filledIn);
    expect((await itemNow(chat)).version).toBe(1);
  });

  it.each`
    button          | filledIn
    ${'Gereed'}     | ${EVIDENCE}
    ${'Verzetten'}  | ${{ dueOn: '2027-01-20', reason: 'subsidie komt later' }}
    ${'Overdragen'} | ${{ ownerId: 'chris' }}
  `('from $button on a card that is out of date, with what changed', async ({ button, filledIn }) => {
    const { chat, card } = await openTask();
    const { card: leads } = await openTask('lotte', chat);
    await chat.click('lotte', leads, 'Verzetten', { dueOn: '2026-12-24', reason: 'gemeente later' });

    const back = await chat.click('anna', card, button, filledIn);

    expect(messageOn(back)).toBe(
      '! Niet uitgevoerd: deze kaart was verouderd. Lotte Bos verzette de dag van di 15 dec 2026 naar do 24 dec 2026: gemeente later. Zo staat het nu.',
    );
    expect(back.facts).toContain('Klaar op: do 24 dec 2026 (over 23 dagen)');
    for (const [id, typed] of Object.entries(filledIn)) expect(typedIn(back, id)).toBe(typed);
    expect(messageOn(await chat.click('anna', back, button, filledIn))).toMatch(/^✓/);
  });

  it('in the message when the card has no field for it any more', async () => {
    const { chat, card } = await openTask();
    const { card: leads } = await openTask('lotte', chat);
    await chat.click('lotte', leads, 'Gereed', { evidence: 'ik zag het staan' });

    const finished = await chat.click('anna', card, 'Gereed', EVIDENCE);
    const moved = await chat.click('anna', card, 'Verzetten', { dueOn: '2026-12-24', reason: 'gemeente later' });

    expect(messageOn(finished)).toBe(
      `! Dat was al zo; er is niets veranderd. Lotte Bos meldde het gereed: ik zag het staan. Je had geschreven: “${EVIDENCE.evidence}”`,
    );
    expect(messageOn(moved)).toMatch(/Je had geschreven: “gemeente later”$/);
    expect(await itemNow(chat)).toMatchObject({ evidence: 'ik zag het staan', version: 2 });
  });

  it('after a long absence too, on a card that still fits', async () => {
    const chat = await withAnAction('Containertuinen aanleggen '.repeat(8));
    const { card } = await openTask('anna', chat);
    const { tasks } = chat.program.services;
    const lead = await chat.program.actorOf('lotte');
    for (let version = 1; version <= 60; version += 1) {
      const to = version % 2 === 0 ? '2026-12-15' : '2026-12-16';
      const reason = `de gemeente komt later met het plan voor de hele wijk, week ${version} `.repeat(5);
      await tasks.change(lead, ANNAS, version, { what: 'move', to, reason });
    }

    const back = await chat.click('anna', card, 'Gereed', { evidence: 'é'.repeat(500) });

    expect(typedIn(back, 'evidence')).toBe('é'.repeat(500));
    expect(Buffer.byteLength(JSON.stringify(back.card))).toBeLessThan(25 * 1024);
  });
});

describe('two people at once', () => {
  it('finish it once, and the second sees who was first', async () => {
    const { chat, card } = await openTask();
    const { card: leads } = await openTask('lotte', chat);

    const answers = await Promise.all([
      chat.click('anna', card, 'Gereed', EVIDENCE),
      chat.click('lotte', leads, 'Gereed', { evidence: 'ik zag het staan' }),
    ]);

    const messages = answers.map(messageOn).sort();
    expect(messages[0]).toMatch(/^! Dat was al zo; er is niets veranderd\. .* meldde het gereed/);
    expect(messages[1]).toMatch(/^✓ Gereed gemeld/);
    expect((await itemNow(chat)).version).toBe(2);
  });
});

const DATA = { ...ANNAS, version: 1 };
const ACTIONS = {
  'complete-task': { ...DATA, ...EVIDENCE },
  'snooze-task': { ...DATA, days: 3 },
  'reassign-task': { ...DATA, ownerId: 'bram' },
  'move-task': { ...DATA, dueOn: '2026-12-24', reason: 'gemeente later' },
  'cancel-task': DATA,
  'undo-change': DATA,
} as const;
const VERBS = Object.keys(ACTIONS);

describe('with forged buttons', () => {
  it.each(VERBS.flatMap((verb) => ['bram', 'maria', 'dina', 'hugo'].map((who) => ({ verb, who }))))(
    '$verb by $who is refused, and nothing changes',
    async ({ verb, who }) => {
      const chat = await withAnAction();
      const before = await itemNow(chat);

      const { texts, card } = await chat.press(who, `annual-plan/${verb}`, {
        ...DATA,
        ...ACTIONS['complete-task'],
        ...ACTIONS['move-task'],
        ownerId: who,
        days: 3,
      });

      expect(card).toBeUndefined();
      expect(texts).toEqual([['bram', 'maria'].includes(who) ? NOT_ALLOWED : NOT_FOUND]);
      expect(await itemNow(chat)).toEqual(before);
    },
  );

  it.each`
    what                    | with                                 | says
    ${'another team'}       | ${{ teamId: 'zuid' }}                | ${NOT_FOUND}
    ${'an unknown team'}    | ${{ teamId: 'oost' }}                | ${NOT_FOUND}
    ${'a composed team'}    | ${{ teamId: 'noord|2027' }}          | ${NOT_FOUND}
    ${'another year'}       | ${{ year: 2026 }}                    | ${NOT_FOUND}
    ${'the plan itself'}    | ${{ itemId: 'plan' }}                | ${NOT_FOUND}
    ${'a path'}             | ${{ itemId: '../../person:lotte' }}  | ${NOT_FOUND}
    ${'two dots'}           | ${{ itemId: '..' }}                  | ${NOT_FOUND}
    ${'a separator'}        | ${{ itemId: 'a|b' }}                 | ${NOT_FOUND}
    ${'a control sign'}     | ${{ itemId: 'a\u0000b' }}            | ${NOT_FOUND}
    ${'no item'}            | ${{ itemId: '' }}                    | ${NOT_READABLE}
    ${'a huge item'}        | ${{ itemId: 'x'.repeat(100_000) }}   | ${NOT_READABLE}
    ${'a huge team'}        | ${{ teamId: 'x'.repeat(100_000) }}   | ${NOT_FOUND}
    ${'an item of numbers'} | ${{ itemId: 12 }}                    | ${NOT_READABLE}
    ${'a list of teams'}    | ${{ teamId: ['noord'] }}             | ${NOT_READABLE}
    ${'a year in words'}    | ${{ year: '2027' }}                  | ${NOT_READABLE}
    ${'half a year'}        | ${{ year: 2026.5 }}                  | ${NOT_READABLE}
    ${'a year far away'}    | ${{ year: 1e9 }}                     | ${NOT_READABLE}
    ${'version 0'}          | ${{ version: 0 }}                    | ${NOT_READABLE}
    ${'a version in words'} | ${{ version: '1' }}                  | ${NOT_READABLE}
    ${'no version'}         | ${{ version: null }}                 | ${NOT_READABLE}
    ${'huge evidence'}      | ${{ evidence: 'x'.repeat(100_000) }} | ${NOT_READABLE}
    ${'evidence in a list'} | ${{ evidence: ['x'] }}               | ${NOT_READABLE}
    ${'a day of a digest'}  | ${{ day: 'today', from: 'digest' }}  | ${NOT_READABLE}
  `('that name $what it is refused in words', async ({ with: forged, says }) => {
    const chat = await withAnAction();

    const { texts, status } = await chat.press('anna', 'annual-plan/complete-task', {
      ...ACTIONS['complete-task'],
      ...forged,
    });

    expect(texts).toEqual([says]);
    expect(status).toEqual({ http: 200, body: 200 });
    expect((await itemNow(chat)).version).toBe(1);
  });

  it.each`
    verb               | what                 | with
    ${'snooze-task'}   | ${'two days'}        | ${{ days: 2 }}
    ${'snooze-task'}   | ${'a year back'}     | ${{ days: -365 }}
    ${'snooze-task'}   | ${'days in words'}   | ${{ days: '3' }}
    ${'reassign-task'} | ${'a huge owner'}    | ${{ ownerId: 'x'.repeat(65) }}
    ${'reassign-task'} | ${'an object'}       | ${{ ownerId: { id: 'bram' } }}
    ${'move-task'}     | ${'a day of digits'} | ${{ dueOn: 20261224 }}
    ${'move-task'}     | ${'a huge reason'}   | ${{ reason: 'x'.repeat(2_001) }}
  `(
    '$verb with $what is refused in words',
    async ({ verb, with: forged }: { verb: keyof typeof ACTIONS; with: object }) => {
      const chat = await withAnAction();

      const { texts } = await chat.press('anna', `annual-plan/${verb}`, { ...ACTIONS[verb], ...forged });

      expect(texts).toEqual([NOT_READABLE]);
      expect((await itemNow(chat)).version).toBe(1);
    },
  );

  it('signs that no database keeps are left out of what was typed', async () => {
    const { chat, card } = await openTask();

    await chat.click('anna', card, 'Gereed', { evidence: 'verslag\u0000 in\nde \uD83C map' });

    expect((await itemNow(chat)).evidence).toBe('verslag in de map');
  });

  it('keep their data however the button is drawn: the version of the card goes along', async () => {
    const { card } = await openTask();

    expect(buttonOf(card, 'Gereed').data).toMatchObject({ ...ANNAS, version: 1 });
  });
});

describeEveryCardSeen();
