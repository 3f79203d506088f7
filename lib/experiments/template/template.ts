/**
 * A prompt template: one text that stands for many prompts. The language is defined in
 * docs/template-language.md; this is what its texts are read into.
 */
export type Template = readonly TemplatePart[];

export type TemplatePart = TemplateText | TemplateVariable | TemplateChoice | TemplateCombination;

/** Where something stands in the text it was read from: characters from 0, the last one excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words that stand in every prompt, with nothing escaped any more. */
export interface TemplateText {
  readonly kind: 'text';
  readonly text: string;
}

/** `{name}`: the value that a table of variables gives it. */
export interface TemplateVariable {
  readonly kind: 'variable';
  readonly name: string;
  readonly span: Span;
}

/** `{a|b|c}`: one of the options, at least two. */
export interface TemplateChoice {
  readonly kind: 'choice';
  readonly options: readonly Template[];
  readonly span: Span;
}

/** `{2-3$$a|b|c}`: so many of the options, each at most once and in their order. */
export interface TemplateCombination {
  readonly kind: 'combination';
  readonly least: number;
  /** May be more than there are options: then all of them. */
  readonly most: number;
  /** Stands between those that were taken. */
  readonly separator: string;
  readonly options: readonly Template[];
  readonly span: Span;
}

export const defaultSeparator = ', ';

/** Deeper than anybody reads; it keeps a text of nothing but braces from filling the stack. */
export const mostDepth = 16;

/** What a pair of braces may hold. */
export const mostOptions = 200;

const namePattern = /^\p{L}[\p{L}\p{M}\p{N}_-]*(?: [\p{L}\p{M}\p{N}_-]+)*$/u;

const mostNameLength = 60;

/** A letter, then letters, digits, `_` and `-`, with single spaces between; up to 60 characters. */
export function isVariableName(text: string): boolean {
  return text.length <= mostNameLength && namePattern.test(text);
}

/** The characters that mean themselves behind a backslash; before any other it is a backslash. */
export const escapable: ReadonlySet<string> = new Set([
  ...['{', '}', '|', '$', '\\'],
  ...[' ', '\t', '\r', '\n'],
]);

/** The names of the variables that a template asks for, each once, as they first come. */
export function variablesOf(template: Template): string[] {
  const names = template.flatMap((part): string[] => {
    if (part.kind === 'text') return [];
    return part.kind === 'variable' ? [part.name] : part.options.flatMap(variablesOf);
  });
  return [...new Set(names)];
}
