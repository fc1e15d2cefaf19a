import { addressesOn, buttonOf, typedIn } from '../../../../support/program/program-chat';
import { describeEveryCardSeen } from '../../../../support/program/card-rules';
import { CONTAINER_GARDENS, openRunChat } from './run-chat';

describe('instrumentarium', () => {
  it.each`
    text                           | title                 | says
    ${'instrumentarium'}           | ${'Wat kun je doen?'} | ${/^Er zijn 42 interventies, elk met een stappenplan/}
    ${'toolkit'}                   | ${'What can you do?'} | ${/^There are 42 interventions, each with a step plan/}
    ${'instrumentarium soeptafel'} | ${'Wat kun je doen?'} | ${/^1 interventie gevonden voor “soeptafel”\.$/}
    ${'toolkit soup'}              | ${'What can you do?'} | ${/^\d interventions? found for “soup”\.$/}
    ${'instrumentarium xyzzy'}     | ${'Wat kun je doen?'} | ${/^Niets gevonden voor “xyzzy”\. Probeer een ander gewoon woord/}
  `('"$text" answers $says', async ({ text, title, says }: { text: string; title: string; says: RegExp }) => {
    const chat = await openRunChat();

    const { facts } = await chat.say('anna', text);

    expect(facts).toEqual(expect.arrayContaining([title, expect.stringMatching(says)]));
  });

  it('shows eight at a time, forth and back', async () => {
    const chat = await openRunChat();
    const opened = (facts: readonly string[]) =>
      facts.filter((fact) => fact.endsWith('interventions/open-intervention'));

    const first = await chat.say('anna', 'instrumentarium');
    const second = await chat.click('anna', first, 'Volgende');
    const back = await chat.click('anna', second, 'Vorige');

    expect(opened(first.facts)).toHaveLength(8);
    expect(first.facts).toContain('En nog 34 andere.');
    expect(opened(second.facts)).toHaveLength(8);
    expect(opened(second.facts)).not.toEqual(opened(first.facts));
    expect(opened(back.facts)).toEqual(opened(first.facts));
  });

  it('narrows to the words and the kind that are filled in', async () => {
    const chat = await openRunChat();

    const found = await chat.click('anna', await chat.say('anna', 'instrumentarium'), 'Zoek', {
      words: 'afval',
      kind: 'influencing',
    });

    expect(found.facts.filter((fact) => /^[●▲]/.test(fact))).toEqual([]);
    expect(found.facts).toContain('Containertuintjes');
    expect(typedIn(found, 'words')).toBe('afval');
    expect(typedIn(found, 'kind')).toBe('influencing');
  });

  it('says of a kind how many there are', async () => {
    const chat = await openRunChat();

    const found = await chat.press('anna', 'interventions/open-toolkit', { kind: 'meeting' });

    expect(found.facts).toContainEqual(expect.stringMatching(/^Van deze soort zijn er \d\d interventies\.$/));
  });
});

describe('the card of an intervention', () => {
  it('is not there for a colleague while it was never adopted', async () => {
    const chat = await openRunChat();
    const { services } = chat.program;
    const lead = await chat.program.actorOf('lotte');
    const soup = await services.toolkit.one(lead.tenantId, 'soup-table');
    if (soup === undefined) throw new Error('There is no soup table');
    const { id: _id, state: _state, version: _version, ownerGroup, ...text } = soup;
    await services.ownToolkit.add(lead, { id: 'own-idea', text, ownerGroup });

    const { facts } = await chat.press('anna', 'interventions/open-intervention', { interventionId: 'own-idea' });
    const { facts: ofLead } = await chat.press('lotte', 'interventions/open-intervention', {
      interventionId: 'own-idea',
    });

    expect(facts).toEqual([]);
    expect(ofLead).toContain('Soeptafel');
  });

  it('tells what it is for, when not, its steps, and what it costs', async () => {
    const chat = await openRunChat();

    const { facts } = await chat.press('anna', 'interventions/open-intervention', CONTAINER_GARDENS);

    expect(facts).toEqual(
      expect.arrayContaining([
        'Containertuintjes',
        '◆ Beïnvloeden',
        'Plantenbakken rond de container maken de plek mooi. Mensen zetten er minder afval naast.',
        '14 uur werk · tot € 1.500 · met huismeester, wijkbeheerder en bewoners',
        expect.stringMatching(/^Let op: Niet bij een container die vaak vol/),
        expect.stringMatching(/^Speelveld: vraag het eerst\./),
        expect.stringMatching(/^Dag 0: Tel wat ernaast staat \(huismeester\)\./),
        expect.stringMatching(/^Wat we weten: het is ergens gemeten\./),
      ]),
    );
  });

  it('leads to each of its materials in the tab', async () => {
    const chat = await openRunChat();

    const { card, facts } = await chat.press('anna', 'interventions/open-intervention', CONTAINER_GARDENS);

    expect(facts.filter((fact) => fact.includes('→'))).toEqual([
      '[Flyer] → teams.microsoft.com',
      '[Stickervel] → teams.microsoft.com',
      '[Uitnodiging] → teams.microsoft.com',
      '[Open in tabblad] → teams.microsoft.com',
    ]);
    expect(decodeURIComponent(addressesOn(card ?? {})[0] ?? '')).toContain(
      '/toolkit/container-gardens/materials/flyer',
    );
  });

  it('goes back to what was searched', async () => {
    const chat = await openRunChat();
    const found = await chat.say('anna', 'instrumentarium soeptafel');
    const opened = await chat.click('anna', found, 'Soeptafel');

    const back = await chat.click('anna', opened, 'Terug');

    expect(back.facts).toContain('1 interventie gevonden voor “soeptafel”.');
  });

  it('tells how it went here before, once it was started', async () => {
    const chat = await openRunChat();
    const actor = await chat.program.actorOf('anna');
    for (const [issueId, outcome] of [
      ['one', 'helped'],
      ['two', 'did-not-help'],
      ['three', 'started'],
    ] as const) {
      const heard = { theme: 'waste', interventionId: 'container-gardens', issueId, outcome } as const;
      await chat.program.services.toolkit.record(actor, heard);
    }

    const { facts } = await chat.press('anna', 'interventions/open-intervention', CONTAINER_GARDENS);

    expect(facts).toContain('Bij ons 3 keer gestart: 1 keer hielp het, 1 keer niet.');
  });

  it.each`
    who        | may
    ${'anna'}  | ${true}
    ${'lotte'} | ${true}
    ${'maria'} | ${false}
    ${'kees'}  | ${false}
  `('lets $who start it: $may', async ({ who, may }: { who: string; may: boolean }) => {
    const chat = await openRunChat();

    const { facts } = await chat.press(who, 'interventions/open-intervention', CONTAINER_GARDENS);
    const form = await chat.press(who, 'interventions/open-start', CONTAINER_GARDENS);

    expect(facts.includes('[Start] interventions/open-start')).toBe(may);
    expect(form.card !== undefined).toBe(may);
  });

  it.each(['interventions/open-intervention', 'interventions/open-start'])(
    'is not there for %s when the toolkit has no such',
    async (verb) => {
      const chat = await openRunChat();

      const { card, texts } = await chat.press('anna', verb, { interventionId: 'made-up' });

      expect(card).toBeUndefined();
      expect(texts).toEqual(['Die interventie staat niet (meer) in het instrumentarium.']);
    },
  );
});

describe('what is not a card of ours', () => {
  it.each`
    verb                                 | data
    ${'interventions/open-toolkit'}      | ${{ words: 'x'.repeat(201) }}
    ${'interventions/open-toolkit'}      | ${{ kind: 'everything' }}
    ${'interventions/open-toolkit'}      | ${{ skip: -1 }}
    ${'interventions/open-intervention'} | ${{}}
    ${'interventions/open-start'}        | ${{ interventionId: 7 }}
    ${'interventions/start-run'}         | ${{ ...CONTAINER_GARDENS, draftId: '../x' }}
    ${'interventions/open-run'}          | ${{}}
    ${'interventions/complete-step'}     | ${{ runId: 'noord.1', version: 1, itemId: 'x', year: 'soon' }}
    ${'interventions/stop-run'}          | ${{ runId: 'noord.1', version: 0 }}
    ${'interventions/resume-run'}        | ${{ runId: 'noord.1' }}
    ${'interventions/open-effect'}       | ${{ runId: '' }}
    ${'interventions/record-effect'}     | ${{ runId: 'noord.1', version: 1, result: 'wonderful' }}
    ${'interventions/undo-effect'}       | ${{ version: 1 }}
    ${'interventions/open-tell'}         | ${{ runId: 'noord.1', version: 1, form: 'told' }}
    ${'interventions/tell-residents'}    | ${{ runId: 'noord.1', version: 1, text: 'x'.repeat(6_001) }}
    ${'interventions/undo-tell'}         | ${{}}
    ${'interventions/open-praise'}       | ${{}}
    ${'interventions/post-praise'}       | ${{ runId: 'noord.1', version: 1, text: 7 }}
  `('is refused by $verb', async ({ verb, data }: { verb: string; data: object }) => {
    const chat = await openRunChat();

    expect((await chat.press('anna', verb, data)).texts).toEqual([
      expect.stringMatching(/^Deze kaart klopt niet meer/),
    ]);
  });

  it.each(['openRun', 'openEffect', 'openTell', 'openPraise'])(
    '%s is refused for a run that is not there',
    async (name) => {
      const chat = await openRunChat();
      const verbs: Readonly<Record<string, string>> = {
        openRun: 'interventions/open-run',
        openEffect: 'interventions/open-effect',
        openTell: 'interventions/open-tell',
        openPraise: 'interventions/open-praise',
      };

      const { card, texts } = await chat.press('anna', verbs[name] ?? '', { runId: 'noord.made-up', version: 1 });

      expect(card).toBeUndefined();
      expect(texts).toEqual(['Die interventie is niet gestart, of niet door jouw team.']);
    },
  );
});

it('opens the row that is tapped', async () => {
  const chat = await openRunChat();

  const found = await chat.say('anna', 'instrumentarium soeptafel');

  expect(buttonOf(found, 'Openen: Soeptafel').data).toMatchObject({ interventionId: 'soup-table', words: 'soeptafel' });
});

describeEveryCardSeen();
