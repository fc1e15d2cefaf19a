export { createAgendaCheck } from './agenda-check';
export { OPEN_DIGEST } from './digest-card';
export { agendas, digests, reminderSettings } from './collections';
export { createDeliveryTotals } from './delivery-totals';
export { createDigestDelivery } from './digest-delivery';
export type { ItemSource } from './item-source';
export type { RemindableItem } from './remindable';
export { createReminders, type Reminders } from './service';
export { takesPlace } from './stand-in';
