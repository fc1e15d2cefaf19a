import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenServices } from '../app';
import { loadConfig, type Config } from '../config';
import type { Team } from '../contracts/people';
import type { ShownImport } from '../features/annual-plan/plan-imports';
import { createTranslator, errorSentence, type Translate } from '../i18n';
import type { Actor } from '../shared/actor';
import { DomainError } from '../shared/errors';
import { parsePlanImportFlags, type PlanImportFlags } from './plan-import-flags';
import { planImportReport } from './plan-import-report';
import { StartRefused } from './refusal';

export interface PlanImportOptions {
  readonly args: readonly string[];
  readonly openServices: (config: Config) => Promise<OpenServices>;
  readonly print: (text: string) => void;
  /** Absent where nobody can answer; then only `--save` saves. */
  readonly ask?: (question: string) => Promise<string>;
}

/**
 * Brings a plan in from a file, in the name of the team's lead: shows what was understood, and saves it when told to. This is
 * what `npm run import-plan` runs, on the demo unless MODE says otherwise.
 * @throws StartRefused
 */
export async function importPlan({ args, openServices, print, ask }: PlanImportOptions): Promise<void> {
  const flags = parsePlanImportFlags(args);
  const t = createTranslator(flags.language);
  const bytes = readFile(flags.file, t);
  const opened = await open(openServices, flags, t);
  try {
    await run({ flags, t, bytes, opened, print, ask });
  } catch (error) {
    throw error instanceof DomainError ? new StartRefused([errorSentence(t, error)]) : error;
  } finally {
    await opened.close();
  }
}

interface Run {
  readonly flags: PlanImportFlags;
  readonly t: Translate;
  readonly bytes: Uint8Array;
  readonly opened: OpenServices;
  readonly print: PlanImportOptions['print'];
  readonly ask: PlanImportOptions['ask'];
}

async function run({ flags, t, bytes, opened, print, ask }: Run): Promise<void> {
  const { imports } = opened.services;
  const team = await teamOf(opened, flags.team, t);
  const actor = await leadOf(opened, team, t);
  const plan = { teamId: team.id, year: flags.year };
  const shown = await imports.read(actor, plan, { name: path.basename(flags.file), bytes });
  print(planImportReport({ shown, team: team.name, t, language: flags.language }));
  if (isNothingNew(shown)) return void (await imports.discard(actor, shown.importId));

  if (flags.save || (ask !== undefined && isYes(await ask(t('import-plan.ask'))))) {
    const { created, changed } = await imports.save(actor, shown.importId);
    print(`${t('annual-plan.import.saved', { created, changed })}\n`);
  } else {
    print(`${t(ask === undefined ? 'import-plan.how-to-save' : 'import-plan.not-saved')}\n`);
  }
  await imports.discard(actor, shown.importId);
}

function readFile(file: string, t: Translate): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const key = isMissing ? 'import-plan.fault.file-missing' : 'import-plan.fault.file-unreadable';
    throw new StartRefused([t(key, { file })]);
  }
}

async function open(
  openServices: PlanImportOptions['openServices'],
  { dataFolder }: PlanImportFlags,
  t: Translate,
): Promise<OpenServices> {
  const storage = dataFolder === undefined ? {} : { STORAGE: `sqlite:${path.join(dataFolder, 'demo')}` };
  const config = loadConfig(storage, undefined, { MODE: 'demo' });
  if (config.mode !== 'demo' && dataFolder !== undefined) throw new StartRefused([t('import-plan.fault.data')]);
  try {
    return await openServices(config);
  } catch (error) {
    if (error instanceof Error && error.name === 'FolderInUse' && config.storage.kind === 'sqlite') {
      throw new StartRefused([t('import-plan.fault.in-use', { folder: config.storage.folder })]);
    }
    throw error;
  }
}

/** By id or by name. */
async function teamOf({ directory, tenantId }: OpenServices, wanted: string | undefined, t: Translate): Promise<Team> {
  const teams = await directory.teams(tenantId);
  const sought = wanted?.toLowerCase();
  const team = teams.find(({ id, name }) => id === sought || name.toLowerCase() === sought);
  if (team !== undefined) return team;
  const choice = teams.map(({ id }) => id).join(', ');
  throw new StartRefused([
    wanted === undefined
      ? t('import-plan.fault.team-missing', { teams: choice })
      : t('import-plan.fault.team', { team: wanted, teams: choice }),
  ]);
}

async function leadOf({ services, tenantId }: OpenServices, team: Team, t: Translate): Promise<Actor> {
  const lead = await services.people.identify(tenantId, team.leadId);
  if (lead === undefined) throw new StartRefused([t('import-plan.fault.no-lead', { team: team.name })]);
  return lead.actor;
}

function isNothingNew({ preview }: ShownImport): boolean {
  return preview.counts.new + preview.counts.changed === 0;
}

function isYes(answer: string): boolean {
  return ['j', 'ja', 'y', 'yes'].includes(answer.trim().toLowerCase());
}
