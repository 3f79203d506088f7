import { announcementSign } from '#lib/platform/announce';

export interface HeldOutput {
  readonly hear: (text: string, stream: 'stdout' | 'stderr') => void;
  /** Shows the log of the start, and from now on everything as it comes. */
  readonly open: () => void;
  /** Why the start failed: what stood on stderr, or else the log, without stack traces. */
  readonly reason: () => string;
}

/**
 * Keeps back what is said while the studio starts, so that a start ends with one address or one
 * reason. The framework's banner, which has an address too, is never shown; the studio's own log,
 * one JSON document a line, comes after the address.
 */
export function holdUntilReady(): HeldOutput {
  let isOpen = false;
  const held = { stdout: '', stderr: '' };
  const isOurs = (line: string) => line.startsWith('{') || line.startsWith(announcementSign);
  const log = () => held.stdout.split('\n').filter(isOurs);
  return {
    hear: (text, stream) => {
      if (isOpen) process[stream].write(text);
      else held[stream] += text;
    },
    open: () => {
      isOpen = true;
      process.stdout.write(
        log()
          .map((line) => `${line}\n`)
          .join(''),
      );
      process.stderr.write(held.stderr);
    },
    reason: () => withoutStacks(held.stderr) || log().join('\n'),
  };
}

/** Each line once, too: the framework repeats the reason at every request. */
function withoutStacks(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() && !/^\s+at /.test(line));
  return [...new Set(lines)].join('\n');
}
