import type { Span } from '#lib/experiments/template/template';

/** What is wrong with a template, where, and what to do about it. */
export interface TemplateProblem extends Span {
  readonly message: string;
}

/** Thrown inside of the parser, which goes deep, and returned as a value at its edge. */
export class BrokenTemplate extends Error {
  override readonly name = 'BrokenTemplate';
  readonly problem: TemplateProblem;

  constructor(message: string, { from, to }: Span) {
    super(message);
    this.problem = { from, to, message };
  }
}
