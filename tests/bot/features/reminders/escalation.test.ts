import { instantAt } from '../../../../bot/shared/local-date';
import { anAssociationItem, aPlanItem, keepItems } from '../../../support/program/plan-items';
import { createTestProgram } from '../../../support/program/test-program';
import { toldTo } from './told';

it('tells the manager of the association’s own milestone that somebody else leaves late', async () => {
  const program = await createTestProgram({ now: instantAt('2026-12-14', '08:00') });
  await keepItems(program, anAssociationItem({ ownerId: 'kees' }));
  await program.install('maria', 'kees');
  await program.advanceTo(instantAt('2027-01-15', '17:00'));
  expect(await toldTo(program, 'maria')).toEqual({ '2026-12-30': ['offer manager-told manager'] });
  await program.close();
});
it('escalates an item of the plan of two years ago', async () => {
  const program = await createTestProgram({ now: instantAt('2027-12-29', '08:00') });
  await keepItems(program, aPlanItem({ planYear: 2026, dueOn: '2027-12-30' }));
  await program.install('anna', 'lotte');
  await program.advanceTo(instantAt('2028-01-15', '17:00'));
  expect(await toldTo(program, 'lotte')).toEqual({ '2028-01-04': ['bench lead-told team-lead'] });
  await program.close();
});
