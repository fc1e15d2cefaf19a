import { z } from 'zod';
import { tellParent } from '../faults/process';
import { serveEcho } from './echo-server';
import { serveProgram } from './program-server';

const Options = z.object({ kind: z.enum(['echo', 'on disk', 'in memory']), folder: z.string(), people: z.number() });

void start(Options.parse(JSON.parse(process.argv[2] ?? '')));
process.on('disconnect', () => process.exit());

async function start({ kind, folder, people }: z.infer<typeof Options>): Promise<void> {
  if (kind === 'echo') return tellParent({ port: await serveEcho() });
  const { port } = await serveProgram(kind === 'in memory' ? ':memory:' : folder, people);
  tellParent({ port });
}
