import type { QuietDay } from '../../../bot/contracts/calendar';
import { reminderSettings } from '../../../bot/features/reminders';
import { createCollection } from '../../../bot/ports/collection';
import { tenantPartition } from '../../../bot/shared/partitions';
import { TENANT_ID } from './test-association';
import type { TestProgram } from './test-program';

/** Puts the association's own quiet days of all years in place of those that were there, as a change of them does. */
export async function keepQuietDays({ store, clock }: TestProgram, ownQuietDays: readonly QuietDay[]): Promise<void> {
  const settings = createCollection(store, reminderSettings, clock);
  const body = { ownQuietDays: [...ownQuietDays] };
  await settings.upsert(tenantPartition(TENANT_ID), 'reminder-settings', body, { due: clock.now() });
}
