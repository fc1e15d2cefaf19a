/** Lets a child process run TypeScript as it is: `node --require tests/support/typescript-hook.cjs FILE.ts`. */
const { transformFileSync } = require('@swc/core');

const options = { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } };

require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, options).code, file);
