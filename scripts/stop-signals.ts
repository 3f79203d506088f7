import type { StudioProcess } from './studio-process.ts';

export interface StopSignals {
  /** Aborted when somebody asks to stop. */
  readonly first: AbortSignal;
  /** From now on the studio is asked to stop, and killed when somebody asks again. */
  readonly apply: (studio: StudioProcess) => void;
}

/**
 * npm passes on a Ctrl+C that the terminal has sent to every program already, so one press arrives
 * twice or thrice; no person presses again this soon.
 */
const samePressMs = 1000;

/** Asked to stop means: SIGINT, SIGTERM or SIGHUP, or the end of the process that started this one. */
export function listenForStop(): StopSignals {
  const first = new AbortController();
  const second = new AbortController();
  let firstAt = 0;
  const onSignal = (signal: NodeJS.Signals) => {
    if (!first.signal.aborted) {
      firstAt = performance.now();
      first.abort(signal);
    } else if (performance.now() - firstAt > samePressMs) {
      second.abort();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  process.once('disconnect', () => onSignal('SIGTERM'));
  process.channel?.unref();
  return {
    first: first.signal,
    apply: (studio) => {
      whenAborted(first.signal, () => {
        // A studio knows two ways to be asked; a closed terminal is one of them.
        studio.kill(first.signal.reason === 'SIGINT' ? 'SIGINT' : 'SIGTERM');
        explainWait(studio);
      });
      whenAborted(second.signal, () => studio.kill('SIGKILL'));
    },
  };
}

function whenAborted(signal: AbortSignal, act: () => void): void {
  if (signal.aborted) act();
  else signal.addEventListener('abort', act, { once: true });
}

function explainWait(studio: StudioProcess): void {
  const timer = setTimeout(() => {
    console.log('Waiting for pictures that are being made. Ctrl+C again stops at once.');
  }, samePressMs);
  const cancel = () => clearTimeout(timer);
  void studio.exited.then(cancel, cancel);
}
