import type { CardElement } from './json';

/** Something that a person can do from a card. */
export interface CardButton {
  readonly title: string;
  /** What the bot is asked to do, `annual-plan/complete-task`. */
  readonly verb: string;
  /** Comes back with the verb; what was filled in on the card is added to it. */
  readonly data: Readonly<Record<string, string | number>>;
  readonly style?: 'positive' | 'destructive' | undefined;
}

/** A way to a screen outside the chat; its address begins with `https://`, or is on this machine. */
export interface CardLink {
  readonly title: string;
  readonly url: string;
}

export function linkAction({ title, url }: CardLink): CardElement {
  return { type: 'Action.OpenUrl', title, url };
}

/** A button that sends what was filled in on the card, after Teams checked it. */
export function submitAction(button: CardButton): CardElement {
  return execute(button, {});
}

/** A button that leaves the inputs alone, so that a half-filled form never stands in its way. */
export function plainAction(button: CardButton): CardElement {
  return execute(button, { associatedInputs: 'none' });
}

/** What tapping the row of `title` does: read aloud as `Open: title`. */
export function rowAction(button: CardButton, title: string): CardElement {
  return plainAction({ ...button, title: `${button.title}: ${title}` });
}

/** Clients that do not know Action.Execute send the same data as a message, so the verb is in the data too. */
function execute(button: CardButton, extra: CardElement): CardElement {
  const common = {
    title: button.title,
    ...(button.style === undefined ? {} : { style: button.style }),
    data: { ...button.data, verb: button.verb },
    ...extra,
  };
  return {
    type: 'Action.Execute',
    verb: button.verb,
    ...common,
    fallback: { type: 'Action.Submit', ...common },
  };
}
