/** What the surfaces of this feature present. */
export { ALL_TEXTS, presentChecklist } from './checklist';
export { presentPreview } from './preview';
