/** The card action that shows a digest again; other features lead back to it. */
export const OPEN_DIGEST = 'reminders/open-digest';
