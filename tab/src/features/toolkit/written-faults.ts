import { LONGEST_TEXTS } from '../../../../bot/contracts/toolkit';
import type { MessageKey } from '../../i18n';
import type { MessageValues } from '../../i18n/format';
import { FEWEST_STEPS, type Both, type Written, type WrittenStep } from './written';

/** What is wrong with a field, as a sentence to fill in. */
export interface Fault {
  readonly key: MessageKey;
  readonly values?: MessageValues;
}

/** The faults by the path of their field, as the server names it within what is sent: `title.nl`, `steps.2.day`. */
export type Faults = ReadonlyMap<string, Fault>;

const LONGEST_GROUP = 80;
const MOST_HOURS = 400;
const LATEST_DAY = 365;
const MOST_THEMES = 8;

/** Everything that keeps it from being sent, in the order of the form. */
export function faultsOf(written: Written): Faults {
  const { themes, steps, partners, materials } = written;
  return new Map([
    ...both('title', written.title, LONGEST_TEXTS.title),
    ...both('purpose', written.purpose, LONGEST_TEXTS.purpose),
    ...check('themes', themes.length === 0, 'toolkit.fault.themes'),
    ...check('themes', themes.length > MOST_THEMES, 'toolkit.fault.themes.most', { most: MOST_THEMES }),
    ...both('whenNot', written.whenNot, LONGEST_TEXTS.whenNot),
    ...both('firstStep', written.firstStep, LONGEST_TEXTS.firstStep),
    ...steps.flatMap((step, at) => stepFaults(step, at, steps[at - 1])),
    ...check('steps', steps.length < FEWEST_STEPS, 'toolkit.fault.steps', { fewest: FEWEST_STEPS }),
    ...check('hours', !isWhole(written.hours, 1, MOST_HOURS), 'toolkit.fault.hours', { most: MOST_HOURS }),
    ...both('playingField.note', written.note, LONGEST_TEXTS.note),
    ...check('materials', materials.length === 0, 'toolkit.fault.materials'),
    ...partners.flatMap((partner, at) => both(`partners.${at}`, partner, LONGEST_TEXTS.partner)),
    ...both('evidence.what', written.evidence, LONGEST_TEXTS.evidence),
    ...line('evidence.source', written.source, LONGEST_TEXTS.source),
    ...both('measure', written.measure, LONGEST_TEXTS.measure),
    ...line('ownerGroup', written.ownerGroup, LONGEST_GROUP),
  ]);
}

/** Only what is too long: that is told while somebody types. */
export function lengthFaults(written: Written): Faults {
  return new Map([...faultsOf(written)].filter(([, { key }]) => key === TOO_LONG));
}

const TOO_LONG = 'toolkit.fault.long' satisfies MessageKey;

type Entry = readonly [string, Fault];

function stepFaults({ title, how, day }: WrittenStep, at: number, before: WrittenStep | undefined): readonly Entry[] {
  const path = `steps.${at}`;
  const isDay = isWhole(day, 0, LATEST_DAY);
  const after = before !== undefined && isWhole(before.day, 0, LATEST_DAY) ? Number(before.day) : 0;
  return [
    ...both(`${path}.title`, title, LONGEST_TEXTS.stepTitle),
    ...both(`${path}.how`, how, LONGEST_TEXTS.how),
    ...check(`${path}.day`, !isDay, 'toolkit.fault.day', { most: LATEST_DAY }),
    ...check(`${path}.day`, isDay && Number(day) < after, 'toolkit.fault.day.order', { day: after }),
  ];
}

function both(path: string, { nl, en }: Both, longest: number): readonly Entry[] {
  return [...line(`${path}.nl`, nl, longest), ...line(`${path}.en`, en, longest)];
}

function line(path: string, text: string, longest: number): readonly Entry[] {
  const { length } = text.trim();
  return [
    ...check(path, length === 0, 'toolkit.fault.empty'),
    ...check(path, length > longest, TOO_LONG, { length, longest }),
  ];
}

function check(path: string, isWrong: boolean, key: MessageKey, values: MessageValues = {}): readonly Entry[] {
  return isWrong ? [[path, { key, values }]] : [];
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
}
