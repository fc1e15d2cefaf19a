import type { z } from 'zod';
import { Problem } from '../../contracts/problem';
import type { Route } from '../define';
import type { VisitorRoute } from '../visitors/define';
import { describeAccess, refusalsOf } from './access';
import { createSchemas, inputSchema, type JsonSchema, type Schemas } from './schemas';

type AnyRoute = Route | VisitorRoute;

/** The whole API as OpenAPI 3.1, made from the same contracts by which requests are read and answers are sent. */
export function openApiDocument(routes: readonly AnyRoute[], version: string): object {
  const schemas = createSchemas(routes.flatMap(answersOf));
  const paths = new Map<string, Record<string, object>>();
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths.set(path, { ...paths.get(path), [route.method]: operationOf(route, schemas) });
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Prettig Wonen',
      version,
      description:
        'Errors are problems (RFC 9457) in the language of Accept-Language. A write to something that exists needs its ETag in If-Match.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ teams: [] }],
    tags: [...new Set(routes.map(tagOf))].sort().map((name) => ({ name })),
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: {
        teams: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The token that Teams gives the tab.',
        },
        visit: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-oordeel',
          description: 'The session of a page that was opened with a link.',
        },
      },
      schemas: schemas.components,
    },
  };
}

/** What a route may answer, by the name that it gets when it is no named contract. */
function answersOf({ operationId, contracts, produces }: AnyRoute): readonly (readonly [string, z.ZodType])[] {
  const name = operationId.charAt(0).toUpperCase() + operationId.slice(1);
  if (produces !== undefined) return [];
  return [
    [`${name}Answer`, contracts.response],
    [`${name}Current`, contracts.current],
  ];
}

function operationOf(route: AnyRoute, schemas: Schemas): object {
  const { operationId, summary, access } = route;
  const body = bodyOf(route);
  return {
    operationId,
    summary,
    ...describeAccess(access),
    tags: [tagOf(route)],
    parameters: parametersOf(route),
    ...(body === undefined ? {} : { requestBody: body }),
    responses: { [route.status]: successOf(route, schemas), ...problemsOf(route, schemas) },
  };
}

function parametersOf({ contracts, precondition }: AnyRoute): readonly object[] {
  const header = (name: string, required: boolean, description: string) => ({
    ...{ name, in: 'header', required, description },
    schema: { type: 'string' },
  });
  return [
    ...propertiesOf(contracts.params).map(({ name, schema }) => ({ name, in: 'path', required: true, schema })),
    ...propertiesOf(contracts.query).map(({ name, schema, required }) => ({ name, in: 'query', required, schema })),
    ...(precondition === 'none'
      ? []
      : [header('If-Match', precondition !== 'version-or-new', 'The ETag of the resource as it was read.')]),
    ...(precondition === 'version-or-new'
      ? [header('If-None-Match', false, '`*` for what is not there yet, instead of If-Match.')]
      : []),
  ];
}

function propertiesOf(contract: z.ZodType | undefined) {
  if (contract === undefined) return [];
  const { properties = {}, required = [] } = inputSchema(contract);
  return Object.entries(properties).map(([name, schema]) => ({ name, schema, required: required.includes(name) }));
}

function bodyOf({ takes, contracts, maxBytes, example }: AnyRoute): object | undefined {
  if (takes === 'nothing' || contracts.body === undefined) return undefined;
  const description = `At most ${Math.floor(maxBytes / 1024)} kB.`;
  if (takes === 'picture') return { required: true, description, content: { 'image/*': {} } };
  if (takes === 'bytes') return { required: true, description, content: { 'application/octet-stream': {} } };
  return {
    required: !contracts.body.safeParse(undefined).success,
    description,
    content: { 'application/json': { schema: inputSchema(contracts.body), example: example.body } },
  };
}

function successOf({ contracts, produces, alsoProduces, shown, hasVersion }: AnyRoute, schemas: Schemas): object {
  const etag = { etag: { description: 'The version, for If-Match.', schema: { type: 'string' } } };
  if (produces !== undefined) {
    const content = Object.fromEntries([produces, ...alsoProduces].map((type) => [type, {}]));
    return { description: shown === undefined ? 'A file to save.' : 'A file to show.', content };
  }
  return {
    description: 'As asked.',
    ...(hasVersion ? { headers: etag } : {}),
    content: { 'application/json': { schema: schemas.refTo(contracts.response) } },
  };
}

function problemsOf(route: AnyRoute, schemas: Schemas): Record<string, object> {
  const { takes, precondition, contracts } = route;
  const isChecked = precondition !== 'none';
  const reads = contracts.params !== undefined || contracts.query !== undefined || takes !== 'nothing' || isChecked;
  const isFor = (status: string, applies: boolean) => (applies ? [status] : []);
  const statuses = [
    ...isFor('400', reads),
    ...refusalsOf(route.access),
    ...isFor('404', contracts.params !== undefined),
    ...isFor('409', route.method !== 'get'),
    ...isFor('413', takes !== 'nothing'),
    ...isFor('415', takes !== 'nothing'),
    ...isFor('422', reads),
    ...isFor('428', isChecked),
    '503',
  ];
  const problem = schemas.refTo(Problem);
  const stale = (): JsonSchema => ({
    allOf: [problem, { properties: { current: schemas.refTo(contracts.current) } }],
  });
  return {
    ...Object.fromEntries(statuses.map((status) => [status, problemAnswer(MEANINGS[status] ?? '', problem)])),
    ...(isChecked ? { '412': problemAnswer('Somebody changed it first; `current` is what it is now.', stale()) } : {}),
    default: problemAnswer('Something went wrong here; `id` finds it in the log.', problem),
  };
}

const MEANINGS: Readonly<Record<string, string>> = {
  '400': 'The request breaks the contract; `faults` says where.',
  '401': 'Nobody is signed in.',
  '403': 'Not for this person.',
  '404': 'It does not exist, or not for this person.',
  '409': 'Not in the state that it is in.',
  '410': 'The link was good once; the round is closed, or it was taken back or replaced.',
  '413': 'Too large.',
  '415': 'Of another media type.',
  '422': 'It can be read, but it cannot be so.',
  '428': 'The precondition is missing.',
  '429': 'Too many came from there with something unknown; Retry-After says how long to wait.',
  '503': 'Sign-in is not set up, or the data cannot be reached.',
};

function problemAnswer(description: string, schema: JsonSchema): object {
  return { description, content: { 'application/problem+json': { schema } } };
}

/** The first part of the address. */
function tagOf({ path }: AnyRoute): string {
  return path.split('/')[2] ?? 'api';
}
