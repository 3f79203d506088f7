import { escapable } from '#lib/experiments/template/template';

const edgeSpace: ReadonlySet<string> = new Set([' ', '\t', '\r', '\n']);

/** A place in the text of a template, and what can be read from there. */
export class TemplateReader {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get isOver(): boolean {
    return this.at >= this.text.length;
  }

  /** Whether a space or line end comes next, which means nothing at the edge of an option. */
  get isAtSpace(): boolean {
    return edgeSpace.has(this.text.charAt(this.at));
  }

  /** Whether the text goes on with these characters. */
  isAt(characters: string): boolean {
    return this.text.startsWith(characters, this.at);
  }

  /** Passes these characters if the text goes on with them. */
  take(characters: string): boolean {
    if (!this.isAt(characters)) return false;
    this.at += characters.length;
    return true;
  }

  /** Passes what a pattern with the flag `y` matches here; null when it matches nothing. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  skipSpace(): void {
    while (this.isAtSpace) this.at += 1;
  }

  /** The next character, or the one that a backslash makes mean itself. */
  character(): string {
    const first = this.text.charAt(this.at);
    const second = this.text.charAt(this.at + 1);
    const isEscaped = first === '\\' && escapable.has(second);
    this.at += isEscaped ? 2 : 1;
    return isEscaped ? second : first;
  }
}
