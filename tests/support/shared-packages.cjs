/**
 * Loads a package as Node does, once for all test files of a worker. The test runner would load each of its files anew for every
 * test file, which for the SDKs takes longer than most tests.
 */
module.exports = {
  process: (_source, file) => ({ code: `module.exports = loadOnce(${JSON.stringify(file)});` }),
  getCacheKey: (_source, file) => `${__filename}:${file}`,
};
