import type { PlanTemplateResource, PlanTemplateText } from '../../../../bot/contracts/plan-settings';

/** What the pages of the template need to change it. */
export interface TemplateEditing {
  readonly template: PlanTemplateResource;
  /** Keeps the whole text as a draft. */
  readonly save: (text: PlanTemplateText, then?: () => void) => void;
  readonly isBusy: boolean;
  /** What the server refused. */
  readonly refused: string | undefined;
}
