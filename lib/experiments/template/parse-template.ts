import {
  defaultSeparator,
  isVariableName,
  mostDepth,
  mostOptions,
  type Span,
  type Template,
  type TemplatePart,
} from '#lib/experiments/template/template';
import { BrokenTemplate, type TemplateProblem } from '#lib/experiments/template/template-problem';
import { TemplateReader } from '#lib/experiments/template/template-reader';
import { failed, ok, type Result } from '#lib/result';

/**
 * Reads a template by recursive descent, one function for each rule of docs/template-language.md.
 *
 * @returns the template, or the first thing that is wrong with it and where
 */
export function parseTemplate(text: string): Result<Template, TemplateProblem> {
  try {
    return ok(readTemplate(new TemplateReader(text), 0));
  } catch (error) {
    if (error instanceof BrokenTemplate) return failed(error.problem);
    throw error;
  }
}

/** @param depth how many braces are open around it; 0 is the whole text */
function readTemplate(reader: TemplateReader, depth: number): Template {
  const parts: TemplatePart[] = [];
  for (;;) {
    const text = depth === 0 ? readOuterText(reader) : readOptionText(reader);
    if (text !== '') parts.push({ kind: 'text', text });
    if (!reader.isAt('{')) return parts;
    parts.push(readBraces(reader, depth + 1));
  }
}

/** Text outside of all braces, where only braces mean something. */
function readOuterText(reader: TemplateReader): string {
  let text = '';
  while (!reader.isOver) {
    if (reader.take('{{')) text += '{';
    else if (reader.take('}}')) text += '}';
    else if (reader.isAt('{')) break;
    else if (reader.isAt('}')) {
      const span = { from: reader.at, to: reader.at + 1 };
      throw new BrokenTemplate('This } closes nothing. For a brace in the prompt write }}.', span);
    } else text += reader.character();
  }
  return text;
}

/** Text of an option, without the space at its end; space before nested braces stays. */
function readOptionText(reader: TemplateReader): string {
  let text = '';
  let endOfWords = 0;
  while (!reader.isOver) {
    if (reader.take('{{')) text += '{';
    else if (reader.isAt('{')) return text;
    else if (reader.isAt('|') || reader.isAt('}')) break;
    else {
      const isSpace = reader.isAtSpace;
      text += reader.character();
      if (isSpace) continue;
    }
    endOfWords = text.length;
  }
  return text.slice(0, endOfWords);
}

const rangePattern = /[ \t\r\n]*(\d{1,3})(?:-(\d{1,3}))?\$\$/y;

function readBraces(reader: TemplateReader, depth: number): TemplatePart {
  const from = reader.at;
  reader.take('{');
  if (depth > mostDepth) {
    const span = { from, to: reader.at };
    throw new BrokenTemplate(`Braces can stand in each other ${mostDepth} deep, not more.`, span);
  }
  const range = reader.match(rangePattern);
  if (!range) return readChoiceOrVariable(reader, depth, from);
  const rangeSpan = { from: from + 1, to: reader.at };
  const separator = readSeparator(reader) ?? defaultSeparator;
  const options = readOptions(reader, depth, from);
  const least = Number(range[1]);
  const most = Number(range[2] ?? range[1]);
  checkRange({ least, most, options: options.length }, rangeSpan);
  const span = { from, to: reader.at };
  return { kind: 'combination', least, most, separator, options, span };
}

function readChoiceOrVariable(reader: TemplateReader, depth: number, from: number): TemplatePart {
  const options = readOptions(reader, depth, from);
  const span = { from, to: reader.at };
  if (options.length > 1) return { kind: 'choice', options, span };
  const name = reader.text.slice(from + 1, reader.at - 1).trim();
  checkName(name, span);
  return { kind: 'variable', name, span };
}

/** From the first option to the brace that ends the last. @param from the brace that began it */
function readOptions(reader: TemplateReader, depth: number, from: number): Template[] {
  const options: Template[] = [];
  do {
    reader.skipSpace();
    options.push(readTemplate(reader, depth));
    if (options.length > mostOptions) {
      const span = { from, to: reader.at };
      throw new BrokenTemplate(`Braces hold at most ${mostOptions} options.`, span);
    }
  } while (reader.take('|'));
  if (reader.take('}')) return options;
  const span = { from, to: from + 1 };
  throw new BrokenTemplate(
    'This { is never closed. Add the }, or write {{ for a brace in the prompt.',
    span,
  );
}

/** What stands before a second `$$`; null, and nothing passed, when there is none. */
function readSeparator(reader: TemplateReader): string | null {
  const from = reader.at;
  let separator = '';
  while (!reader.isOver && !['{', '}', '|'].some((end) => reader.isAt(end))) {
    if (reader.take('$$')) return separator;
    separator += reader.character();
  }
  reader.at = from;
  return null;
}

function checkRange(
  { least, most, options }: { least: number; most: number; options: number },
  span: Span,
): void {
  if (least > most) {
    throw new BrokenTemplate(`${least}-${most} counts down. Write ${most}-${least}.`, span);
  }
  if (least <= options) return;
  const there = options === 1 ? 'there is 1 option' : `there are ${options} options`;
  throw new BrokenTemplate(`This takes at least ${least}, and ${there}.`, span);
}

function checkName(name: string, span: Span): void {
  if (name === '') {
    throw new BrokenTemplate(
      'There is nothing between these braces. Write options with | between them, or the name of a variable.',
      span,
    );
  }
  if (isVariableName(name)) return;
  throw new BrokenTemplate(
    'This is one option only, and no name of a variable. Put | between options; a name begins with a letter and has letters, digits, spaces, _ and -.',
    span,
  );
}
