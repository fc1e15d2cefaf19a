import { describeEveryCardSeen } from '../../../../support/program/card-rules';
import { openProgramChat, type ProgramChat } from '../../../../support/program/program-chat';
import { aPlanItem, keepItems } from '../../../../support/program/plan-items';

const TITLE = { nl: 'Nodig bewoners en de huismeester uit', en: 'Invite residents and the caretaker' };
const HOW = {
  nl: 'Bel overal aan. Vraag wat mensen zelf zouden willen.',
  en: 'Ring every bell. Ask what people would want themselves.',
};

async function withStep(role: 'residents' | 'caretaker' = 'residents'): Promise<ProgramChat> {
  const chat = await openProgramChat();
  const step = {
    ...{ runId: 'noord.r1', number: 2, of: 6, title: TITLE, how: HOW, role },
    intervention: { nl: 'Koffie in de hal', en: 'Coffee in the hall' },
  };
  await keepItems(chat.program, aPlanItem({ id: 'step-1-2', kind: 'step', approach: 'meeting', step }));
  return chat;
}

const open = (chat: ProgramChat, who: string) =>
  chat.press(who, 'annual-plan/open-task', { teamId: 'noord', year: 2027, itemId: 'step-1-2', from: 'tasks' });

describe('a step of an intervention', () => {
  it('stands among the tasks with its intervention, in the reader’s language, and leads to no plan', async () => {
    const chat = await withStep();

    const dutch = await chat.say('anna', 'mijn taken');
    const english = await chat.say('anna', 'my tasks');

    expect(dutch.facts.join('\n')).toContain(`${TITLE.nl} (Koffie in de hal)`);
    expect(english.facts.join('\n')).toContain(`${TITLE.en} (Coffee in the hall)`);
    expect(dutch.facts.join('\n')).not.toContain('annual-plan/open-plan');
  });

  it('shows of which intervention it is, how it is done and with whom', async () => {
    const card = await open(await withStep(), 'anna');

    expect(card.facts).toEqual(
      expect.arrayContaining([
        'Stap van een interventie',
        TITLE.nl,
        'Interventie: Koffie in de hal, stap 2 van 6',
        'Soort: Ontmoeten',
        HOW.nl,
        'Samen met bewoners.',
        '[Gereed] annual-plan/complete-task',
        '[Laten vervallen] annual-plan/cancel-task',
      ]),
    );
    expect(card.facts.join('\n')).not.toMatch(/Plan:|annual-plan\/open-plan/);
  });

  it('shows it in English to who reads English', async () => {
    const chat = await withStep('caretaker');
    await chat.say('anna', 'english');

    expect((await open(chat, 'anna')).facts).toEqual(
      expect.arrayContaining([
        'Step of an intervention',
        'Intervention: Coffee in the hall, step 2 of 6',
        HOW.en,
        'Something for the caretaker.',
      ]),
    );
  });

  it('is finished with proof, of which the plan is not spoken', async () => {
    const chat = await withStep();
    const card = await open(chat, 'anna');

    const done = await chat.click('anna', card, 'Gereed', { evidence: 'Zes bewoners gesproken' });

    expect(done.facts.join('\n')).toContain('Bewijs: Zes bewoners gesproken');
    expect(done.facts.join('\n')).not.toContain('plan.');
  });
});

describeEveryCardSeen();
