/** The worker of `drawOnto`: one copy, and it goes. */
import { type CopyOrder, makeDrawnCopy } from './drawn-copy.ts';

self.onmessage = ({ data }: MessageEvent<CopyOrder>) => {
  // A rejected promise would never reach whoever waits; an error of the worker does.
  makeDrawnCopy(data).then((result) => self.postMessage(result), reportError);
};
