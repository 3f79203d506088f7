/** The worker: decodes, draws and writes pictures, so that the page never waits for pixels. */
import { failed } from '#lib/result';
import { convertFile } from './convert.ts';
import { mendFile } from './mend.ts';
import type { PixelJob, PixelReply, PixelResult } from './pixel-job.ts';
import { edgeColourOf, previewFile } from './preview.ts';
import { outOfMemory } from './problem.ts';

self.onmessage = ({ data }: MessageEvent<PixelJob>) => {
  // A rejected promise would never reach whoever waits; an error of the worker does.
  perform(data).then((result) => say({ result }), reportError);
};

async function perform(job: PixelJob): Promise<PixelResult> {
  const { file, facts } = job;
  try {
    switch (job.task) {
      case 'mend':
        return await mendFile(file, facts, job.choices, job.mostBytes, (progress) =>
          say({ progress }),
        );
      case 'preview':
        return await previewFile(file, facts, job.longestSide);
      case 'edge-colour':
        return await edgeColourOf(file, facts);
      case 'convert':
        return await convertFile(file, facts);
    }
  } catch (error) {
    // What a browser throws when a canvas, a picture or an array does not fit into its memory.
    if (error instanceof RangeError || error instanceof DOMException) return failed(outOfMemory);
    throw error;
  }
}

function say(reply: PixelReply): void {
  self.postMessage(reply);
}
