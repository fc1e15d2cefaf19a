import type { Place } from '../../contracts/places';
import type { Recognition } from '../../contracts/recognition';
import { LONGEST_REPORT } from '../../contracts/reported-issues';
import type { ThemeId } from '../../contracts/themes';
import type { Actor } from '../../shared/actor';
import { writtenText } from '../annual-plan';
import { namesOf, type Places } from '../places';
import { redact, type Redacted } from '../redaction';
import { PlaceNotFound, TextMissing } from './errors';
import type { CleanText } from './issue-change';
import { meantPlace, type MeantPlace } from './meant-place';
import { recognizedOf } from './recognized';

/** What a person says of a text by themselves. */
export interface Chosen {
  readonly placeId?: string | undefined;
  readonly theme?: ThemeId | undefined;
}

/** What a text says, and what of it is kept. */
export interface Understanding extends MeantPlace {
  readonly redacted: Redacted;
  readonly recognition: Recognition;
  /** As chosen, else as recognized; undefined while it is unclear or no livability issue. */
  readonly theme: ThemeId | undefined;
  readonly otherThemes: readonly ThemeId[];
}

/** Understands texts, with what was learned here. */
export interface ThemeRecognition {
  recognize(tenantId: string, text: string): Promise<Recognition>;
}

export interface UnderstandingDeps {
  readonly places: Pick<Places, 'all'>;
  readonly recognition: ThemeRecognition;
}

export type Understander = ReturnType<typeof createUnderstander>;

const SHORTEST_TEXT = 3;

/** Reads texts before they are kept: first what may not be kept is taken out, only then anything looks at them. */
export function createUnderstander({ places, recognition }: UnderstandingDeps) {
  /** @throws TextMissing */
  function clean(text: string, known: readonly Place[]): Redacted {
    const redacted = cleaned(text, known);
    if (redacted.text.length < SHORTEST_TEXT) throw new TextMissing();
    return redacted;
  }

  return {
    /** Reads the places, and what was learned; writes nothing. @throws TextMissing, PlaceNotFound */
    async understand(actor: Actor, text: string, { placeId, theme }: Chosen = {}): Promise<Understanding> {
      const known = await places.all(actor.tenantId);
      const redacted = clean(text, known);
      const understood = await recognition.recognize(actor.tenantId, redacted.text);
      const { otherThemes, ...recognized } = recognizedOf(understood);
      const chosen = known.find(({ id }) => id === placeId);
      if (placeId !== undefined && chosen === undefined) throw new PlaceNotFound();
      return {
        redacted,
        recognition: understood,
        theme: theme ?? recognized.theme,
        otherThemes: otherThemes.filter((other) => other !== theme),
        ...(chosen === undefined
          ? meantPlace(actor, known, redacted.text, understood.place)
          : { place: chosen, choices: [], writtenPlace: undefined }),
      };
    },

    /** A report that is told anew. @throws TextMissing */
    async retold({ tenantId }: Actor, text: string): Promise<CleanText> {
      const { removed, ...redacted } = clean(text, await places.all(tenantId));
      return { text: redacted.text, removed, recognition: await recognition.recognize(tenantId, redacted.text) };
    },

    /** A remark or an answer to a reporter, without what may not be kept; it may be empty. */
    async remark({ tenantId }: Actor, text: string, most: number): Promise<string> {
      if (text.trim() === '') return '';
      return cleaned(text, await places.all(tenantId)).text.slice(0, most);
    },
  };
}

function cleaned(text: string, known: readonly Place[]): Redacted {
  const keep = namesOf(known);
  const redacted = redact(writtenText(text, LONGEST_REPORT), { keep });
  return { ...redacted, text: writtenText(redacted.text, LONGEST_REPORT) };
}
