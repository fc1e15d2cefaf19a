import { z } from 'zod';
import { LocalDate } from './calendar';
import { MaterialKind } from './interventions';
import { Language } from './people';
import { InBothLanguages } from './themes';

/**
 * What a material of an intervention says. `{complex}` and `{association}` are filled in; residents are addressed as *u*. What the
 * points are differs by kind: what happens (invitation, flyer, door card), one sticker each, rules, questions on cards, or
 * questions that are answered with a grade.
 */
export const MaterialText = z.object({
  kind: MaterialKind,
  title: InBothLanguages,
  lead: InBothLanguages,
  points: z.array(InBothLanguages).max(10),
  closing: InBothLanguages,
});
export type MaterialText = z.infer<typeof MaterialText>;

/** The materials of one intervention, by its id. */
export const InterventionMaterials = z.object({ interventionId: z.string(), materials: z.array(MaterialText).min(1) });
export type InterventionMaterials = z.infer<typeof InterventionMaterials>;

/** What of a material its maker fills in. What is left out becomes a line to write on, or is not printed. */
export const MaterialWish = z.object({
  language: Language,
  /** Where it is about: the name of a complex, a street or a building. */
  complex: z.string().max(80),
  date: LocalDate.optional(),
  /** `19:30` */
  from: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  until: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  /** Where people come to: `Hal van de Vechtstraat`. */
  location: z.string().max(80).optional(),
  contactName: z.string().max(60).optional(),
  contactPhone: z.string().max(30).optional(),
  contactEmail: z.string().max(80).optional(),
  /** In one's own words instead of those of the toolkit. */
  title: z.string().max(80).optional(),
  lead: z.string().max(400).optional(),
  points: z.array(z.string().max(160)).max(10).optional(),
  closing: z.string().max(200).optional(),
});
export type MaterialWish = z.infer<typeof MaterialWish>;

const Millimeters = z.number();
const Color = z.string().regex(/^#[0-9a-f]{6}$/);

/** One thing on a printed page. Lengths and places are in millimeters from the top left, sizes of type in points. */
export const Mark = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rectangle'),
    ...{ x: Millimeters, y: Millimeters, width: Millimeters, height: Millimeters },
    fill: Color.optional(),
    stroke: Color.optional(),
    strokeWidth: Millimeters.optional(),
    radius: Millimeters.optional(),
  }),
  z.object({
    kind: z.literal('line'),
    ...{ x: Millimeters, y: Millimeters, toX: Millimeters, toY: Millimeters },
    color: Color,
    width: Millimeters,
    /** Where to cut. */
    isDashed: z.boolean().optional(),
  }),
  /** One line of text; `y` is its baseline. */
  z.object({
    kind: z.literal('text'),
    ...{ x: Millimeters, y: Millimeters },
    text: z.string(),
    size: z.number(),
    face: z.enum(['regular', 'bold', 'black']),
    color: Color,
    align: z.enum(['left', 'center', 'right']),
  }),
  /** A picture in SVG path commands, drawn in millimeters from `x`, `y`. */
  z.object({ kind: z.literal('path'), ...{ x: Millimeters, y: Millimeters }, d: z.string(), fill: Color }),
  z.object({
    kind: z.literal('logo'),
    ...{ x: Millimeters, y: Millimeters, width: Millimeters, height: Millimeters },
  }),
]);
export type Mark = z.infer<typeof Mark>;

export const PrintedPage = z.object({ width: Millimeters, height: Millimeters, marks: z.array(Mark) });
export type PrintedPage = z.infer<typeof PrintedPage>;

/** What a material begins with: its texts and what is known of the place, the run and who asks. */
export const MaterialDraft = z.object({
  interventionId: z.string(),
  interventionTitle: z.string(),
  kind: MaterialKind,
  /** All filled in as it stands in the toolkit. */
  wish: MaterialWish.required({ title: true, lead: true, points: true, closing: true }),
  /** What of it can be read on paper of this kind; the form asks for nothing else. */
  uses: z.object({ when: z.boolean(), location: z.boolean(), contact: z.boolean() }),
});
export type MaterialDraft = z.infer<typeof MaterialDraft>;

/** How it will look. */
export const MaterialPreview = z.object({ pages: z.array(PrintedPage).min(1) });
export type MaterialPreview = z.infer<typeof MaterialPreview>;

/** What every material carries. */
export const HouseStyle = z.object({
  /** Of the association as residents know it. */
  name: z.string().min(1).max(60),
  color: Color,
  phone: z.string().max(30).optional(),
  email: z.string().max(80).optional(),
  website: z.string().max(80).optional(),
});
export type HouseStyle = z.infer<typeof HouseStyle>;

export const HouseStyleResource = HouseStyle.extend({
  /** Pixels; absent without a logo. */
  logo: z.object({ width: z.int(), height: z.int() }).optional(),
  /** 0 when nobody ever set it. */
  version: z.int().min(0),
  may: z.object({ change: z.boolean() }),
});
export type HouseStyleResource = z.infer<typeof HouseStyleResource>;
