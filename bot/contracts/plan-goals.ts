import { z } from 'zod';
import { Instant, LocalDate, PlanYear } from './calendar';
import { PersonId } from './people';

const Id = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** How much a priority place gets: basis, plus or plusplus. */
export const EffortLevel = z.enum(['basis', 'plus', 'plusplus']);
export type EffortLevel = z.infer<typeof EffortLevel>;

/** What somebody writes of a goal. A value that is not known yet is null; the plan tells that it is missing. */
export const GoalText = z.object({
  title: z.string().trim().min(3).max(200),
  /** What is measured: `rapportcijfer schoon en heel`, `meldingen grofvuil per maand`. */
  indicator: z.string().trim().max(200),
  /** Of the numbers: `rapportcijfer`, `%`, `meldingen`. */
  unit: z.string().trim().max(40),
  baseline: z.number().finite().nullable(),
  target: z.number().finite().nullable(),
  effortLevel: EffortLevel,
  /** The neighborhoods and complexes that it is for. */
  placeIds: z.array(z.string().max(60)).max(30),
  /** The performance agreements of the year that it serves. */
  agreementIds: z.array(Id).max(20),
});
export type GoalText = z.infer<typeof GoalText>;

/** A value that was measured since the baseline, in the goal's unit. */
export const GoalMeasurement = z.object({
  on: LocalDate,
  value: z.number().finite(),
  note: z.string().trim().max(200),
  by: PersonId,
});
export type GoalMeasurement = z.infer<typeof GoalMeasurement>;

/** That a goal was changed after the plan was adopted, and what it was: the evaluation tells of what was promised first. */
export const GoalAdjustment = z.object({ at: Instant, by: PersonId, before: GoalText });
export type GoalAdjustment = z.infer<typeof GoalAdjustment>;

/** A goal (doel) of a team's plan, SMART: indicator, baseline (nulmeting), target value (streefwaarde). */
export const Goal = GoalText.extend({
  id: Id,
  teamId: z.string(),
  year: PlanYear,
  /** By day. */
  measurements: z.array(GoalMeasurement),
  /** By moment; absent when it is as it was adopted. */
  adjustments: z.array(GoalAdjustment).max(20).optional(),
  /** Dropped goals stay, so that it can be taken back and the evaluation knows of them. */
  status: z.enum(['active', 'dropped']),
  /** The goal of the earlier plan that it goes on with. */
  carriedFrom: z.object({ year: PlanYear, goalId: Id }).optional(),
  changedAt: Instant,
  changedBy: PersonId,
  /** Counts changes from 1; the ETag of the resource. */
  version: z.int().min(1),
});
export type Goal = z.infer<typeof Goal>;

/** What is done to a goal besides writing it; one measurement a day counts. */
export const GoalCommand = z.discriminatedUnion('what', [
  z.object({ what: z.literal('drop') }),
  z.object({ what: z.literal('restore') }),
  z.object({
    what: z.literal('measure'),
    on: LocalDate,
    value: z.number().finite(),
    note: z.string().trim().max(200),
  }),
]);
export type GoalCommand = z.infer<typeof GoalCommand>;

/** What somebody writes of a performance agreement. */
export const AgreementText = z.object({
  /** With whom: the municipality, the tenants' organization. */
  party: z.string().trim().min(2).max(120),
  text: z.string().trim().min(3).max(1000),
  /** What we do for it ourselves. */
  contribution: z.string().trim().max(1000),
});
export type AgreementText = z.infer<typeof AgreementText>;

/** A performance agreement (prestatieafspraak) of the association for one year. */
export const PerformanceAgreement = AgreementText.extend({
  id: Id,
  year: PlanYear,
  changedAt: Instant,
  changedBy: PersonId,
  version: z.int().min(1),
});
export type PerformanceAgreement = z.infer<typeof PerformanceAgreement>;
