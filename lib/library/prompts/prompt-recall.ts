import { promptAsSent } from '#lib/compose/mention';
import type { UnsentPrompts } from '#lib/compose/unsent-prompts';
import type { PromptPage } from '#lib/library/prompts/sent-prompt';

/**
 * Walking through what was sent before, as a shell does. The line begins with what is being written,
 * goes on with what was written and never sent, and then with the history, the newest first. What is
 * typed into a prompt that was brought back is being written from then on, so nothing is ever lost.
 */
export interface PromptRecall {
  /** One step towards what is older. */
  previous(field: RecallField): Promise<Recalled>;
  /** One step back, up to what was being written. */
  next(field: RecallField): Promise<Recalled>;
}

/** Where prompts are written: as drafts, in which references are mentioned. */
export interface RecallField {
  read(): string;
  write(prompt: string): void;
  /** The draft that is sent as this prompt. */
  toDraft(sent: string): string;
}

export type Recalled =
  | { readonly kind: 'shown'; readonly prompt: string; readonly isSent: boolean }
  /** There is nothing further on this side, and the field stays as it is. */
  | { readonly kind: 'oldest' | 'newest' }
  /** The studio was asked and did not answer. */
  | { readonly kind: 'unanswered' }
  /** The person went on typing while the studio was asked. */
  | { readonly kind: 'overtaken' };

interface RecallSources {
  /** A page of the history; null where no answer came. @param before null for the newest */
  ask(before: string | null): Promise<PromptPage | null>;
  readonly unsent: UnsentPrompts;
}

interface Walk {
  readonly line: Step[];
  /** Where in the line the field is. */
  at: number;
  /** Where the history goes on; null at its end. */
  older: string | null;
}

interface Step {
  readonly prompt: string;
  readonly isSent: boolean;
}

/** The way through earlier prompts, step by step from what stands in the field and back to it. */
export function createPromptRecall({ ask, unsent }: RecallSources): PromptRecall {
  let walk: Walk | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  // A key that is held down asks many times; each step goes from where the one before has led.
  const inTurn = (step: () => Promise<Recalled>): Promise<Recalled> => {
    const done = turn.then(step);
    turn = done.catch(() => undefined);
    return done;
  };

  const goBack = async (field: RecallField): Promise<Recalled> => {
    const current = field.read();
    let going = isAt(walk, current) ? walk : null;
    while (!going || (going.at + 1 >= going.line.length && going.older !== null)) {
      const page = await ask(going?.older ?? null);
      if (!page) return { kind: 'unanswered' };
      if (field.read() !== current) return { kind: 'overtaken' };
      if (going) goFurther(going, page, field);
      else going = begin(current, page, field, unsent);
      walk = going;
    }
    const shown = show(going, going.at + 1, field);
    if (shown && going.at === 1 && !going.line[0]?.isSent) unsent.keep(current);
    return shown ?? { kind: 'oldest' };
  };

  const goOn = async (field: RecallField): Promise<Recalled> => {
    if (!walk || !isAt(walk, field.read())) return { kind: 'newest' };
    const shown = show(walk, walk.at - 1, field);
    if (shown && walk.at === 0) unsent.forget([field.read()]);
    return shown ?? { kind: 'newest' };
  };

  return {
    previous: (field) => inTurn(() => goBack(field)),
    next: (field) => inTurn(() => goOn(field)),
  };
}

/** Whether the field still holds what the walk has put there. */
function isAt(walk: Walk | null, current: string): boolean {
  return walk !== null && walk.line[walk.at]?.prompt === current;
}

function begin(current: string, page: PromptPage, field: RecallField, unsent: UnsentPrompts): Walk {
  const sent = new Set(page.prompts.map(({ prompt }) => onLines(prompt)));
  const kept = unsent.list();
  unsent.forget(kept.filter((each) => sent.has(sentForm(each))));
  const line = [current, ...kept]
    .map((prompt) => ({ prompt, isSent: sent.has(sentForm(prompt)) }))
    .filter(({ isSent }, at) => at === 0 || !isSent);
  const walk: Walk = { line: onceEach(line), at: 0, older: null };
  goFurther(walk, page, field);
  return walk;
}

function goFurther(walk: Walk, page: PromptPage, field: RecallField): void {
  const known = new Set(walk.line.map(({ prompt }) => sentForm(prompt)));
  for (const { prompt } of page.prompts) {
    const text = onLines(prompt);
    if (!known.has(text)) walk.line.push({ prompt: field.toDraft(text), isSent: true });
  }
  walk.older = page.older;
}

function show(walk: Walk, at: number, field: RecallField): Recalled | null {
  const step = walk.line[at];
  if (!step) return null;
  walk.at = at;
  field.write(step.prompt);
  return { kind: 'shown', ...step };
}

function onceEach(line: readonly Step[]): Step[] {
  const seen = new Set<string>();
  return line.filter(({ prompt }) => {
    const isNew = !seen.has(prompt);
    seen.add(prompt);
    return isNew;
  });
}

/** A draft as it would stand in the history. */
function sentForm(draft: string): string {
  return onLines(promptAsSent(draft).trim());
}

/** Fields know one kind of line break. */
function onLines(prompt: string): string {
  return prompt.replace(/\r\n?/g, '\n');
}
