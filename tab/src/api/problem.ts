import { z } from 'zod';

/** An error answer of the server, RFC 9457; `title` is a sentence in the reader's language. */
const ProblemBody = z.object({
  status: z.int(),
  title: z.string(),
  code: z.string(),
  id: z.string().optional(),
  faults: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional(),
});

/** The server refused, and says why. */
export class Problem extends Error {
  override readonly name: string = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    /** A sentence for people. */
    readonly title: string,
    /** What is wrong per field of the request body, by its path: `dueOn`, `asked.0.personId`. */
    readonly faults: Readonly<Record<string, string>> = {},
  ) {
    super(title);
  }
}

/** Somebody else changed it in the meantime. */
export class Conflict extends Problem {
  override readonly name = 'Conflict';

  constructor(
    title: string,
    /** How it is now, as the server sent it. */
    readonly current: unknown,
  ) {
    super(412, 'api.stale', title);
  }

  /** How it is now; undefined when it is gone. */
  currentAs<T>(contract: z.ZodType<T>): T | undefined {
    return contract.safeParse(this.current).data;
  }
}

/** No answer came: nobody knows whether the request arrived. What was typed is kept, and it is sent again. */
export class Offline extends Error {
  override readonly name = 'Offline';
}

/** The error that an answer stands for. Something between us and the server may answer in its own words. */
export function problemOf(status: number, body: unknown): Problem {
  const parsed = ProblemBody.safeParse(body);
  if (!parsed.success) return new Problem(status, 'tab.unreadable', '');
  const { title, code, faults = [], current } = parsed.data;
  if (status === 412) return new Conflict(title, current);
  return new Problem(
    status,
    code,
    title,
    Object.fromEntries(faults.map(({ path, message }) => [bodyPath(path), message])),
  );
}

/** The server names the part of the request that a field was in. */
function bodyPath(path: string): string {
  return path.replace(/^body\./, '');
}
