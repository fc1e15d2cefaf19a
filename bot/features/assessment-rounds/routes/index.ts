import type { Route } from '../../../api/define';
import { participantRoutes } from './participants';
import { roundRoutes } from './rounds';
import type { RoundRouteServices } from './services';

/** Assessment rounds, and who takes part in them. */
export function assessmentRoundRoutes(services: RoundRouteServices): readonly Route[] {
  return [...roundRoutes(services), ...participantRoutes(services)];
}
