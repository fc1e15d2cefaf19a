import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { TENANT_ID } from '../../../support/program/test-association';
import { onBothDatabases } from '../annual-plan/plan-stores';

const TEXT = 'De sjoelbak van de biljartclub staat alweer tegen de regenpijp';
const fatma = { tenantId: TENANT_ID, personId: 'anna' };

function recognition(program: TestProgram) {
  return program.services.recognition;
}

async function sharesOf(program: TestProgram, tenantId = TENANT_ID) {
  const { ranked } = await recognition(program).recognize(tenantId, TEXT);
  return new Map(ranked.map(({ theme, share }) => [theme, share]));
}

async function lessonsOf(program: TestProgram) {
  return recognition(program).lessons(await program.actorOf('kees'));
}

describe('learning within an association', () => {
  it('moves the theme that was chosen up, for this association only', async () => {
    const program = await createTestProgram();
    const before = await sharesOf(program);

    await recognition(program).learn(fatma, { issueId: 'one', text: TEXT, to: 'social-cohesion' });

    const after = await sharesOf(program);
    expect(after.get('social-cohesion')).toBeGreaterThan(before.get('social-cohesion') ?? 1);
    expect(await sharesOf(program, 'another-tenant')).toEqual(before);
  });

  it('keeps stems, never the text', async () => {
    const program = await createTestProgram();

    await recognition(program).learn(fatma, { issueId: 'one', text: TEXT, from: 'waste', to: 'social-cohesion' });

    const { lessons, version } = await lessonsOf(program);
    expect({ lessons, version }).toMatchObject({
      lessons: [
        { id: 'one', from: 'waste', to: 'social-cohesion', by: 'anna', byName: 'Anna Visser', state: 'active' },
      ],
      version: 1,
    });
    expect(lessons[0]?.words).toEqual(expect.arrayContaining(['regenpijp']));
    expect(JSON.stringify(lessons)).not.toContain('alweer tegen');
  });

  it.each`
    second                                              | kept                 | version
    ${{ to: 'waste' }}                                  | ${['waste']}         | ${1}
    ${{ to: 'pets' }}                                   | ${['pets']}          | ${2}
    ${{ from: 'noise', to: 'noise' }}                   | ${[]}                | ${2}
    ${{ issueId: 'two', to: 'pets' }}                   | ${['pets', 'waste']} | ${2}
    ${{ issueId: 'two', text: 'op de 12', to: 'pets' }} | ${['waste']}         | ${1}
  `('after waste, $second leaves $kept', async ({ second, kept, version }) => {
    const program = await createTestProgram();
    await recognition(program).learn(fatma, { issueId: 'one', text: TEXT, to: 'waste' });

    await recognition(program).learn(fatma, { issueId: 'one', text: TEXT, ...second });

    const list = await lessonsOf(program);
    expect(list.lessons.map(({ to }) => to)).toEqual(kept);
    expect(list.version).toBe(version);
  });

  it('forgets what a report taught, also twice', async () => {
    const program = await createTestProgram();
    await recognition(program).learn(fatma, { issueId: 'one', text: TEXT, to: 'waste' });

    await recognition(program).forget(TENANT_ID, 'one');
    await recognition(program).forget(TENANT_ID, 'one');

    expect(await lessonsOf(program)).toMatchObject({ lessons: [], version: 2 });
  });

  it('keeps the latest 300', async () => {
    const program = await createTestProgram();
    for (let n = 0; n <= 300; n += 1) {
      await recognition(program).learn(fatma, { issueId: `issue-${n}`, text: TEXT, to: 'waste' });
    }

    const { lessons, most } = await lessonsOf(program);
    expect([lessons.length, most, lessons[0]?.id, lessons.at(-1)?.id]).toEqual([300, 300, 'issue-300', 'issue-1']);
  });
});

describe('taking a lesson back', () => {
  async function taught(): Promise<TestProgram> {
    const program = await createTestProgram();
    await recognition(program).learn(fatma, { issueId: 'one', text: TEXT, to: 'social-cohesion' });
    return program;
  }

  it('restores the ranking exactly, and puts the lesson back', async () => {
    const program = await createTestProgram();
    const before = await recognition(program).recognize(TENANT_ID, TEXT);
    await recognition(program).learn(fatma, { issueId: 'one', text: TEXT, to: 'social-cohesion' });
    const learned = await recognition(program).recognize(TENANT_ID, TEXT);
    const kees = await program.actorOf('kees');

    const undone = await recognition(program).changeLesson(kees, 'one', 1, 'undone');
    expect(await recognition(program).recognize(TENANT_ID, TEXT)).toEqual(before);

    await recognition(program).changeLesson(kees, 'one', undone.list.version, 'active');
    expect(await recognition(program).recognize(TENANT_ID, TEXT)).toEqual(learned);
  });

  it.each`
    id       | seen | state       | answer
    ${'one'} | ${1} | ${'undone'} | ${'applied'}
    ${'one'} | ${0} | ${'undone'} | ${'stale'}
    ${'one'} | ${1} | ${'active'} | ${'already'}
    ${'one'} | ${0} | ${'active'} | ${'already'}
    ${'two'} | ${1} | ${'undone'} | ${'recognition.lesson.not-found'}
  `('lesson $id at version $seen to $state: $answer', async ({ id, seen, state, answer }) => {
    const program = await taught();

    expect(await answerOf(program, 'kees', id, seen, state)).toBe(answer);
  });

  it.each`
    person     | sees                       | changes
    ${'kees'}  | ${'one'}                   | ${'applied'}
    ${'maria'} | ${'one'}                   | ${'recognition.forbidden'}
    ${'lotte'} | ${'recognition.forbidden'} | ${'recognition.forbidden'}
    ${'anna'}  | ${'recognition.forbidden'} | ${'recognition.forbidden'}
  `('$person sees $sees, and changing is $changes', async ({ person, sees, changes }) => {
    const program = await taught();
    const actor = await program.actorOf(person);

    const seen = await recognition(program)
      .lessons(actor)
      .then(
        ({ lessons }) => lessons[0]?.id,
        (error: unknown) => codeOf(error),
      );
    expect(seen).toBe(sees);
    expect(await answerOf(program, person, 'one', 1, 'undone')).toBe(changes);
  });
});

onBothDatabases((twoInstances) => {
  it('loses no lesson that is learned at the same moment', async () => {
    const { one, other } = await twoInstances();

    await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        recognition(n % 2 === 0 ? one : other).learn(fatma, { issueId: `issue-${n}`, text: TEXT, to: 'waste' }),
      ),
    );

    const { lessons, version } = await lessonsOf(one);
    expect(lessons.map(({ id }) => id).sort()).toEqual([0, 1, 2, 3, 4, 5].map((n) => `issue-${n}`));
    expect(version).toBe(6);
  });
});

async function answerOf(program: TestProgram, person: string, id: string, seen: number, state: 'active' | 'undone') {
  const actor = await program.actorOf(person);
  return recognition(program)
    .changeLesson(actor, id, seen, state)
    .then(({ outcome }) => outcome, codeOf);
}

function codeOf(error: unknown): unknown {
  return error instanceof Object && 'code' in error ? error.code : error;
}
