import { describeEveryCardSeen } from '../../../../support/program/card-rules';
import { written } from '../../../../cards/reading';
import { addressesOn, buttonOf, typedIn, type Answer } from '../../../../support/program/program-chat';
import { TENANT_ID } from '../../../../support/program/test-association';
import { openPlan } from '../../annual-plan/plan-program';
import { writeGoal } from '../../plan-goals/goal-builders';
import { allStepsDone, CONTAINER_GARDENS, openRunChat, started, TODAY } from './run-chat';

describe('starting an intervention', () => {
  it('asks where, who, when, and shows the steps', async () => {
    const chat = await openRunChat();

    const form = await chat.press('anna', 'interventions/open-start', CONTAINER_GARDENS);

    expect(form.facts).toEqual(
      expect.arrayContaining([
        'Waar? ▸ none (Lekstraat, Vechtstraat, Niet op één plek)',
        expect.stringMatching(/^Wie gaat het doen\? ▸ anna \(/),
        'Wanneer begin je? ▸ 2026-12-01',
        expect.stringMatching(/^Dag 0: Tel wat ernaast staat \(huismeester\)\./),
      ]),
    );
  });

  it('makes a task of each step, and shows how far it is', async () => {
    const chat = await openRunChat();

    const { facts } = await started(chat);
    const tasks = await chat.say('anna', 'mijn taken');

    expect(facts).toEqual(
      expect.arrayContaining([
        '✓ Gestart. De stappen staan nu bij de taken van Anna.',
        '▸ Loopt',
        '0 van 7 stappen gedaan',
        'Wie: Anna Visser',
        'Waar: Vechtstraat',
        'Nu stap 1: Tel wat ernaast staat (vandaag)',
      ]),
    );
    expect(tasks.facts.join()).toContain('Tel wat ernaast staat');
  });

  it('leads to its materials, for this place', async () => {
    const chat = await openRunChat();

    const run = await started(chat);
    const { runId } = buttonOf(run, 'Klaar').data;
    const over = await allStepsDone(chat, run);

    expect(run.facts).toContain('[Flyer] → teams.microsoft.com');
    expect(decodeURIComponent(decodeURIComponent(addressesOn(run.card ?? {})[0] ?? ''))).toContain(
      `/toolkit/container-gardens/materials/flyer?runId=${written(runId)}`,
    );
    expect(over.facts.join()).not.toContain('[Flyer]');
  });

  it('starts once, however often the form is sent', async () => {
    const chat = await openRunChat();
    const form = await chat.press('anna', 'interventions/open-start', CONTAINER_GARDENS);

    await chat.click('anna', form, 'Start dit', TODAY);
    const again = await chat.click('anna', form, 'Start dit', TODAY);

    expect(again.facts).toContain('! Dat was al zo; er is niets veranderd.');
    expect(opensIn(await chat.say('anna', 'interventies'))).toHaveLength(1);
  });

  it.each`
    typed                                  | why
    ${{ ...TODAY, startOn: '' }}           | ${'Kies een startdag vanaf vandaag, hoogstens een jaar vooruit.'}
    ${{ ...TODAY, startOn: '2026-11-30' }} | ${'Kies een startdag vanaf vandaag, hoogstens een jaar vooruit.'}
    ${{ ...TODAY, ownerId: 'nobody' }}     | ${/\S/}
    ${{ ...TODAY, placeId: 'haven' }}      | ${/^! Dat mag je bij deze interventie niet/}
    ${{ ...TODAY, goal: '2027.made-up' }}  | ${/\S/}
  `(
    'gives back what was filled in with what is wrong: $typed',
    async ({ typed, why }: { typed: object; why: string | RegExp }) => {
      const chat = await openRunChat();

      const answer = await started(chat, CONTAINER_GARDENS, typed);

      expect(answer.facts).toContainEqual(expect.stringMatching(why));
      expect(buttonOf(answer, 'Start dit').verb).toBe('interventions/start-run');
      expect(opensIn(await chat.say('anna', 'interventies'))).toEqual([]);
    },
  );

  it('can serve a goal of the annual plan', async () => {
    const chat = await openRunChat();
    await openPlan(chat.program);
    await writeGoal(chat.program, { title: 'Minder grofvuil' });

    const form = await chat.press('anna', 'interventions/open-start', CONTAINER_GARDENS);
    const choices = form.facts.find((fact) => fact.startsWith('Hoort het bij een doel'));
    const { facts } = await chat.click('anna', form, 'Start dit', { ...TODAY, goal: '2027.schoon' });

    expect(choices).toBe('Hoort het bij een doel uit het jaarplan? ▸ none (Nee, of nog niet, 2027: Minder grofvuil)');
    expect(facts).toContain('Doel: Minder grofvuil');
  });

  it('speaks English to who does', async () => {
    const chat = await openRunChat();
    await chat.say('anna', 'english');
    const form = await chat.press('anna', 'interventions/open-start', CONTAINER_GARDENS);

    const { facts } = await chat.click('anna', form, 'Start this', TODAY);

    expect(facts).toEqual(
      expect.arrayContaining(['✓ Started. The steps are among the tasks of Anna now.', '▸ Running']),
    );
  });
});

describe('a step', () => {
  it('is done with a line of evidence, and the next one is ready', async () => {
    const chat = await openRunChat();

    const { facts } = await chat.click('anna', await started(chat), 'Klaar', { evidence: 'Elf zakken geteld' });

    expect(facts).toEqual(
      expect.arrayContaining([
        '✓ Genoteerd. De volgende stap staat klaar.',
        '1 van 7 stappen gedaan',
        'Nu stap 2: Bel de gemeente (over 7 dagen)',
        expect.stringMatching(/^✓ gedaan/),
      ]),
    );
  });

  it('is not done without one, and says so where it is written', async () => {
    const chat = await openRunChat();

    const { facts } = await chat.click('anna', await started(chat), 'Klaar', { evidence: ' ' });

    expect(facts).toContain('0 van 7 stappen gedaan');
    expect(facts).toContainEqual(expect.stringMatching(/^! Schrijf/));
  });

  it('is done once, however often it is tapped', async () => {
    const chat = await openRunChat();
    const run = await started(chat);

    await chat.click('anna', run, 'Klaar', { evidence: 'Elf zakken geteld' });
    const again = await chat.click('anna', run, 'Klaar', { evidence: 'Elf zakken geteld' });

    expect(again.facts).toEqual(
      expect.arrayContaining(['! Dat was al zo; er is niets veranderd.', '1 van 7 stappen gedaan']),
    );
  });

  it('gives back what was typed when others changed it first', async () => {
    const chat = await openRunChat();
    const run = await started(chat);
    const task = await chat.click('anna', run, '1. Tel wat ernaast staat');
    await chat.click('anna', task, 'Verzetten', { dueOn: '2026-12-10', reason: 'Het sneeuwt' });

    const stale = await chat.click('anna', run, 'Klaar', { evidence: 'Elf zakken geteld' });

    expect(stale.facts).toContainEqual(expect.stringMatching(/^! Niet gedaan: iemand anders veranderde dit/));
    expect(typedIn(stale, 'evidence')).toBe('Elf zakken geteld');
  });

  it('of another run cannot be finished from this one', async () => {
    const chat = await openRunChat();
    const run = await started(chat);
    const other = await started(chat, { interventionId: 'soup-table' });
    const { data } = buttonOf(other, 'Klaar');

    const { card, texts } = await chat.press('anna', 'interventions/complete-step', {
      ...data,
      runId: buttonOf(run, 'Klaar').data['runId'],
      evidence: 'Gedaan',
    });

    expect(card).toBeUndefined();
    expect(texts).toEqual(['Die interventie is niet gestart, of niet door jouw team.']);
  });

  it('is not offered to who does not carry it out, and opens as a task', async () => {
    const chat = await openRunChat();
    const { runId } = buttonOf(await started(chat), 'Klaar').data;

    const seen = await chat.press('bram', 'interventions/open-run', { runId });
    const task = await chat.click('bram', seen, '2. Bel de gemeente');

    expect(seen.facts.join()).not.toContain('complete-step');
    expect(task.facts).toContain('Bel de gemeente');
  });

  it('says after the last one that one looks in six weeks', async () => {
    const chat = await openRunChat();

    let run = await started(chat);
    for (let step = 0; step < 7; step += 1) run = await chat.click('anna', run, 'Klaar', { evidence: 'Gedaan' });

    expect(run.facts).toEqual(
      expect.arrayContaining([
        '✓ Alle stappen zijn klaar. Over zes weken kijk je of het hielp; ik herinner je eraan.',
        '• Alle stappen zijn gedaan. Kijk op di 12 jan 2027 of het hielp.',
        '7 van 7 stappen gedaan',
        'De bewoners weten nog niet wat er is gedaan.',
      ]),
    );
  });
});

describe('the task of a step', () => {
  it('leads to its run', async () => {
    const chat = await openRunChat();
    const task = await chat.click('anna', await started(chat), '1. Tel wat ernaast staat');

    const run = await chat.click('anna', task, 'Bekijk interventie');

    expect(run.facts).toContain('0 van 7 stappen gedaan');
    expect(task.facts.join()).not.toContain('Effect invullen');
  });

  it('that looks at the effect is done by telling it', async () => {
    const chat = await openRunChat();
    const run = await allStepsDone(chat, await started(chat));
    const task = await chat.click('anna', run, 'Kijk of het geholpen heeft');

    const form = await chat.click('anna', task, 'Effect invullen');

    expect(task.facts.join()).not.toContain('complete-task');
    expect(form.facts).toContain('Hielp het?');
  });
});

describe('stopping', () => {
  it('cancels what is open, for a reason, and is taken back', async () => {
    const chat = await openRunChat();
    const run = await chat.click('anna', await started(chat), 'Klaar', { evidence: 'Elf zakken geteld' });

    const stopped = await chat.click('anna', run, 'Stop hiermee', { why: 'De gemeente doet het zelf' });
    const resumed = await chat.click('anna', stopped, 'Toch doorgaan');

    expect(stopped.facts).toEqual(
      expect.arrayContaining([
        '✓ Gestopt. De open stappen zijn vervallen; wat gedaan is, blijft staan.',
        '× Gestopt: De gemeente doet het zelf',
        expect.stringMatching(/^× vervallen/),
      ]),
    );
    expect(resumed.facts).toEqual(
      expect.arrayContaining(['✓ Het loopt weer. De vervallen stappen staan weer open.', '1 van 7 stappen gedaan']),
    );
  });

  it('asks why', async () => {
    const chat = await openRunChat();

    const { facts } = await chat.click('anna', await started(chat), 'Stop hiermee', { why: '' });

    expect(facts).toEqual(
      expect.arrayContaining([
        '! Niet gestopt: Containertuintjes loopt nog.',
        '! Schrijf in één regel waarom jullie stoppen. Daar leert de volgende van.',
      ]),
    );
  });

  it.each(['Stop hiermee', 'Toch doorgaan'])('is done once: %s', async (button) => {
    const chat = await openRunChat();
    const run = await started(chat);
    const stopped = await chat.click('anna', run, 'Stop hiermee', { why: 'De gemeente doet het zelf' });
    if (button === 'Toch doorgaan') await chat.click('anna', stopped, button);

    const again = await chat.click('anna', button === 'Stop hiermee' ? run : stopped, button, { why: 'Nog eens' });

    expect(again.facts).toContain('! Dat was al zo; er is niets veranderd.');
  });

  it('gives back the reason when others changed it first', async () => {
    const chat = await openRunChat();
    const run = await started(chat);
    const { runId } = buttonOf(run, 'Klaar').data;
    const seen = await chat.press('lotte', 'interventions/open-run', { runId });
    const stopped = await chat.click('lotte', seen, 'Stop hiermee', { why: 'Eerst even overleggen' });
    await chat.click('lotte', stopped, 'Toch doorgaan');

    const stale = await chat.click('anna', run, 'Stop hiermee', { why: 'Geen geld meer' });

    expect(stale.facts).toContainEqual(expect.stringMatching(/^! Niet gedaan: iemand anders/));
    expect(typedIn(stale, 'why')).toBe('Geen geld meer');
  });

  it.each`
    who        | card     | may
    ${'lotte'} | ${true}  | ${true}
    ${'bram'}  | ${true}  | ${false}
    ${'dina'}  | ${false} | ${false}
  `('is offered to $who: $may', async ({ who, card, may }: { who: string; card: boolean; may: boolean }) => {
    const chat = await openRunChat();
    const { runId } = buttonOf(await started(chat), 'Klaar').data;

    const seen = await chat.press(who, 'interventions/open-run', { runId });
    const pressed = await chat.press(who, 'interventions/stop-run', { runId, version: 1, why: 'Daarom dus' });

    expect(seen.card !== undefined).toBe(card);
    expect(seen.facts.join().includes('stop-run')).toBe(may);
    expect(pressed.facts.some((fact) => fact.startsWith('× Gestopt'))).toBe(may);
  });
});

describe('interventies', () => {
  it.each`
    text               | says
    ${'interventies'}  | ${'Er loopt nu niets. Zoek in het instrumentarium wat je kunt doen.'}
    ${'interventions'} | ${'Nothing is running now. Search the toolkit for what you can do.'}
  `('"$text" says while there are none: $says', async ({ text, says }: { text: string; says: string }) => {
    const chat = await openRunChat();

    expect((await chat.say('anna', text)).facts).toContain(says);
  });

  it('shows one’s own before those of the team, and not what is over', async () => {
    const chat = await openRunChat();
    await started(chat);
    await started(chat, { interventionId: 'soup-table' }, { ...TODAY, ownerId: 'bram', placeId: 'none' });
    const over = await started(chat, { interventionId: 'street-party' });
    await chat.click('anna', over, 'Stop hiermee', { why: 'Te druk nu' });

    const { facts } = await chat.say('anna', 'interventies');

    const lines = facts.filter((fact) => /^(Van |Containertuintjes|Soeptafel|Straatfeest)/.test(fact));
    expect(lines).toEqual(['Van jou', 'Containertuintjes', 'Van je team', 'Soeptafel']);
    expect(facts).toContain('Nu: Tel wat ernaast staat');
  });

  it('shows also those of another team that are one’s own', async () => {
    const chat = await openRunChat();
    await started(chat, CONTAINER_GARDENS, { ...TODAY, ownerId: 'dina' });

    expect(opensIn(await chat.say('dina', 'interventies'))).toHaveLength(1);
  });

  it('says what is late', async () => {
    const chat = await openRunChat();
    await started(chat);
    chat.program.skipTo('2026-12-03T08:00:00.000Z');

    const { facts } = await chat.say('anna', 'interventies');

    expect(facts).toContainEqual(expect.stringMatching(/^! 1 stap te laat/));
  });

  it('fits a card, however many there are', async () => {
    const chat = await openRunChat();
    const all = await chat.program.services.toolkit.search(TENANT_ID, {});
    for (const { id } of all.slice(0, 12)) await started(chat, { interventionId: id });

    const { facts, card } = await chat.say('anna', 'interventies');

    expect(opensIn({ facts })).toHaveLength(8);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(25 * 1024);
  });
});

function opensIn({ facts }: Pick<Answer, 'facts'>): readonly string[] {
  return facts.filter((fact) => fact.endsWith('interventions/open-run'));
}

describeEveryCardSeen();
