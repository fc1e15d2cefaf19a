import type { Intervention, MaterialKind } from '../../contracts/interventions';
import type { MaterialDraft, MaterialWish, PrintedPage } from '../../contracts/materials';
import type { Language } from '../../contracts/people';
import type { Clock } from '../../ports/clock';
import type { Directory } from '../../ports/directory';
import type { PagePrinter, Sheet, SheetWriter } from '../../ports/printing';
import type { Typefaces } from '../../ports/typefaces';
import type { Actor } from '../../shared/actor';
import type { HouseStyles } from '../house-style';
import { mayReadIntervention, type InterventionRuns, type Toolkit } from '../interventions';
import type { Places } from '../places';
import { MaterialNotFound, MaterialPlaceNotFound } from './errors';
import { layoutOf, pageOf } from './layouts/layout';
import type { MaterialLabels, PrintedContent } from './layouts/printed-content';
import { filledIn, mapped, writtenMaterial } from './texts';

/** A material of an intervention. */
export interface MaterialRef {
  readonly interventionId: string;
  readonly kind: MaterialKind;
}

/** For what a draft is made. */
export interface MaterialOccasion {
  readonly language: Language;
  readonly placeId?: string | undefined;
  readonly runId?: string | undefined;
}

/** What is printed beside the texts, in the language of the material. */
export interface MaterialWords {
  readonly labels: MaterialLabels;
  /** What stands for `{complex}` when nobody filled it in. */
  readonly someComplex: string;
  /** In a sentence, for the association while it has no name. */
  readonly someAssociation: string;
  readonly day: string | undefined;
  readonly time: string | undefined;
}

export type MaterialFormat = 'pdf' | 'docx';

export interface MaterialDeps {
  readonly toolkit: Pick<Toolkit, 'one'>;
  readonly interventionRuns: Pick<InterventionRuns, 'view'>;
  readonly houseStyles: Pick<HouseStyles, 'printed'>;
  readonly places: Pick<Places, 'place'>;
  readonly directory: Directory;
  readonly typefaces: Typefaces;
  readonly pagePrinter: PagePrinter;
  readonly sheetWriter: SheetWriter;
  readonly clock: Clock;
}

export type Materials = ReturnType<typeof createMaterials>;

/** What is printed for an intervention, ready to print. Nothing of it is kept. */
export function createMaterials(deps: MaterialDeps) {
  const { houseStyles, typefaces, clock } = deps;

  /** @throws MaterialNotFound also of a kind that the intervention does not have */
  async function interventionOf(actor: Actor, { interventionId, kind }: MaterialRef): Promise<Intervention> {
    const intervention = await deps.toolkit.one(actor.tenantId, interventionId);
    if (intervention?.materials.includes(kind) !== true) throw new MaterialNotFound();
    if (!mayReadIntervention(actor, intervention)) throw new MaterialNotFound();
    return intervention;
  }

  async function placeName(actor: Actor, { placeId, runId }: MaterialOccasion): Promise<string | undefined> {
    const ofRun = runId === undefined ? undefined : (await deps.interventionRuns.view(actor, runId)).place;
    if (ofRun !== undefined || placeId === undefined) return ofRun?.name;
    const place = await deps.places.place(actor.tenantId, placeId);
    if (place === undefined) throw new MaterialPlaceNotFound();
    return place.name;
  }

  async function laidOut(actor: Actor, of: MaterialRef, wish: MaterialWish, words: MaterialWords) {
    const intervention = await interventionOf(actor, of);
    const { style, isSet, logo } = await houseStyles.printed(actor.tenantId);
    const association = isSet ? style.name : words.someAssociation;
    const content = contentOf(intervention, of.kind, wish, { words, association });
    const sheets = layoutOf(of.kind, content, { house: style, logo }, words.labels, typefaces);
    return { sheets, content, house: style, logo };
  }

  return {
    /** What a material begins with. @throws MaterialNotFound, MaterialPlaceNotFound, RunNotFound */
    async draft(actor: Actor, of: MaterialRef, occasion: MaterialOccasion): Promise<MaterialDraft> {
      const intervention = await interventionOf(actor, of);
      const [name, { style, isSet }, person] = await Promise.all([
        placeName(actor, occasion),
        houseStyles.printed(actor.tenantId),
        deps.directory.person(actor.tenantId, actor.personId),
      ]);
      const complex = (name ?? '').slice(0, LONGEST_COMPLEX);
      const known = { ...(isSet ? { association: style.name } : {}), ...(complex === '' ? {} : { complex }) };
      const written = mapped(writtenMaterial(intervention, of.kind, occasion.language), (text) =>
        filledIn(text, known),
      );
      return {
        interventionId: intervention.id,
        interventionTitle: intervention.title[occasion.language],
        kind: of.kind,
        wish: {
          ...{ language: occasion.language, complex, ...written, points: [...written.points] },
          ...(person === undefined
            ? {}
            : { contactName: person.name.slice(0, LONGEST_NAME), contactEmail: person.email.slice(0, LONGEST_EMAIL) }),
        },
        uses: USES[of.kind],
      };
    },

    /** How it will look. @throws MaterialNotFound, MaterialTooLong, MaterialUnprintable */
    async preview(
      actor: Actor,
      of: MaterialRef,
      wish: MaterialWish,
      words: MaterialWords,
    ): Promise<readonly PrintedPage[]> {
      return (await laidOut(actor, of, wish, words)).sheets.map(pageOf);
    },

    /** As a file. @throws MaterialNotFound, MaterialTooLong, MaterialUnprintable */
    async document(
      actor: Actor,
      of: MaterialRef,
      wish: MaterialWish,
      words: MaterialWords,
      format: MaterialFormat,
    ): Promise<Uint8Array> {
      const { sheets, content, house, logo } = await laidOut(actor, of, wish, words);
      const title = [words.labels.eyebrow, content.title].join(': ');
      const about = { title, author: house.name, language: wish.language, madeAt: clock.now() };
      return format === 'pdf'
        ? deps.pagePrinter.print(pagesOf(sheets), about, logo)
        : deps.sheetWriter.write(sheets, about, logo);
    },
  };
}

const LONGEST_COMPLEX = 80;
const LONGEST_NAME = 60;
const LONGEST_EMAIL = 80;

/** What of a material there is room for. */
const USES: Readonly<Record<MaterialKind, MaterialDraft['uses']>> = {
  invitation: { when: true, location: true, contact: true },
  flyer: { when: true, location: true, contact: true },
  'door-card': { when: true, location: true, contact: true },
  'sticker-sheet': { when: false, location: false, contact: true },
  'house-rules': { when: false, location: false, contact: false },
  'conversation-cards': { when: false, location: false, contact: false },
  'evaluation-form': { when: false, location: false, contact: true },
};

/** The toolkit's words, or one's own, with everything filled in; a text that is emptied is not printed. */
function contentOf(
  intervention: Intervention,
  kind: MaterialKind,
  wish: MaterialWish,
  { words, association }: { readonly words: MaterialWords; readonly association: string },
): PrintedContent {
  const { title, lead, points, closing } = writtenMaterial(intervention, kind, wish.language);
  const own = {
    ...{ title: wish.title ?? title, lead: wish.lead ?? lead },
    ...{ points: wish.points ?? points, closing: wish.closing ?? closing },
  };
  const complex = wish.complex.trim();
  const values = { association, complex: complex === '' ? words.someComplex : complex };
  return {
    approach: intervention.kind,
    ...mapped(own, (text) => filledIn(text, values)),
    complex,
    ...{ day: words.day, time: words.time, location: written(wish.location) },
    contact: {
      name: written(wish.contactName),
      phone: written(wish.contactPhone),
      email: written(wish.contactEmail),
    },
  };
}

function written(text: string | undefined): string | undefined {
  return text?.trim() === '' ? undefined : text?.trim();
}

function pagesOf(sheets: readonly Sheet[]): readonly PrintedPage[] {
  return sheets.map(pageOf);
}
