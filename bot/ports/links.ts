/** Where people go from a card to the tab and back, and from outside Teams. Only https addresses, and those of this machine. */
export interface Links {
  /** A screen of the tab by its path under `/tab`, such as `/tasks`; undefined where there is no tab to open. */
  tab(path: string): string | undefined;
  /** The conversation with the bot; undefined where nobody knows it. */
  chat(): string | undefined;
  /** A page of this program itself by its path, `/oordeel`; undefined where nobody knows how it is reached from outside. */
  site(path: string): string | undefined;
}
