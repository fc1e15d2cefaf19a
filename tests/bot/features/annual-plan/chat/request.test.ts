import { describeEveryCardSeen } from '../../../../support/program/card-rules';
import { openProgramChat, typedIn, type ProgramChat } from '../../../../support/program/program-chat';
import { NOORD_2027 } from '../plan-program';
import { prepare, step } from '../../plan-cycle/cycle-builders';

const QUESTION = 'Wat hoor je bij de huurders over het schoonhouden van de portieken?';

async function withContribution(onBehalfOf?: string): Promise<ProgramChat> {
  const chat = await openProgramChat();
  await prepare(chat.program);
  const lotte = await chat.program.actorOf('lotte');
  const request = {
    what: 'contribution',
    question: QUESTION,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  } as const;
  await chat.program.services.requests.askAll(lotte, NOORD_2027, [
    { id: 'q', title: QUESTION, ownerId: 'bram', dueOn: '2026-12-15', request },
  ]);
  return chat;
}

async function withApproval(): Promise<ProgramChat> {
  const chat = await openProgramChat();
  await prepare(chat.program);
  await step(chat.program, 'lotte', 'aligning', { approvers: ['bram'] });
  return chat;
}

const open = (chat: ProgramChat, who: string, itemId: string, say = 'mijn taken') =>
  chat.say(who, say).then(() => chat.press(who, 'annual-plan/open-task', { ...NOORD_2027, itemId, from: 'tasks' }));

describe('a request for input', () => {
  it('stands among the tasks by what it asks', async () => {
    const chat = await withContribution();

    expect((await chat.say('bram', 'mijn taken')).facts.join('\n')).toContain(`Vraag voor het jaarplan: ${QUESTION}`);
    expect((await chat.say('bram', 'my tasks')).facts.join('\n')).toContain(`Asked for the annual plan: ${QUESTION}`);
  });

  it('shows the question, who asked it, for whom, and a field for the answer', async () => {
    const card = await open(await withContribution('Huurdersorganisatie'), 'bram', 'request-q');

    expect(card.facts).toEqual(
      expect.arrayContaining([
        QUESTION,
        'Namens: Huurdersorganisatie',
        'Gevraagd door Lotte Bos op dinsdag 1 december 2026',
        '[Versturen] annual-plan/answer-request',
        '[Naar het jaarplan] annual-plan/open-plan',
      ]),
    );
    expect(card.facts.join()).not.toContain('complete-task');
  });

  it('is answered, and the answer stands on the card', async () => {
    const chat = await withContribution();
    const card = await open(chat, 'bram', 'request-q');
    const answered = await chat.click('bram', card, 'Versturen', { answer: 'De hal is vies.' });

    expect(answered.facts).toEqual(
      expect.arrayContaining([
        '✓ Bedankt, je antwoord staat bij het plan.',
        'Antwoord: De hal is vies.',
        '✓ Beantwoord door Bram Kok op dinsdag 1 december 2026',
        '[Ongedaan maken] annual-plan/undo-change',
      ]),
    );
  });

  it('asks for an answer when there is none, and keeps what was typed', async () => {
    const chat = await withContribution();
    const card = await open(chat, 'bram', 'request-q');
    const refused = await chat.click('bram', card, 'Versturen', { answer: 'x' });

    expect(refused.facts.join('\n')).toContain('! Vul eerst je antwoord in.');
    expect(typedIn(refused, 'answer')).toBe('x');
  });
});

describe('a request to agree', () => {
  it('has a button for each answer and leads to the plan', async () => {
    const card = await open(await withApproval(), 'bram', 'request-approval-1-bram');

    expect(card.facts).toEqual(
      expect.arrayContaining([
        'Jaarplan 2027 Team Noord: ga je akkoord?',
        '[Akkoord] annual-plan/answer-request',
        '[Niet akkoord] annual-plan/answer-request',
        '[Naar het jaarplan] annual-plan/open-plan',
      ]),
    );
  });

  it('is agreed with in one tap', async () => {
    const chat = await withApproval();
    const answered = await chat.click('bram', await open(chat, 'bram', 'request-approval-1-bram'), 'Akkoord', {
      answer: '',
    });

    expect(answered.facts).toEqual(expect.arrayContaining(['Akkoord']));
    expect(answered.facts.join('\n')).toContain('Bram Kok is akkoord');
  });

  it('is not objected to without saying why; what was typed stays', async () => {
    const chat = await withApproval();
    const card = await open(chat, 'bram', 'request-approval-1-bram');
    const refused = await chat.click('bram', card, 'Niet akkoord', { answer: 'm' });

    expect(refused.facts.join('\n')).toContain('! Schrijf erbij waarom je niet akkoord bent');
    expect(typedIn(refused, 'answer')).toBe('m');
    const objected = await chat.click('bram', refused, 'Niet akkoord', { answer: 'Te weinig voor de hoven' });
    expect(objected.facts).toContain('Niet akkoord: Te weinig voor de hoven');
  });

  it('that was taken back tells so, with what was typed', async () => {
    const chat = await withApproval();
    const card = await open(chat, 'bram', 'request-approval-1-bram');
    await step(chat.program, 'lotte', 'draft');
    const late = await chat.click('bram', card, 'Niet akkoord', { answer: 'Te weinig voor de hoven' });

    expect(late.facts.join('\n')).toContain('Je had geschreven: “Te weinig voor de hoven”');
  });

  it('is asked in English of who reads English', async () => {
    const chat = await withApproval();
    await chat.say('bram', 'english');
    const card = await open(chat, 'bram', 'request-approval-1-bram', 'my tasks');

    expect(card.facts).toEqual(
      expect.arrayContaining(['Annual plan 2027 Team Noord: do you agree?', '[Agree] annual-plan/answer-request']),
    );
  });
});

describeEveryCardSeen();
