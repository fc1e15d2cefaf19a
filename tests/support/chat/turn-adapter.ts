import { TestAdapter, type Activity, type ResourceResponse, type TurnContext } from 'botbuilder';

/** What a channel can refuse to do for the bot. */
export type Refusal = 'message' | 'typing' | 'update';

/** The SDK's test adapter for one turn, which also keeps the activities that the bot replaces. */
export class TurnAdapter extends TestAdapter {
  readonly replaced: Partial<Activity>[] = [];

  constructor(
    logic: (turnContext: TurnContext) => Promise<void>,
    private readonly refused: readonly Refusal[],
  ) {
    super(logic);
  }

  override async sendActivities(turnContext: TurnContext, activities: Partial<Activity>[]) {
    if (this.refused.some((refusal) => activities.some(({ type }) => type === refusal))) throw new Error('Not sent');
    return super.sendActivities(turnContext, activities);
  }

  override async updateActivity(_turnContext: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    if (this.refused.includes('update')) throw new Error('Not changed');
    this.replaced.push(activity);
    return { id: activity.id ?? '' };
  }
}
