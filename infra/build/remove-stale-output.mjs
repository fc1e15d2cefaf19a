// What was compiled from a source that is gone would still be found: a file `presenters.js` before a folder of that name.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const [root = '.'] = process.argv.slice(2);

for (const folder of ['bot', 'cards']) {
  const output = path.join(root, 'dist', folder);
  if (!existsSync(output)) continue;
  for (const name of readdirSync(output, { recursive: true })) {
    const [, stem] = /^(.+?)\.(?:js|js\.map)$/.exec(name) ?? [];
    if (stem === undefined || existsSync(path.join(root, folder, `${stem}.ts`))) continue;
    rmSync(path.join(output, name));
  }
}
