import { z } from 'zod';
import type { Intervention, MaterialKind } from '../../contracts/interventions';
import { InterventionMaterials, type MaterialText } from '../../contracts/materials';
import type { Language } from '../../contracts/people';
import { ANY_INTERVENTION, CONTENT_FILES } from './content-files';

/** What a material says in one language; in it `{complex}` and `{association}` still have to be filled in. */
export interface WrittenMaterial {
  readonly title: string;
  readonly lead: string;
  readonly points: readonly string[];
  readonly closing: string;
}

/** The texts that the program comes with, by intervention; read at the first use. @throws when a file is at fault */
export function builtInMaterials(): ReadonlyMap<string, InterventionMaterials> {
  parsed ??= new Map(
    z
      .array(InterventionMaterials)
      .parse(CONTENT_FILES)
      .map((materials) => [materials.interventionId, materials]),
  );
  return parsed;
}

/** What an intervention says on paper of a kind; one without texts for it says what suits every intervention. */
export function writtenMaterial(
  intervention: Pick<Intervention, 'id' | 'title' | 'purpose'>,
  kind: MaterialKind,
  language: Language,
): WrittenMaterial {
  const own = builtInMaterials()
    .get(intervention.id)
    ?.materials.find((one) => one.kind === kind);
  if (own !== undefined) return inLanguage(own, language);
  const text = anyMaterial(kind);
  const about = { title: intervention.title[language], purpose: intervention.purpose[language] };
  return mapped(inLanguage(text, language), (one) => filledIn(one, about));
}

/** With what stands for each `{name}`; a name that is not known stays. */
export function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

export function mapped(written: WrittenMaterial, change: (text: string) => string): WrittenMaterial {
  const { title, lead, points, closing } = written;
  return { title: change(title), lead: change(lead), points: points.map(change), closing: change(closing) };
}

let parsed: ReadonlyMap<string, InterventionMaterials> | undefined;
let any: InterventionMaterials | undefined;

function anyMaterial(kind: MaterialKind): MaterialText {
  any ??= InterventionMaterials.parse(ANY_INTERVENTION);
  const text = any.materials.find((one) => one.kind === kind);
  if (text === undefined) throw new Error(`There is no text of the kind ${kind} for every intervention`);
  return text;
}

function inLanguage({ title, lead, points, closing }: MaterialText, language: Language): WrittenMaterial {
  return {
    ...{ title: title[language], lead: lead[language], closing: closing[language] },
    points: points.map((point) => point[language]),
  };
}
