import type { Approach } from '../../../contracts/approach';
import type { MaterialKind } from '../../../contracts/interventions';
import type { HouseStyle } from '../../../contracts/materials';
import type { Typefaces } from '../../../ports/typefaces';
import type { Palette } from './palette';

/** All that is printed on a material, in one language and filled in. What is undefined is written in by hand. */
export interface PrintedContent {
  readonly approach: Approach;
  readonly title: string;
  readonly lead: string;
  readonly points: readonly string[];
  readonly closing: string;
  readonly complex: string;
  /** `dinsdag 1 december 2026` */
  readonly day?: string | undefined;
  /** `19.30 – 21.00 uur` */
  readonly time?: string | undefined;
  readonly location?: string | undefined;
  readonly contact: {
    readonly name?: string | undefined;
    readonly phone?: string | undefined;
    readonly email?: string | undefined;
  };
}

/** The words that stand on every material of a kind. */
export interface MaterialLabels {
  /** What it is: `Uitnodiging`. */
  readonly eyebrow: string;
  readonly when: string;
  readonly where: string;
  readonly contact: string;
  /** Where people put their name. */
  readonly signature: string;
  /** At both ends of the five faces. */
  readonly disagree: string;
  readonly agree: string;
}

/** What every material of the association carries. */
export interface PrintStyle {
  readonly house: HouseStyle;
  /** In pixels; undefined without a logo. */
  readonly logo: { readonly width: number; readonly height: number } | undefined;
}

/** What a layout is made of. */
export interface LayoutTask {
  readonly kind: MaterialKind;
  readonly content: PrintedContent;
  readonly labels: MaterialLabels;
  readonly style: PrintStyle;
  readonly palette: Palette;
  readonly faces: Typefaces;
}
