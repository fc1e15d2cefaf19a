import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the whole repository. */
export const ROOT = path.resolve(__dirname, '../..');

/** A file of the repository as text; its path is relative to the root. */
export function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** Every file under a folder that belongs to the repository, as paths from the root with slashes. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name) && !name.endsWith('.log') && !name.endsWith('.tsbuildinfo'))
    .flatMap((entry) => {
      const file = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(file) : [file];
    });
}

/** As `filesIn`, each with its text. Pictures are left out. */
export function textsIn(folder: string): readonly { readonly file: string; readonly text: string }[] {
  return filesIn(folder)
    .filter((file) => !file.endsWith('.png'))
    .map((file) => ({ file, text: read(file) }));
}

/** What Git ignores, and Git itself. */
const NOT_OURS = new Set(['.git', ...linesOf('.gitignore').map((line) => line.replace(/\/$/, ''))]);

function linesOf(file: string): readonly string[] {
  return read(file)
    .split('\n')
    .filter((line) => line !== '');
}
