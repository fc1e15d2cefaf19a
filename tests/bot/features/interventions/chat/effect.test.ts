import { MessengerError } from '../../../../../bot/ports/messenger';
import { describeEveryCardSeen } from '../../../../support/program/card-rules';
import { buttonOf, typedIn, type Answer, type ProgramChat } from '../../../../support/program/program-chat';
import { TENANT_ID } from '../../../../support/program/test-association';
import { WASTE } from '../../reported-issues/chat/issue-chat';
import { allStepsDone, CONTAINER_GARDENS, openRunChat, started, withEffect } from './run-chat';

const FOUND = { result: 'better', sentence: 'Er staan nog twee zakken', gradeBefore: '5,4', gradeAfter: '6.1' };

async function effectForm(chat: ProgramChat): Promise<Answer> {
  return chat.click('anna', await allStepsDone(chat, await started(chat)), 'Effect invullen');
}

describe('telling whether it helped', () => {
  it('asks how it is now, in a sentence, and for grades where there are any', async () => {
    const chat = await openRunChat();

    const { facts } = await effectForm(chat);

    expect(facts).toEqual(
      expect.arrayContaining([
        'Hielp het?',
        expect.stringMatching(/^Containertuintjes: wat is er veranderd\? Tel zakken en grofvuil ernaast/),
        'Hoe is het nu? ▸  (Opgelost, Beter, Hetzelfde, Slechter)',
        'Wat zie je? Eén zin ▸ ',
        'Rapportcijfer van de plek vooraf (mag leeg blijven) ▸ ',
      ]),
    );
  });

  it('is kept, shown, and learned from', async () => {
    const chat = await openRunChat();

    const { facts } = await chat.click('anna', await effectForm(chat), 'Vastleggen', FOUND);
    const intervention = await chat.press('anna', 'interventions/open-intervention', CONTAINER_GARDENS);

    expect(facts).toEqual(
      expect.arrayContaining([
        '✓ Vastgelegd. Dit telt mee als iemand hierna iets zoekt.',
        '✓ Klaar',
        'Resultaat: Beter. Er staan nog twee zakken',
        'Rapportcijfer: van 5,4 naar 6,1.',
      ]),
    );
    expect(intervention.facts).toContain('Bij ons 1 keer gestart: 1 keer hielp het, 0 keer niet.');
  });

  it.each`
    what                 | typed                                | why
    ${'no result'}       | ${{ ...FOUND, result: '' }}          | ${'! Kies hoe het nu is: opgelost, beter, hetzelfde of slechter.'}
    ${'no sentence'}     | ${{ ...FOUND, sentence: ' ' }}       | ${'! Schrijf in één zin wat je ziet. Daar leren collega’s van.'}
    ${'a grade of 11'}   | ${{ ...FOUND, gradeAfter: '11' }}    | ${'! Een rapportcijfer is een getal van 1 tot en met 10, met hooguit één cijfer achter de komma.'}
    ${'a grade of six'}  | ${{ ...FOUND, gradeBefore: 'zes' }}  | ${'! Een rapportcijfer is een getal van 1 tot en met 10, met hooguit één cijfer achter de komma.'}
    ${'a grade of 6,25'} | ${{ ...FOUND, gradeBefore: '6,25' }} | ${'! Een rapportcijfer is een getal van 1 tot en met 10, met hooguit één cijfer achter de komma.'}
  `('gives back what was filled in with $what', async ({ typed, why }: { typed: typeof FOUND; why: string }) => {
    const chat = await openRunChat();

    const again = await chat.click('anna', await effectForm(chat), 'Vastleggen', typed);

    expect(again.facts).toContain(why);
    expect({
      result: typedIn(again, 'result'),
      sentence: typedIn(again, 'sentence'),
      gradeBefore: typedIn(again, 'gradeBefore'),
      gradeAfter: typedIn(again, 'gradeAfter'),
    }).toEqual(typed);
  });

  it('is done once, however often it is sent', async () => {
    const chat = await openRunChat();
    const form = await effectForm(chat);
    await chat.click('anna', form, 'Vastleggen', FOUND);

    const again = await chat.click('anna', form, 'Vastleggen', FOUND);

    expect(again.facts).toContain('! Dat was al zo; er is niets veranderd.');
  });

  it('gives back what was filled in when others told it first', async () => {
    const chat = await openRunChat();
    const form = await effectForm(chat);
    await chat.click('lotte', form, 'Vastleggen', { ...FOUND, result: 'same' });

    const stale = await chat.click('anna', form, 'Vastleggen', FOUND);

    expect(stale.facts).toContainEqual(expect.stringMatching(/^! Niet gedaan: iemand anders veranderde dit/));
    expect(typedIn(stale, 'result')).toBe('better');
  });

  it('is changed, with what was found filled in', async () => {
    const chat = await openRunChat();
    const recorded = await chat.click('anna', await effectForm(chat), 'Vastleggen', FOUND);

    const form = await chat.click('anna', recorded, 'Effect wijzigen');
    const changed = await chat.click('anna', form, 'Vastleggen', { ...FOUND, result: 'solved' });

    expect(typedIn(form, 'gradeBefore')).toBe('5,4');
    expect(changed.facts).toContain('Resultaat: Opgelost. Er staan nog twee zakken');
  });

  it('is taken back', async () => {
    const chat = await openRunChat();
    const recorded = await withEffect(chat, 'solved');

    const undone = await chat.click('anna', recorded, 'Effect terugnemen');

    expect(undone.facts).toContain('✓ Teruggenomen: het effect is weer onbekend.');
    expect(undone.facts.join()).toContain('Effect invullen');
  });

  it('waits until every step is done', async () => {
    const chat = await openRunChat();
    const { runId } = buttonOf(await started(chat), 'Klaar').data;

    const early = await chat.press('anna', 'interventions/open-effect', { runId });

    expect(early.facts).toContainEqual(expect.stringMatching(/^! Er staan nog stappen open/));
  });

  it.each`
    who        | may
    ${'lotte'} | ${true}
    ${'bram'}  | ${false}
    ${'maria'} | ${false}
  `('is for $who: $may', async ({ who, may }: { who: string; may: boolean }) => {
    const chat = await openRunChat();
    const form = await effectForm(chat);

    const pressed = await chat.click(who, form, 'Vastleggen', FOUND);

    expect(pressed.facts.includes('✓ Klaar')).toBe(may);
  });

  it.each`
    result      | leads
    ${'solved'} | ${false}
    ${'better'} | ${false}
    ${'same'}   | ${true}
    ${'worse'}  | ${true}
  `(
    'leads back to the report that it answered when $result: $leads',
    async ({ result, leads }: { result: string; leads: boolean }) => {
      const chat = await openRunChat();
      const report = await chat.say('anna', WASTE);
      const form = await chat.click('anna', await chat.click('anna', report, 'Start'), 'Start dit', {
        ownerId: 'anna',
        startOn: '2026-12-01',
      });
      const { data } = buttonOf(form, 'Terugkoppelen');
      const run = await chat.click('anna', await chat.say('anna', 'interventies'), 'Containertuintjes');
      const effect = await chat.click('anna', await allStepsDone(chat, run), 'Effect invullen');

      const recorded = await chat.click('anna', effect, 'Vastleggen', { ...FOUND, result });

      expect(recorded.facts.some((fact) => fact.startsWith('✓ Vastgelegd. Het hielp niet genoeg'))).toBe(leads);
      expect(recorded.facts.includes('[Naar de melding] reported-issues/open-issue')).toBe(leads);
      if (leads) expect(buttonOf(recorded, 'Naar de melding').data).toMatchObject({ issueId: data['issueId'] });
    },
  );
});

describe('telling the residents', () => {
  it.each`
    form           | says
    ${undefined}   | ${/^Goedendag\. Bij Vechtstraat hebben wij dit gedaan: Containertuintjes\. Het gaat nu beter\..* Groet, Anna Visser$/}
    ${'Brief'}     | ${/^Beste bewoner,$/}
    ${'Deurkaart'} | ${/^Vragen of een idee\? Bel of mail ons\.$/}
  `('is ready to copy as $form', async ({ form, says }: { form: string | undefined; says: RegExp }) => {
    const chat = await openRunChat();
    const message = await chat.click('anna', await withEffect(chat, 'better'), 'Laat het weten');

    const { facts } = form === undefined ? message : await chat.click('anna', message, form);

    expect(facts).toContainEqual(expect.stringMatching(says));
  });

  it('is noted once, without names, and taken back', async () => {
    const chat = await openRunChat();
    const form = await chat.click('anna', await withEffect(chat, 'better'), 'Laat het weten');
    const text = 'Beste mevrouw Jansen, het is opgeruimd.';

    const told = await chat.click('anna', form, 'Dit heb ik laten weten', { text });
    const again = await chat.click('anna', form, 'Dit heb ik laten weten', { text });
    const undone = await chat.click('anna', told, 'Toch niet verteld');

    expect(told.facts).toEqual(
      expect.arrayContaining(['✓ Genoteerd dat de bewoners het weten.', 'De bewoners weten het sinds di 1 dec 2026.']),
    );
    expect(told.facts.join()).not.toContain('Jansen');
    expect(again.facts).toContain('! Dat was al zo; er is niets veranderd.');
    expect(undone.facts).toContain('De bewoners weten nog niet wat er is gedaan.');
  });

  it('says what is missing in an empty text', async () => {
    const chat = await openRunChat();
    const form = await chat.click('anna', await withEffect(chat, 'better'), 'Laat het weten');

    const { facts } = await chat.click('anna', form, 'Dit heb ik laten weten', { text: ' ' });

    expect(facts).toContain('! Schrijf wat je de bewoners hebt laten weten.');
  });

  it('gives back the text when others changed it first', async () => {
    const chat = await openRunChat();
    const form = await chat.click('anna', await withEffect(chat, 'better'), 'Laat het weten');
    await chat.click('lotte', form, 'Dit heb ik laten weten', { text: 'Wij waren er.' });

    const stale = await chat.click('anna', form, 'Dit heb ik laten weten', { text: 'Het is schoon.' });

    expect(stale.facts).toContainEqual(expect.stringMatching(/^! Niet gedaan: iemand anders/));
    expect(typedIn(stale, 'text')).toBe('Het is schoon.');
  });
});

describe('sharing a success', () => {
  const CHANNEL = '19:noord@thread.tacv2';

  async function withChannel(chat: ProgramChat): Promise<void> {
    const address = { conversationId: CHANNEL, serviceUrl: 'https://smba.example/emea/', tenantId: TENANT_ID };
    await chat.program.services.channels.remember(
      { ...address, channelUserId: '28:bot' },
      { teamName: 'Team Noord', channelName: 'Leefbaarheid' },
    );
  }

  async function shared(chat: ProgramChat): Promise<Answer> {
    return chat.click(
      'anna',
      await chat.click('anna', await withEffect(chat, 'solved'), 'Deel het succes'),
      'Plaats het',
      {
        channelId: CHANNEL,
        text: 'Mooi gedaan!',
      },
    );
  }

  const postedIn = ({ program }: ProgramChat) =>
    program.messenger.sent.filter(({ to }) => to.conversationId === CHANNEL).map(({ message }) => message);

  it('shows what it would say, and where', async () => {
    const chat = await openRunChat();
    await withChannel(chat);

    const { facts } = await chat.click('anna', await withEffect(chat, 'solved'), 'Deel het succes');

    expect(facts).toEqual(
      expect.arrayContaining([
        `In welk kanaal? ▸ ${CHANNEL} (Team Noord – Leefbaarheid)`,
        expect.stringMatching(/^Wat staat erin\? ▸ Een compliment voor Anna: Containertuintjes bij Vechtstraat/),
      ]),
    );
    expect(postedIn(chat)).toEqual([]);
  });

  it('is posted when it is tapped, once', async () => {
    const chat = await openRunChat();
    await withChannel(chat);

    const posted = await shared(chat);
    const again = await chat.press('anna', 'interventions/open-praise', {
      runId: buttonOf(posted, 'Laat het weten').data['runId'],
    });

    expect(posted.facts).toEqual(
      expect.arrayContaining(['✓ Geplaatst. Mooi werk!', 'Het compliment staat sinds di 1 dec 2026 in het kanaal.']),
    );
    expect(posted.facts.join()).not.toContain('open-praise');
    expect(again.facts.join()).not.toContain('post-praise');
    expect(postedIn(chat)).toEqual([{ text: 'Mooi gedaan!' }]);
  });

  it('says that it is not sure when the answer was lost, and does not post it again', async () => {
    const chat = await openRunChat();
    await withChannel(chat);
    chat.program.messenger.failNext(new MessengerError('in-doubt', 'lost'), { arrives: true });

    const { facts } = await shared(chat);

    expect(facts).toContainEqual(expect.stringMatching(/^! Ik weet niet zeker of het er staat/));
    expect(postedIn(chat)).toHaveLength(1);
  });

  it('keeps what was written when the channel refuses it', async () => {
    const chat = await openRunChat();
    await withChannel(chat);
    chat.program.messenger.failNext(new MessengerError('refused', 'no'));

    const answer = await shared(chat);

    expect(answer.facts).toContainEqual(expect.stringMatching(/^! Het kanaal nam mijn bericht niet aan/));
    expect(typedIn(answer, 'text')).toBe('Mooi gedaan!');
  });

  it('says how where there is no channel yet', async () => {
    const chat = await openRunChat();

    const { facts } = await chat.click('anna', await withEffect(chat, 'solved'), 'Deel het succes');

    expect(facts).toContainEqual(expect.stringMatching(/^Ik zit nog in geen enkel kanaal/));
    expect(facts.join()).not.toContain('post-praise');
  });

  it.each(['same', 'worse'])('is not offered when it is %s', async (result) => {
    const chat = await openRunChat();

    expect((await withEffect(chat, result)).facts.join()).not.toContain('open-praise');
  });

  it.each(['bram', 'maria'])('is not for %s', async (who) => {
    const chat = await openRunChat();
    await withChannel(chat);
    const form = await chat.click('anna', await withEffect(chat, 'solved'), 'Deel het succes');

    const { card } = await chat.click(who, form, 'Plaats het', { channelId: CHANNEL, text: 'Mooi gedaan!' });

    expect(card).toBeUndefined();
    expect(postedIn(chat)).toEqual([]);
  });
});

describeEveryCardSeen();
