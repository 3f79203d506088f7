import type { Recipe } from '#lib/compose/recipe';
import type { Failure } from '#lib/platform/seedream/failure';

export type { Failure, FailureKind } from '#lib/platform/seedream/failure';

/**
 * One call to the provider, as the interface sees it. The states are those of a paid call:
 * `queued → dispatching → received → storing → done`, and `failed`, `canceled`, `unknown`. What a
 * state does not have cannot be read from it.
 */
export type Generation = GenerationBase &
  (
    | {
        readonly state: 'queued';
        readonly waiting: Waiting | null;
        /** All that is asked for by itself is sent before it. */
        readonly givesWay: boolean;
      }
    | { readonly state: 'dispatching'; readonly dispatchedAt: string }
    | {
        readonly state: 'received' | 'storing';
        readonly dispatchedAt: string;
        /** ISO 8601: when a link that did not answer is tried again by itself; null while one is. */
        readonly fetchesAgainAt: string | null;
      }
    | { readonly state: 'done'; readonly finishedAt: string; readonly durationMs: number }
    | { readonly state: 'failed'; readonly finishedAt: string; readonly failure: Failure }
    | {
        readonly state: 'unknown';
        readonly finishedAt: string;
        readonly failure: Failure;
        /** Its owner has seen it, and lets it rest. */
        readonly isDismissed: boolean;
      }
    | { readonly state: 'canceled'; readonly finishedAt: string }
  );

export type GenerationState = Generation['state'];

interface GenerationBase {
  readonly id: string;
  /** Made by the browser that asked, so that its own frame and the row are one card. */
  readonly clientKey: string;
  /** Higher is later: a state may lawfully lead back, so the state itself does not say which is newer. */
  readonly revision: number;
  readonly recipe: Recipe;
  readonly provider: 'demo' | 'seedream';
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** In the order of the answer; empty until there is one. */
  readonly images: readonly GenerationImage[];
  /** The generation that this one repeats at a person's wish, if any. */
  readonly repeats: string | null;
}

/** Why a queued generation is not sent yet. */
export interface Waiting {
  readonly reason:
    | 'rate'
    | 'unreachable'
    | 'disk'
    /** The studio holds back by itself: as many images a minute as the account may have. */
    | 'pace'
    /** As many calls as there may be at once are under way. */
    | 'turn'
    /** The key was refused or the balance is empty. */
    | 'stopped'
    /** It was accepted for the provider, whose key the studio does not find any more. */
    | 'key'
    /** The experiment that ordered it is paused. */
    | 'held';
  /** ISO 8601: when it goes on by itself; null where no clock can tell. */
  readonly until: string | null;
  /** Tries so far. */
  readonly attempts: number;
}

export type GenerationImage = { readonly id: string; readonly position: number } & (
  | { readonly state: 'pending' }
  | ({ readonly state: 'stored' } & StoredPicture)
  | { readonly state: 'missing'; readonly missing: MissingReason }
  /** In the trash, or deleted for good: at its owner's wish either way. */
  | { readonly state: 'trashed' | 'deleted' }
);

/** What is known of a picture whose bytes are durable. Dimensions are read from the file. */
export interface StoredPicture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly sizeBytes: number;
  readonly mediaType: string;
  /** ThumbHash, base64. */
  readonly placeholder: string;
}

/** Why a returned, and so billed, picture could not be kept. */
export const missingReasons = [
  /** The link answered 403, 404 or 410. */
  'expired',
  /** The bytes are not a picture, or it is cut. */
  'not-a-picture',
  /** Over the caps on bytes or pixels. */
  'too-large',
  /** The link leads where no public picture can be. */
  'forbidden-address',
  /** It did not answer, many times over. */
  'unreachable',
] as const;
export type MissingReason = (typeof missingReasons)[number];

/** Whether a generation can still change by itself. */
export function isUnderWay(generation: { readonly state: GenerationState }): boolean {
  return !['done', 'failed', 'canceled', 'unknown'].includes(generation.state);
}

/** An outcome that nobody knows, seen and let rest. */
export function isAtRest(generation: Generation): boolean {
  return generation.state === 'unknown' && generation.isDismissed;
}

/** Those that can be shown. */
export function storedImages(generation: Generation) {
  return generation.images.filter((image) => image.state === 'stored');
}

/** Those that came and were kept, whatever their owner did with them since. */
export function keptImages(generation: Generation) {
  return generation.images.filter(({ state }) => state !== 'pending' && state !== 'missing');
}

export function missingImages(generation: Generation) {
  return generation.images.filter((image) => image.state === 'missing');
}
