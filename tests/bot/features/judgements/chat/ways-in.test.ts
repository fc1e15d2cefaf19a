import type { Answer, ProgramChat } from '../../../../support/program/program-chat';
import { TENANT_ID } from '../../../../support/program/test-association';
import { GOOD, GUEST, openRound, ROUND } from './judge-chat';

const PARTNER = 'partner-welzijn';
const titleOf = ({ facts }: Answer) => facts[2];

let chat: ProgramChat;
afterEach(() => chat.program.close());

describe('a task that asks to judge', () => {
  beforeEach(async () => {
    chat = await openRound();
    await chat.program.advanceTo('2026-12-02T10:00:00.000Z');
  });

  it.each`
    language        | title                   | place
    ${'nederlands'} | ${'Plekken beoordelen'} | ${'Plek 1 van 3 · nog geen klaar'}
    ${'english'}    | ${'Judge places'}       | ${'Place 1 of 3 · none done'}
  `('leads to the places, in $language', async ({ language, title, place }) => {
    const { tasks } = chat.program.services;
    await chat.say('anna', language);
    const [task] = await tasks.mine(await chat.program.actorOf('anna'));

    const card = await chat.press('anna', 'annual-plan/open-task', { ...task?.ref, from: 'tasks' });
    const judging = await chat.click('anna', card, title);

    expect(judging.facts).toContain(place);
  });

  it('is found among what somebody has to do, and gone when all is answered', async () => {
    const before = await chat.say('anna', 'mijn taken');
    let answer = await chat.say('anna', 'meetronde');
    for (let place = 0; place < 3; place += 1) answer = await chat.click('anna', answer, 'Opslaan en verder', GOOD);
    await chat.program.advanceTo('2026-12-02T10:01:00.000Z');

    expect(before.facts).toContainEqual(expect.stringContaining('Meetronde najaar'));
    expect((await chat.say('anna', 'mijn taken')).facts).not.toContainEqual(
      expect.stringContaining('Meetronde najaar'),
    );
  });
});

describe('a guest of a network partner', () => {
  beforeEach(async () => {
    chat = await openRound({ asked: [`partner.${PARTNER}`], partner: PARTNER });
    await chat.program.install(GUEST.id);
  });

  it('judges the places that their organization is asked about, and hands nothing over', async () => {
    const first = await chat.say(GUEST.id, 'meetronde');
    const second = await chat.click(GUEST.id, first, 'Opslaan en verder', GOOD);
    const list = await chat.click(GUEST.id, second, 'Later verder', {});

    expect([titleOf(first), titleOf(second), titleOf(list)]).toEqual(['Vechtstraat', 'Lekstraat', 'Je plekken']);
    expect(JSON.stringify(list.card)).not.toMatch(/hand-over|OpenUrl/);
    const kept = await chat.program.services.judging.ofPlace(TENANT_ID, ROUND, 'vecht');
    expect(kept).toMatchObject([{ source: 'partners', partnerId: PARTNER, way: { by: 'chat' } }]);
  });

  it('finds them from the digest, with no button for colleagues', async () => {
    await chat.program.advanceTo('2026-12-02T10:00:00.000Z');

    const [digest] = chat.program.messenger.sent.filter(({ to }) => to.conversationId === `a:${GUEST.id}`);
    const told = JSON.stringify(digest?.message);

    expect(told).toContain('assessment-rounds/go-judging');
    expect(told).not.toMatch(/open-my-tasks|absence|OpenUrl/);
  });
});
