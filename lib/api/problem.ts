import * as z from 'zod';

/** Every way in which the API refuses, with its status. A refusal that is none of these is a fault. */
export const problemKinds = {
  malformed: { status: 400, title: 'The request cannot be read' },
  'no-token': { status: 401, title: 'No token that opens this' },
  'over-budget': { status: 402, title: 'Over the budget' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'too-late': { status: 409, title: 'It is too late for this' },
  'too-large': { status: 413, title: 'The request is too large' },
  'invalid-recipe': { status: 422, title: 'The recipe is not lawful' },
  'key-reused': { status: 422, title: 'The key belongs to another recipe' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  failed: { status: 500, title: 'The studio failed' },
  'disk-full': { status: 507, title: 'The disk is nearly full' },
} as const;
export type ProblemKind = keyof typeof problemKinds;

/** A refusal as RFC 9457 has it. */
export const Problem = z.object({
  type: z.string().describe('Which problem it is, as urn:seedream-studio:problem:… says it.'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What happened and what to do, in a sentence.'),
  errors: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .optional()
    .describe('What is wrong where in the request, such as set.maximum.'),
});
export type Problem = z.infer<typeof Problem>;

export function problem(kind: ProblemKind, detail: string): Problem {
  return { type: `urn:seedream-studio:problem:${kind}`, ...problemKinds[kind], detail };
}

/** A value that does not fit its schema, with everything that is wrong in it. */
export function unfitting(kind: ProblemKind, error: z.core.$ZodError): Problem {
  const errors = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const sentences = errors.map(({ path, message }) => (path ? `${path}: ${message}` : message));
  return { ...problem(kind, sentences.join(' ')), errors };
}

export const notFound = problem(
  'not-found',
  'It does not exist, or it does not belong to the owner of the token.',
);

export function problemAnswer(found: Problem, headers: Record<string, string> = {}): Response {
  return Response.json(found, {
    status: found.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}
