import { parseArgs } from 'node:util';
import { PlanYear } from '../contracts/calendar';
import { Language } from '../contracts/people';
import { createTranslator } from '../i18n';
import { StartRefused } from './refusal';

export interface PlanImportFlags {
  readonly file: string;
  /** As typed; which teams there are is not known yet. */
  readonly team: string | undefined;
  readonly year: number;
  readonly save: boolean;
  readonly language: Language;
  /** Holds the demo's folder; absent: as configured. */
  readonly dataFolder: string | undefined;
}

/** @throws StartRefused with a line for every flag that does not hold */
export function parsePlanImportFlags(args: readonly string[]): PlanImportFlags {
  const { values, positionals } = read(args);
  const language = Language.safeParse(values.language);
  const t = createTranslator(language.data ?? 'nl');
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || !language.success || values.data === '') {
    throw new StartRefused([t('import-plan.usage')]);
  }
  const { team, save, year: typed, data } = values;
  if (typed === undefined) throw new StartRefused([t('import-plan.fault.year-missing')]);
  const year = PlanYear.safeParse(Number(typed));
  if (!year.success) throw new StartRefused([t('import-plan.fault.year', { year: typed })]);
  return { file, team, year: year.data, save, language: language.data, dataFolder: data };
}

const OPTIONS = {
  team: { type: 'string' },
  year: { type: 'string' },
  save: { type: 'boolean', default: false },
  language: { type: 'string', default: 'nl' },
  data: { type: 'string' },
} as const;

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    throw new StartRefused([createTranslator('nl')('import-plan.usage')]);
  }
}
