export interface HeldOutput {
  readonly hear: (text: string, stream: 'stdout' | 'stderr') => void;
  /** From now on everything is shown as it comes. */
  readonly open: () => void;
  /** What stood on stderr before that, without the lines of stack traces. */
  readonly held: () => string;
}

/**
 * Keeps back what the framework says while it starts, its own banner and address among it, so that
 * one address is printed. The studio's own log, one JSON document a line, is shown from the start.
 */
export function holdUntilReady(): HeldOutput {
  let isOpen = false;
  let errors = '';
  let rest = '';
  const showLog = (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter(isLogLine)) process.stdout.write(`${line}\n`);
  };
  return {
    hear: (text, stream) => {
      if (isOpen) process[stream].write(text);
      else if (stream === 'stderr') errors += text;
      else showLog(text);
    },
    open: () => {
      isOpen = true;
      if (isLogLine(rest)) process.stdout.write(rest);
    },
    held: () => withoutStacks(errors),
  };
}

function isLogLine(line: string): boolean {
  return line.startsWith('{');
}

/** Each line once, too: the framework repeats the reason at every request. */
function withoutStacks(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() && !/^\s+at /.test(line));
  return [...new Set(lines)].join('\n');
}
