export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** An element or an action of an Adaptive Card. */
export type CardElement = JsonObject;

/** A whole Adaptive Card, ready to be sent. */
export interface Card extends JsonObject {
  readonly type: 'AdaptiveCard';
  readonly version: string;
  readonly body: readonly CardElement[];
  readonly actions: readonly CardElement[];
}
