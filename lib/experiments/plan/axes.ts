import type { Design } from '#lib/experiments/plan/design';
import { parseTemplate } from '#lib/experiments/template/parse-template';
import { type Prompts, promptsOf } from '#lib/experiments/template/prompts';
import { type Span, type Template, variablesOf } from '#lib/experiments/template/template';
import type { Variable } from '#lib/experiments/variables/variable';
import { failed, ok, type Result } from '#lib/result';

/**
 * The axes of an experiment: its variables and, last, the wordings that the choices of its template
 * allow. A cell's coordinates are one number from 0 for each of them, in this order.
 */
export interface Axes {
  readonly variables: readonly Variable[];
  readonly prompts: Prompts;
  /** How many values each axis has. */
  readonly lengths: readonly number[];
}

/** Why an experiment cannot be planned, and where in the template when it is there. */
export interface PlanProblem {
  readonly message: string;
  readonly span: Span | null;
}

/** The axes of a design, or what keeps template and variables from fitting together. */
export function axesOf({ recipe, variables }: Design): Result<Axes, PlanProblem> {
  const parsed = parseTemplate(recipe.prompt);
  if (!parsed.ok) {
    const { message, from, to } = parsed.failure;
    return failed({ message, span: { from, to } });
  }
  const misfit = unknownVariable(parsed.value, variables) ?? idleVariable(parsed.value, variables);
  if (misfit) return failed(misfit);
  const prompts = promptsOf(parsed.value);
  if (prompts.count > BigInt(Number.MAX_SAFE_INTEGER)) {
    const message =
      'The choices of this template allow more wordings than can be numbered. Take some of them out.';
    return failed({ message, span: null });
  }
  const lengths = [...variables.map(({ values }) => values.length), Number(prompts.count)];
  return ok({ variables, prompts, lengths });
}

function unknownVariable(
  template: Template,
  variables: readonly Variable[],
): PlanProblem | undefined {
  const known = new Set(variables.map(({ name }) => name));
  const unknown = variablesOf(template).find((name) => !known.has(name));
  if (unknown === undefined) return undefined;
  const message = `“${unknown}” has no values yet. Add it to the table of variables.`;
  return { message, span: spanOf(template, unknown) };
}

/** It would multiply what is paid and change nothing. */
function idleVariable(template: Template, variables: readonly Variable[]): PlanProblem | undefined {
  const used = new Set(variablesOf(template));
  const idle = variables.find(
    ({ name, values }) => !used.has(name) && values.every(({ kind }) => kind === 'words'),
  );
  if (!idle) return undefined;
  const message = `“${idle.name}” has values and is not in the prompt, so it would change nothing. Write {${idle.name}} there or take it out of the table.`;
  return { message, span: null };
}

function spanOf(template: Template, name: string): Span | null {
  for (const part of template) {
    if (part.kind === 'variable' && part.name === name) return part.span;
    if (part.kind !== 'choice' && part.kind !== 'combination') continue;
    const inside = part.options.map((option) => spanOf(option, name)).find((span) => span !== null);
    if (inside) return inside;
  }
  return null;
}
