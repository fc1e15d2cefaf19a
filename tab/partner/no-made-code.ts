/**
 * To be imported before anything that brings zod: it would try whether it may make functions out of text, which the page's
 * policy refuses and reports. `z.config` comes too late, because contracts try when they are made.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
