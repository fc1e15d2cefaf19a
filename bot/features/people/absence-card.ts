/** The card action that opens the form for being away; other features lead to it. */
export const OPEN_ABSENCE = 'people/open-absence';
