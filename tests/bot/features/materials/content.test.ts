import type { Intervention, MaterialKind } from '../../../../bot/contracts/interventions';
import { MaterialKind as Kinds } from '../../../../bot/contracts/interventions';
import type { MaterialText } from '../../../../bot/contracts/materials';
import { Language } from '../../../../bot/contracts/people';
import { builtInCatalogue } from '../../../../bot/features/interventions';
import { builtInMaterials } from '../../../../bot/features/materials';
import { materialWords } from '../../../../bot/features/materials/presenters';
import { filledIn, mapped, writtenMaterial } from '../../../../bot/features/materials/texts';
import { layoutOf, pageOf } from '../../../../bot/features/materials';
import { aContent, aStyle, BLANK, FACES, faultsOf } from './material-builders';

const CATALOGUE = builtInCatalogue();

/** Eighty characters with spaces, and forty without. */
const LONGEST_NAMES = [
  'Appartementencomplex Burgemeester van der Vechtstraat-Noord en omliggende hoven',
  'Vechtoeverwaalhofrivierenwijkcomplexnoor',
];

it('each intervention has a text for each of its kinds, in that order', () => {
  const written = CATALOGUE.map(({ id }) => [
    id,
    builtInMaterials()
      .get(id)
      ?.materials.map(({ kind }) => kind),
  ]);

  expect(written).toEqual(CATALOGUE.map(({ id, materials }) => [id, materials]));
  expect(builtInMaterials().size).toBe(CATALOGUE.length);
});

describe.each([...builtInMaterials().values()])('what is printed for $interventionId', ({ materials }) => {
  it('is as long as there is room for', () => {
    expect(materials.flatMap(tooLong)).toEqual([]);
  });

  it('fills in nothing but the complex and the association', () => {
    const places = materials.flatMap(allTexts).flatMap((text) => text.match(/\{[^}]*\}?/g) ?? []);

    expect(places.filter((place) => !['{complex}', '{association}'].includes(place))).toEqual([]);
  });
});

describe.each(Language.options)('in %s', (language) => {
  it.each(CATALOGUE)('$id fits on paper with the longest place names, filled in or by hand', (intervention) => {
    const faults = intervention.materials.flatMap((kind) =>
      LONGEST_NAMES.flatMap((complex) =>
        [{}, BLANK].flatMap((open) => faultsWith(intervention, kind, { complex, language, open })),
      ),
    );

    expect(faults).toEqual([]);
  });

  it.each(Kinds.options)('an intervention without texts of its own has a %s that fits', (kind) => {
    const own = { ...CATALOGUE[0], id: 'made-here', kind: 'activating' as const };
    const title = { nl: 'Onze eigen tuinmiddag in het hofje', en: 'Our own garden afternoon in the court' };
    const purpose = { nl: 'Bewoners maken de tuin samen mooi.', en: 'Residents make the garden nice together.' };

    const complex = LONGEST_NAMES[0] ?? '';
    expect(faultsWith({ ...own, title, purpose }, kind, { complex, language, open: {} })).toEqual([]);
    expect(JSON.stringify(writtenMaterial({ id: 'made-here', title, purpose }, kind, language))).not.toMatch(
      /\{(title|purpose)\}/,
    );
  });
});

function faultsWith(
  intervention: Pick<Intervention, 'id' | 'title' | 'purpose' | 'kind'>,
  kind: MaterialKind,
  { complex, language, open }: { complex: string; language: Language; open: Partial<ReturnType<typeof aContent>> },
): readonly string[] {
  const values = { complex, association: aStyle().house.name };
  const written = mapped(writtenMaterial(intervention, kind, language), (text) => filledIn(text, values));
  const content = aContent({ ...written, complex, location: complex, approach: intervention.kind, ...open });
  const { labels } = materialWords(kind, { language });
  return layoutOf(kind, content, aStyle(), labels, FACES)
    .map(pageOf)
    .flatMap((page) => faultsOf(page))
    .map((fault) => `${kind}: ${fault}`);
}

/** By kind: the longest lead and point, and how many points there are. */
const ROOM: Readonly<Record<MaterialKind, { lead: number; point: number; points: readonly [number, number] }>> = {
  invitation: { lead: 220, point: 90, points: [2, 4] },
  flyer: { lead: 220, point: 100, points: [3, 5] },
  'door-card': { lead: 140, point: 70, points: [0, 3] },
  'sticker-sheet': { lead: 140, point: 40, points: [2, 4] },
  'house-rules': { lead: 220, point: 90, points: [5, 8] },
  'conversation-cards': { lead: 220, point: 110, points: [8, 8] },
  'evaluation-form': { lead: 220, point: 90, points: [4, 6] },
};
const LONGEST_TITLE = 45;
const LONGEST_CLOSING = 110;

function tooLong({ kind, title, lead, points, closing }: MaterialText): readonly string[] {
  const room = ROOM[kind];
  const count =
    points.length < room.points[0] || points.length > room.points[1] ? [`${kind}: ${points.length} points`] : [];
  const texts = [
    ...texted(title, LONGEST_TITLE),
    ...texted(lead, room.lead),
    ...texted(closing, LONGEST_CLOSING),
    ...points.flatMap((point) => texted(point, room.point)),
  ];
  return [...count, ...texts.map((text) => `${kind}: ${text}`)];
}

function texted({ nl, en }: { readonly nl: string; readonly en: string }, longest: number): readonly string[] {
  return [nl, en].filter((text) => text.length > longest);
}

function allTexts({ title, lead, points, closing }: MaterialText): readonly string[] {
  return [title, lead, closing, ...points].flatMap(({ nl, en }) => [nl, en]);
}
