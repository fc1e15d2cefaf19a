import { createContext, useContext } from 'react';
import type { PlanResource } from '../../../../bot/contracts/plan-resources';

/** The plan that the screen shows, and where it is. */
export interface OpenPlan {
  readonly teamId: string;
  readonly year: number;
  readonly plan: PlanResource;
  /** Its address in the tab, without a part. */
  readonly path: string;
  /** Its address at the server. */
  readonly api: `/api/plans/${string}`;
}

export const OpenPlanContext = createContext<OpenPlan | undefined>(undefined);

/** The plan that the screen shows. */
export function useOpenPlan(): OpenPlan {
  const open = useContext(OpenPlanContext);
  if (open === undefined) throw new Error('A part of a plan stands within OpenPlanContext');
  return open;
}

export function planPath(teamId: string, year: number): string {
  return `/plans/${teamId}/${year}`;
}

export function planApi(teamId: string, year: number): `/api/plans/${string}` {
  return `/api/plans/${encodeURIComponent(teamId)}/${year}`;
}
