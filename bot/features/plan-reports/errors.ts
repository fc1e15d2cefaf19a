import { DomainError } from '../../shared/errors';

/** A report was handed in: its story stays as it is until it is reopened. */
export class ReportSubmitted extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'plan-reports.submitted';
}

/** A report cannot be handed in before the days begin that it tells of. */
export class ReportTooEarly extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'plan-reports.too-early';
}

/** A report that is handed in tells something: the facts alone are not the story. */
export class StoryMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'plan-reports.story.missing';
}

/** A plan that was evaluated keeps its final evaluation. */
export class PlanEvaluated extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'plan-reports.plan-evaluated';
}
