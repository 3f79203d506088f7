import type { Converted, MendChoices, Mended, MendProblem } from '#lib/references/mending';
import type { PictureFacts } from '#lib/references/picture-facts';
import type { Result } from '#lib/result';

/** What the worker is asked for; one thing at a time. */
export type PixelJob = { readonly file: Blob; readonly facts: PictureFacts } & (
  | { readonly task: 'mend'; readonly choices: MendChoices; readonly mostBytes: number }
  | { readonly task: 'preview'; readonly longestSide: number }
  | { readonly task: 'edge-colour' }
  | { readonly task: 'convert' }
);

/** What each task comes to. */
export interface PixelOutcome {
  readonly mend: Mended;
  readonly preview: Blob;
  readonly 'edge-colour': string;
  readonly convert: Converted;
}

export type PixelResult<Task extends PixelJob['task'] = PixelJob['task']> = Result<
  PixelOutcome[Task],
  MendProblem
>;

/** What the worker says: how far it is, from 0 to 1, or what came of it. */
export type PixelReply =
  | { readonly progress: number; readonly result?: undefined }
  | { readonly result: PixelResult };
