const { createRequire } = require('node:module');
const { TestEnvironment } = require('jest-environment-node');

/** Node's own environment of a test file, with a way to load what all files share: see shared-packages.cjs. */
module.exports = class SharingEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.loadOnce = (file) => createRequire(file)(file);
  }
};
