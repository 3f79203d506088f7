import * as z from 'zod/mini';
import { storableText } from '#lib/platform/storable-text';
import { type Drawing, drawingLimits, drawingProblem, markColours } from '#lib/references/drawing';

/**
 * The schema of a drawing where it comes in from outside. It stands apart from `drawing.ts`, which
 * the page loads, since a page need not load a schema library to show a drawing.
 */
const share = z.number().check(z.minimum(0), z.maximum(1));
const point = z.strictObject({ x: share, y: share });

const common = {
  /** Told apart by it within one drawing, and nowhere else. */
  id: z.string().check(z.regex(/^[0-9A-Za-z-]{1,64}$/)),
  colour: z.enum(markColours),
};

const mark = z.discriminatedUnion('shape', [
  z.strictObject({ ...common, shape: z.enum(['arrow', 'box']), from: point, to: point }),
  z.strictObject({
    ...common,
    shape: z.literal('stroke'),
    points: z.array(point).check(z.minLength(1), z.maxLength(drawingLimits.strokePoints)),
  }),
  z.strictObject({
    ...common,
    shape: z.literal('text'),
    at: point,
    text: z
      .string()
      .check(
        z.overwrite(storableText),
        z.trim(),
        z.minLength(1),
        z.maxLength(drawingLimits.textLength),
      ),
  }),
]);

export const DrawingSchema = z
  .strictObject({
    version: z.literal(1),
    marks: z.array(mark).check(z.maxLength(drawingLimits.marks)),
  })
  .check(({ value, issues }) => {
    const names = new Set(value.marks.map(({ id }) => id));
    const problem =
      names.size < value.marks.length ? 'Two marks have one id.' : drawingProblem(value);
    if (problem) issues.push({ code: 'custom', message: problem, input: value, path: ['marks'] });
  }) satisfies z.ZodMiniType<Drawing>;
