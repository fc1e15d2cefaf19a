import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const ambient = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Read configuration from bot/config.ts.',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name: a thing has one name everywhere.' },
];
const clock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the Clock port for the time.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Ask the Clock port for the time.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Ask the Ids port.',
  },
];
const moduleMocks = [
  {
    selector: "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|doMock|unstable_mockModule)$/]",
    message: 'Use a real part or another adapter of the port instead of a module mock.',
  },
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo)$/]',
    message: 'Every test runs.',
  },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', 'coverage/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A port's method is async whether or not this adapter has something to wait for.
      '@typescript-eslint/require-await': 'off',
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  // What people type must not be able to hold the program up.
  {
    files: ['{bot,cards,tab}/**/*.{ts,tsx}'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error' },
  },
  { files: ['bot/features/redaction/**/*.ts'], rules: { 'regexp/no-super-linear-move': 'error' } },
  {
    files: ['{bot,cards}/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', { max: 10, variant: 'modified' }],
      'no-restricted-syntax': ['error', ...ambient],
    },
  },
  {
    files: [
      'bot/features/**/*.ts',
      'bot/{chat,api,jobs,delivery,i18n,shared,contracts,ports}/**/*.ts',
      'cards/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...ambient, ...clock] },
  },
  { files: ['bot/config.ts', 'bot/main.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // A factory in a feature is one function that holds the use cases; each of those is held to the limit.
  {
    files: [
      'bot/**/{service,plans,plan-tasks,plan-imports,digest-delivery}.ts',
      'bot/ports/collection.ts',
      'bot/adapters/**/*.ts',
    ],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['tab/{src,partner}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // Markup is long without being difficult.
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      complexity: ['error', { max: 10, variant: 'modified' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name: a thing has one name everywhere.' },
        {
          selector: 'JSXText[value=/\\p{L}{2,}/u]',
          message: 'Say it through t(), in every language.',
        },
      ],
      'no-restricted-globals': ['error', { name: 'fetch', message: 'Ask the server through useClient().' }],
    },
  },
  { files: ['tab/src/api/client.ts', 'tab/partner/server.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['tab/src/vite-env.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...moduleMocks],
      // A table of `it.each` has no types; the test's own parameters have.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
);
