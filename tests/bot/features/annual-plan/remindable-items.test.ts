import { aPlanItem, keepItems } from '../../../support/program/plan-items';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram } from '../../../support/program/test-program';

describe('what a team has open', () => {
  it.each`
    now                           | dueBy           | planYear | dueOn           | isFound
    ${'2026-12-22T08:00:00.000Z'} | ${'2027-02-05'} | ${2024}  | ${'2025-12-31'} | ${true}
    ${'2026-12-22T08:00:00.000Z'} | ${'2027-02-05'} | ${2026}  | ${'2026-12-31'} | ${true}
    ${'2026-12-22T08:00:00.000Z'} | ${'2027-02-05'} | ${2027}  | ${'2027-02-05'} | ${true}
    ${'2026-12-22T08:00:00.000Z'} | ${'2027-02-05'} | ${2027}  | ${'2027-02-06'} | ${false}
    ${'2026-12-22T08:00:00.000Z'} | ${'2027-02-05'} | ${2028}  | ${'2027-01-05'} | ${true}
    ${'2026-12-01T08:00:00.000Z'} | ${'2026-12-31'} | ${2027}  | ${'2026-12-15'} | ${true}
  `('up to $dueBy, of the plan of $planYear and due $dueOn: $isFound', async ({ now, dueBy, isFound, ...item }) => {
    const program = await createTestProgram({ now });
    await keepItems(program, aPlanItem(item));

    const found = await program.services.source.openOfTeam(TENANT_ID, 'noord', dueBy);

    expect(found).toHaveLength(isFound ? 1 : 0);
  });
});
