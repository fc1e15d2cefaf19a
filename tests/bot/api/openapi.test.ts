import { readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { namedContracts } from '../../../bot/api/openapi/named-contracts';
import { openApiDocument } from '../../../bot/api/openapi/document';
import { everyRoute, everyVisitorRoute } from '../../support/api/route-list';

const VISITOR_ROUTES = everyVisitorRoute();
const ROUTES = [...everyRoute(), ...VISITOR_ROUTES];

/** The essentials of the meta schema of OpenAPI 3.1: what must be there, and nothing that must not. */
const Schema = z.record(z.string(), z.unknown());
const MediaTypes = z.record(
  z.string().regex(/^[\w.+-]+\/([\w.+-]+|\*)$/),
  z.strictObject({ schema: Schema, example: z.unknown() }).partial(),
);
const Answer = z.strictObject({
  description: z.string().min(3),
  headers: z.record(z.string(), z.strictObject({ description: z.string(), schema: Schema })).optional(),
  content: MediaTypes,
});
const Parameter = z.strictObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  description: z.string().optional(),
  schema: Schema,
});
const Operation = z.strictObject({
  operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
  summary: z.string().min(3),
  description: z.string().min(3),
  security: z.array(z.record(z.enum(['visit']), z.tuple([]))).optional(),
  tags: z.array(z.string()).min(1),
  parameters: z.array(Parameter),
  requestBody: z.strictObject({ required: z.boolean(), description: z.string(), content: MediaTypes }).optional(),
  responses: z.record(z.string().regex(/^([2-5]\d\d|default)$/), Answer),
});
const OpenApi = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.object({
    title: z.string(),
    version: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string() })),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  tags: z.array(z.strictObject({ name: z.string() })),
  paths: z.record(z.string().startsWith('/api/'), z.partialRecord(z.enum(['get', 'post', 'put', 'delete']), Operation)),
  components: z.strictObject({
    securitySchemes: z.strictObject({
      teams: z.object({ type: z.literal('http'), scheme: z.literal('bearer') }),
      visit: z.object({ type: z.literal('apiKey'), in: z.literal('cookie'), name: z.literal('__Host-oordeel') }),
    }),
    schemas: z.record(z.string().regex(/^[\w.-]+$/), Schema),
  }),
});

const document = OpenApi.parse(JSON.parse(JSON.stringify(openApiDocument(ROUTES, '1.2.3'))));
const operations = Object.entries(document.paths).flatMap(([address, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ address, method, ...operation })),
);

it('describes every route', () => {
  const described = operations.map(({ operationId, method }) => `${method} ${operationId}`);

  expect(described.sort()).toEqual(ROUTES.map(({ operationId, method }) => `${method} ${operationId}`).sort());
});

it('refers to nothing that is not there, and holds nothing that is not referred to', () => {
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref);
  const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);

  expect([...new Set(refs)].sort()).toEqual(known.sort());
});

it('has a parameter for every part of an address', () => {
  for (const { address, parameters } of operations) {
    const named = [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const inPath = parameters.filter((parameter) => parameter.in === 'path');
    expect(inPath.map(({ name }) => name).sort()).toEqual(named.sort());
    expect(inPath.every(({ required }) => required)).toBe(true);
  }
});

it('tells of every problem, also that a writer may be too late', () => {
  for (const { responses, parameters } of operations) {
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '503', 'default']));
    expect('412' in responses).toBe(parameters.some(({ name }) => name === 'If-Match'));
  }
});

it('says of a route for visitors that it asks no sign-in, and tells when their link is at an end', () => {
  const ofVisitors = operations.filter(({ operationId }) =>
    VISITOR_ROUTES.some((route) => route.operationId === operationId),
  );

  expect(ofVisitors.map(({ operationId, security }) => [operationId, security])).toEqual([
    ['beginPartnerSession', []],
    ['endPartnerSession', [{ visit: [] }]],
    ['showPartnerScreen', [{ visit: [] }]],
    ['submitPartnerCard', [{ visit: [] }]],
  ]);
  for (const { responses } of ofVisitors)
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['410', '429']));
});

it('carries no example that its own contract refuses', () => {
  const faults = ROUTES.flatMap(({ operationId, contracts, example }) =>
    (['params', 'query', 'body'] as const).flatMap((part) => {
      const value = JSON.stringify(example[part])?.includes('"{') === true ? undefined : example[part];
      const isWhole = value === undefined || contracts[part]?.safeParse(value).success === true;
      return isWhole ? [] : [`${operationId} ${part}`];
    }),
  );

  expect(faults).toEqual([]);
});

it('knows every contract by its name', () => {
  const folder = path.join(__dirname, '../../../bot/contracts');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const exported = files.flatMap((file) => {
    const contracts: unknown = jest.requireActual(path.join(folder, file));
    return Object.entries(Object(contracts)).flatMap(([name, value]) => (value instanceof z.ZodType ? [name] : []));
  });

  expect([...new Set(exported)].sort()).toEqual([...namedContracts.keys()].sort());
});
