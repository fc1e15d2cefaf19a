import { z } from 'zod';
import * as annualPlan from '../../contracts/annual-plan';
import * as approach from '../../contracts/approach';
import * as assessmentRounds from '../../contracts/assessment-rounds';
import * as calendar from '../../contracts/calendar';
import * as deliveries from '../../contracts/deliveries';
import * as dimensions from '../../contracts/dimensions';
import * as helpNumbers from '../../contracts/help-numbers';
import * as interventionRuns from '../../contracts/intervention-runs';
import * as interventions from '../../contracts/interventions';
import * as judgements from '../../contracts/judgements';
import * as materials from '../../contracts/materials';
import * as networkPartners from '../../contracts/network-partners';
import * as partnerLinks from '../../contracts/partner-links';
import * as recognition from '../../contracts/recognition';
import * as redaction from '../../contracts/redaction';
import * as reportedIssues from '../../contracts/reported-issues';
import * as themes from '../../contracts/themes';
import * as toolkit from '../../contracts/toolkit';
import * as pages from '../../contracts/pages';
import * as overview from '../../contracts/overview';
import * as people from '../../contracts/people';
import * as photos from '../../contracts/photos';
import * as placePlans from '../../contracts/place-plans';
import * as places from '../../contracts/places';
import * as planCopies from '../../contracts/plan-copies';
import * as planGoals from '../../contracts/plan-goals';
import * as planImport from '../../contracts/plan-import';
import * as planReports from '../../contracts/plan-reports';
import * as planRequests from '../../contracts/plan-requests';
import * as planResources from '../../contracts/plan-resources';
import * as planSections from '../../contracts/plan-sections';
import * as planSettings from '../../contracts/plan-settings';
import * as problem from '../../contracts/problem';
import * as reminders from '../../contracts/reminders';

/** Every contract of `bot/contracts` by its name, by which the OpenAPI file refers to it. */
export const namedContracts: ReadonlyMap<string, z.ZodType> = new Map(
  [
    ...[
      annualPlan,
      approach,
      calendar,
      deliveries,
      overview,
      pages,
      people,
      places,
      planGoals,
      planImport,
      planReports,
    ],
    ...[photos, placePlans, planCopies, planRequests, planResources, planSections, planSettings, problem, reminders],
    ...[
      helpNumbers,
      interventionRuns,
      interventions,
      materials,
      recognition,
      redaction,
      reportedIssues,
      themes,
      toolkit,
    ],
    ...[assessmentRounds, dimensions, judgements, networkPartners, partnerLinks],
  ].flatMap((contracts) =>
    Object.entries(contracts).flatMap(([name, contract]) => (contract instanceof z.ZodType ? [[name, contract]] : [])),
  ),
);
