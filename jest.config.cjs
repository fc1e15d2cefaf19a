/** ES modules among our dependencies, which the test runner can load only after transforming them. */
const esModules = ['temporal-polyfill', 'temporal-utils', 'intl-messageformat', '@formatjs'];

/** Packages that are loaded once for all test files, because loading them takes longest. */
const sharedPackages = [
  ...['botbuilder[^/]*', 'botframework-[^/]*', 'adaptive-expressions', 'adaptivecards-templating', '@azure/[^/]*'],
  ...['date-holidays', 'docx', 'html-to-text', 'pdfkit', 'sharp', 'pino', 'iconv-lite'],
  ...['@vercel/cosmosdb-server', 'playwright-core', '@sparticuz/chromium', 'vite', 'axe-core', 'fast-check'],
];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/tests/support/test-environment.cjs',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform: {
    [`/node_modules/(${sharedPackages.join('|')})/.+\\.[cm]?js$`]: '<rootDir>/tests/support/shared-packages.cjs',
    '^.+\\.(ts|js)$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${[...esModules, ...sharedPackages].join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // Tests in a browser mostly wait for it: with a worker more than this has cores, none of them stands still.
  maxWorkers: 3,
  // What test files leave behind in packages that they share slows down whoever comes after them.
  workerIdleMemoryLimit: '900MB',
  testTimeout: 30_000,
};
