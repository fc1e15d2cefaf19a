import { z } from 'zod';
import { namedContracts } from './named-contracts';

/** A JSON Schema (2020-12), as far as it is looked into here. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | undefined;
  readonly required?: readonly string[] | undefined;
}

export interface Schemas {
  readonly components: Readonly<Record<string, JsonSchema>>;
  /** @throws Error for a contract that was not given */
  readonly refTo: (contract: z.ZodType) => JsonSchema;
}

/** The schemas of what goes out: contracts by their own names, and `answers` that have none by the one that comes with them. */
export function createSchemas(answers: readonly (readonly [string, z.ZodType])[]): Schemas {
  const names = z.registry<{ id: string }>();
  for (const [id, contract] of [...namedContracts, ...answers]) {
    if (!names.has(contract)) names.add(contract, { id });
  }
  const { schemas } = z.toJSONSchema(names, { io: 'output', unrepresentable: 'any', uri: addressOf });
  const found = Object.entries(schemas).map(([id, schema]) => [id, withoutIdentity(schema)] as const);
  const components = withWhatIsUsed(Object.fromEntries(found), [
    'Problem',
    ...answers.flatMap(([, contract]) => names.get(contract)?.id ?? []),
  ]);
  return {
    components,
    refTo(contract) {
      const id = names.get(contract)?.id;
      if (id === undefined) throw new Error('The contract of an answer has no name');
      return { $ref: addressOf(id) };
    },
  };
}

/** The schema of what comes in, whole. */
export function inputSchema(contract: z.ZodType): JsonSchema {
  return withoutIdentity(z.toJSONSchema(contract, { io: 'input', unrepresentable: 'any' }));
}

const PREFIX = '#/components/schemas/';

function addressOf(id: string): string {
  return `${PREFIX}${id}`;
}

function withoutIdentity({ $schema: _draft, $id: _address, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** A contract that no answer holds says nothing of the API. */
function withWhatIsUsed(
  schemas: Readonly<Record<string, JsonSchema>>,
  first: readonly string[],
): Readonly<Record<string, JsonSchema>> {
  const used = new Set<string>();
  const waiting = [...first];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (used.has(id)) continue;
    used.add(id);
    waiting.push(...refsIn(schemas[id]));
  }
  return Object.fromEntries(Object.entries(schemas).filter(([id]) => used.has(id)));
}

function refsIn(schema: unknown): readonly string[] {
  const refs = JSON.stringify(schema ?? {}).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
  return [...refs].flatMap(([, id]) => id ?? []);
}
