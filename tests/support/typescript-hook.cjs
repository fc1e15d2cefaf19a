/** Lets a child process run TypeScript as it is: `node --require tests/support/typescript-hook.cjs FILE.ts`. */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { transformSync, version } = require('@swc/core');

const options = { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } };
const CACHE = path.join(__dirname, '../../node_modules/.cache/typescript-hook');

mkdirSync(CACHE, { recursive: true });

require.extensions['.ts'] = (module, file) => module._compile(compiled(file), file);

/** Tests start many processes of the same files: each version of a file is compiled once. */
function compiled(file) {
  const source = readFileSync(file, 'utf8');
  const key = createHash('sha256')
    .update(JSON.stringify([version, options, file, source]))
    .digest('hex');
  const kept = path.join(CACHE, `${key}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { code } = transformSync(source, { ...options, filename: file });
    // Whoever reads it at this moment finds all of it or nothing.
    const whole = `${kept}.${process.pid}`;
    writeFileSync(whole, code);
    renameSync(whole, kept);
    return code;
  }
}
