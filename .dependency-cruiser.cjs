/** @type {import('dependency-cruiser').IConfiguration} */

/** The files of a feature that talk to the outside: one surface each, a file or a folder, and the presenters that they share. Everything else in a feature is core. */
const SURFACE = '/(chat|routes|jobs|presenters)([.]ts$|/)';
/** The one door of a feature's presenters, for the surfaces of others: the same thing is told in the same words everywhere. */
const PRESENTERS_DOOR = '^bot/features/[^/]+/presenters/index[.]ts$';
const npm = (...names) => `node_modules/(@types/)?(${names.join('|')})(/|$)`;

/** Each vendor SDK has exactly one home. */
const only = (label, packages, home) => ({
  name: `${label}-has-one-home`,
  comment: `Only ${home.join(' and ')} may import ${label}; everyone else goes through a port or a kit.`,
  severity: 'error',
  from: { path: '^(bot|cards|tab)/', pathNot: home },
  to: { path: npm(...packages) },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A cycle means two modules are one module; merge them or invert one edge.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      comment: 'This import resolves to nothing on disk.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nothing imports this file. Wire it or delete it.',
      from: { orphan: true, path: '^(bot|cards|tab/(src|partner))/', pathNot: ['[.]d[.]ts$', '[.]json$'] },
      to: {},
    },
    {
      name: 'contracts-are-a-leaf',
      severity: 'error',
      comment: 'bot/contracts is shared with the browser: zod and other contracts, nothing else.',
      from: { path: '^bot/contracts/' },
      to: { pathNot: ['^bot/contracts/', npm('zod')] },
    },
    {
      name: 'ports-are-a-leaf',
      severity: 'error',
      comment: 'A port is an interface in our own words; it knows contracts and shared value types only.',
      from: { path: '^bot/ports/' },
      to: { pathNot: ['^bot/(ports|contracts|shared)/'] },
    },
    {
      name: 'shared-is-a-leaf',
      severity: 'error',
      comment: 'bot/shared holds value types and the error base class; it knows nothing of the application.',
      from: { path: '^bot/shared/' },
      to: { pathNot: ['^bot/(shared|contracts)/', npm('temporal-polyfill')] },
    },
    {
      name: 'feature-core-is-pure',
      severity: 'error',
      comment:
        'Domain rules and use cases see features, ports and contracts; no framework, no I/O, no cards. MiniSearch is pure.',
      from: { path: '^bot/features/', pathNot: SURFACE },
      to: { pathNot: ['^bot/(features|ports|contracts|shared)/', npm('zod', 'minisearch')] },
    },
    {
      name: 'feature-core-does-not-know-surfaces',
      severity: 'error',
      comment: 'chat.ts, routes.ts and jobs.ts call the core, never the other way round.',
      from: { path: '^bot/features/', pathNot: SURFACE },
      to: { path: `^bot/features/.+${SURFACE}` },
    },
    {
      name: 'features-meet-at-the-front-door',
      severity: 'error',
      comment: 'Another feature is imported through its index.ts only, and by surfaces through presenters/index.ts.',
      from: { path: '^bot/features/([^/]+)/' },
      to: {
        path: '^bot/features/[^/]+/.+',
        pathNot: ['^bot/features/$1/', '^bot/features/[^/]+/index[.]ts$', PRESENTERS_DOOR],
      },
    },
    {
      name: 'surfaces-do-not-mix',
      severity: 'error',
      comment: 'A chat command does not call a route, a job does not call a command; both call the service.',
      from: { path: `^bot/features/([^/]+)${SURFACE}` },
      to: {
        path: `^bot/features/[^/]+${SURFACE}`,
        pathNot: ['^bot/features/$1/($2|presenters)([.]ts$|/)', PRESENTERS_DOOR],
      },
    },
    {
      name: 'kits-do-not-know-features',
      severity: 'error',
      comment: 'bot/chat, bot/api, bot/jobs and bot/delivery are machinery; app.ts hands them the features.',
      from: { path: '^bot/(chat|api|jobs|delivery|i18n)/' },
      to: { path: '^bot/(features|adapters)/' },
    },
    {
      name: 'adapters-implement-ports',
      severity: 'error',
      comment: 'An adapter sees ports, contracts, shared code and its own SDK.',
      from: { path: '^bot/adapters/([^/]+)/' },
      to: { path: '^(bot|tab|cards)/', pathNot: ['^bot/adapters/$1/', '^bot/(ports|contracts|shared)/'] },
    },
    {
      name: 'only-the-root-composes',
      severity: 'error',
      comment: 'Only bot/app.ts chooses adapters.',
      from: { path: '^(bot|cards|tab)/', pathNot: ['^bot/app[.]ts$', '^bot/adapters/'] },
      to: { path: '^bot/adapters/' },
    },
    {
      name: 'cards-are-a-leaf',
      severity: 'error',
      comment: 'A card is data in, JSON out.',
      from: { path: '^cards/' },
      to: { pathNot: ['^cards/', npm('adaptivecards-templating')] },
    },
    {
      name: 'tab-sees-contracts-only',
      severity: 'error',
      comment: 'The browser reaches the server over HTTP; it shares nothing but bot/contracts.',
      from: { path: '^tab/' },
      to: { path: '^(bot|cards|infra)/', pathNot: '^bot/contracts/' },
    },
    {
      name: 'tab-features-stay-apart',
      severity: 'error',
      comment: 'Compose features in tab/src/app, not inside each other.',
      from: { path: '^tab/src/features/([^/]+)/' },
      to: { path: '^tab/src/(features/[^/]+|app)/', pathNot: '^tab/src/features/$1/' },
    },
    {
      name: 'partner-page-stays-apart',
      severity: 'error',
      comment:
        'The page for people outside Teams is small: nothing of the tab comes along, and nothing of it goes there.',
      from: { path: '^tab/partner/' },
      to: { path: '^tab/src/' },
    },
    {
      name: 'nothing-depends-on-tests',
      severity: 'error',
      from: { path: '^(bot|tab|cards|infra)/' },
      to: { path: '^tests/' },
    },
    only('botbuilder', ['botbuilder', 'botframework-[^/]+'], ['^bot/chat/', '^bot/adapters/teams/']),
    only('restify', ['restify', 'restify-[^/]+'], ['^bot/api/']),
    only('cosmos', ['@azure/cosmos'], ['^bot/adapters/cosmos/']),
    only('sqlite', ['libsql'], ['^bot/adapters/sqlite/']),
    only('csv', ['csv-parse', 'iconv-lite'], ['^bot/adapters/csv/']),
    only('excel', ['fflate', 'saxes'], ['^bot/adapters/excel/']),
    only('docx', ['docx'], ['^bot/adapters/docx/']),
    only('search', ['minisearch'], ['^bot/features/interventions/search[.]ts$']),
    only('pdf', ['pdfkit'], ['^bot/adapters/pdf/']),
    only('type', ['@expo-google-fonts/[^/]+'], ['^bot/adapters/pdf/', '^tab/src/components/print/typeface[.]ts$']),
    only('images', ['sharp'], ['^bot/adapters/images/']),
    only('html', ['html-to-text'], ['^bot/chat/plain-text[.]ts$']),
    only('holidays', ['date-holidays'], ['^bot/adapters/holidays/']),
    only('log', ['pino'], ['^bot/adapters/log/']),
    only('message-format', ['intl-messageformat'], ['^bot/i18n/']),
    only('temporal', ['temporal-polyfill'], ['^bot/shared/']),
    only('graph', ['@microsoft/microsoft-graph-client'], ['^bot/adapters/graph/']),
    only('teams-js', ['@microsoft/teams-js'], ['^tab/src/teams[.]ts$']),
    only('cards-renderer', ['adaptivecards'], ['^tab/partner/card[.]ts$']),
    only('rate-limits', ['rate-limiter-flexible'], ['^bot/api/visitors/guess-limits[.]ts$']),
    only('templating', ['adaptivecards-templating'], ['^cards/']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'types', 'default'] },
  },
};
