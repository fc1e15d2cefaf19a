/**
 * Reads a Teams manifest from standard input and writes what is wrong with it as a JSON list. A program of its own,
 * because the validator depends on ES modules that the test runner cannot load.
 */
import { readFileSync } from 'node:fs';
import { AppManifestUtils } from '@microsoft/app-manifest';

const manifest = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(await AppManifestUtils.validateAgainstSchema(manifest)));
