import type { HouseStyle, HouseStyleResource } from '../../contracts/materials';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Images, LogoImage } from '../../ports/images';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { tenantPartition } from '../../shared/partitions';
import { HOUSE_STYLE_ID, houseStyles, type KeptHouseStyle } from './collections';
import { LogoNotFound, NotAllowed } from './errors';
import { mayChangeHouseStyle } from './permissions';

/** What is printed in. */
export interface PrintedHouseStyle {
  readonly style: HouseStyle;
  /** False while nobody set it: its name is then no name. */
  readonly isSet: boolean;
  readonly logo: LogoImage | undefined;
}

/** `already`: it was so before. `stale`: others changed it since the version that was looked at, and nothing was done. */
export interface HouseStyleOutcome {
  readonly outcome: 'applied' | 'already' | 'stale';
  readonly houseStyle: HouseStyleResource;
}

export type HouseStyles = ReturnType<typeof createHouseStyles>;

/** Until somebody sets it: a name that asks for one, and our own color. */
const DEFAULT_STYLE: HouseStyle = { name: 'Uw woningcorporatie', color: '#b4512c' };

/** How the association looks on what is printed. */
export function createHouseStyles({
  store,
  clock,
  images,
}: {
  readonly store: Store;
  readonly clock: Clock;
  readonly images: Pick<Images, 'logo'>;
}) {
  const entries = createCollection(store, houseStyles, clock);
  const read = (tenantId: string) => entries.read(tenantPartition(tenantId), HOUSE_STYLE_ID);

  async function isWritten({ tenantId }: Actor, entry: Entry<KeptHouseStyle> | undefined, next: KeptHouseStyle) {
    try {
      if (entry === undefined) await entries.create(tenantPartition(tenantId), HOUSE_STYLE_ID, next);
      else await entries.replace(entry, next);
      return true;
    } catch (error) {
      if (error instanceof StoreError && (error.code === 'stale' || error.code === 'exists')) return false;
      throw error;
    }
  }

  /** Reads, decides and writes against what was read. */
  async function change(actor: Actor, seen: number, next: (kept: Looks) => Looks): Promise<HouseStyleOutcome> {
    for (;;) {
      const entry = await read(actor.tenantId);
      const version = entry?.body.version ?? 0;
      const before = looksOf(entry?.body);
      const after = next(before);
      if (JSON.stringify(after) === JSON.stringify(before)) {
        return { outcome: 'already', houseStyle: resourceOf(actor, entry?.body) };
      }
      if (version !== seen) return { outcome: 'stale', houseStyle: resourceOf(actor, entry?.body) };
      const kept = { ...after, changedAt: clock.now(), changedBy: actor.personId, version: version + 1 };
      if (await isWritten(actor, entry, kept)) return { outcome: 'applied', houseStyle: resourceOf(actor, kept) };
    }
  }

  return {
    /** One point read. */
    async view(actor: Actor): Promise<HouseStyleResource> {
      return resourceOf(actor, (await read(actor.tenantId))?.body);
    },

    /** What is printed in, the logo too. One point read. */
    async printed(tenantId: string): Promise<PrintedHouseStyle> {
      const entry = await read(tenantId);
      const { style, logo } = looksOf(entry?.body);
      const picture = logo === undefined ? undefined : { ...logo, png: Buffer.from(logo.png, 'base64') };
      return { style, isSet: entry !== undefined, logo: picture };
    },

    /** As PNG. @throws LogoNotFound */
    async logo(tenantId: string): Promise<Uint8Array> {
      const { logo } = looksOf((await read(tenantId))?.body);
      if (logo === undefined) throw new LogoNotFound();
      return Buffer.from(logo.png, 'base64');
    },

    /** @param seen the version that was looked at; 0 while nobody set it @throws NotAllowed */
    async write(actor: Actor, seen: number, wish: HouseStyle): Promise<HouseStyleOutcome> {
      requireChange(actor);
      return change(actor, seen, (before) => ({ ...before, style: fieldsOf(wish) }));
    },

    /** @throws NotAllowed, PictureRefused */
    async setLogo(actor: Actor, seen: number, bytes: Uint8Array): Promise<HouseStyleOutcome> {
      requireChange(actor);
      const { png, width, height } = await images.logo(bytes);
      const logo = { png: Buffer.from(png).toString('base64'), width, height };
      return change(actor, seen, ({ style }) => ({ style, logo }));
    },

    /** One that is not there is no error. @throws NotAllowed */
    async removeLogo(actor: Actor, seen: number): Promise<HouseStyleOutcome> {
      requireChange(actor);
      return change(actor, seen, ({ style }) => ({ style }));
    },
  };
}

type Looks = Pick<KeptHouseStyle, 'style' | 'logo'>;

function looksOf(kept: KeptHouseStyle | undefined): Looks {
  if (kept === undefined) return { style: DEFAULT_STYLE };
  return { style: fieldsOf(kept.style), ...(kept.logo === undefined ? {} : { logo: kept.logo }) };
}

function requireChange(actor: Actor): void {
  if (!mayChangeHouseStyle(actor)) throw new NotAllowed();
}

/** In one order and without what is blank, so that two that say the same are written the same. */
function fieldsOf({ name, color, phone, email, website }: HouseStyle): HouseStyle {
  return {
    name: name.trim(),
    color,
    ...filled('phone', phone),
    ...filled('email', email),
    ...filled('website', website),
  };
}

function filled<K extends string>(key: K, text: string | undefined): Readonly<Partial<Record<K, string>>> {
  const written = text?.trim() ?? '';
  const entry: Partial<Record<K, string>> = {};
  if (written !== '') entry[key] = written;
  return entry;
}

function resourceOf(actor: Actor, kept: KeptHouseStyle | undefined): HouseStyleResource {
  const { style, logo } = looksOf(kept);
  return {
    ...style,
    ...(logo === undefined ? {} : { logo: { width: logo.width, height: logo.height } }),
    version: kept?.version ?? 0,
    may: { change: mayChangeHouseStyle(actor) },
  };
}
