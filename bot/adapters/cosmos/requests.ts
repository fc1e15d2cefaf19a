import type { PluginConfig } from '@azure/cosmos';
import { z } from 'zod';

/**
 * A request that failed in a way on which the SDK would send it again by itself: up to 120 times, writes among them, so that
 * one that was applied meets itself as a conflict. Under this name the SDK leaves it alone.
 */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';

  constructor(cause: unknown) {
    super('A request to Cosmos failed', { cause });
  }
}

/** Every request goes out once, its charge is counted, and no plan is asked for where none is used. */
export function requestPlugin(onCharge: (charge: number) => void): PluginConfig {
  return {
    on: 'request',
    async plugin(context, _node, next) {
      if (isNeedlessPlan(context.headers, context.body)) throw new Error('A query of one partition needs no plan');
      try {
        const response = await next(context);
        onCharge(chargeOf(response));
        return response;
      } catch (error) {
        onCharge(chargeOf(error));
        throw isRepeatedBySdk(error) ? new RequestFailed(error) : error;
      }
    },
  };
}

/** `items.batch` throws its errors away for their message alone. This keeps them, by the options of the call. */
export function createErrorKeeper(): { readonly plugin: PluginConfig; errorOf(options: object): unknown } {
  const errors = new WeakMap<object, unknown>();
  return {
    plugin: {
      on: 'operation',
      async plugin(context, _node, next) {
        try {
          return await next(context);
        } catch (error) {
          if (context.options !== undefined) errors.set(context.options, error);
          throw error;
        }
      },
    },
    errorOf: (options) => errors.get(options),
  };
}

const Charged = z.object({ headers: z.object({ 'x-ms-request-charge': z.coerce.number() }) });

function chargeOf(answer: unknown): number {
  const charged = Charged.safeParse(answer);
  return charged.success ? charged.data.headers['x-ms-request-charge'] : 0;
}

/** The SDK asks for one before every query, and uses it only for those that go across partitions. */
function isNeedlessPlan(headers: Readonly<Record<string, unknown>> = {}, body: unknown): boolean {
  return (
    headers['x-ms-cosmos-is-query-plan-request'] !== undefined &&
    typeof body === 'string' &&
    body.includes('c.pk = @pk')
  );
}

/** What the service refused with any other status the SDK passes on, or knows for certain not to have been applied. */
function isRepeatedBySdk(error: unknown): boolean {
  const { data } = z.object({ code: z.unknown() }).safeParse(error);
  return typeof data?.code !== 'number' || data.code === 429 || data.code === 503;
}
