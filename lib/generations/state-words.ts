import { likelyImages } from '#lib/compose/set-rules';
import { durationLabel } from '#lib/generations/duration';
import { type Generation, isAtRest, keptImages } from '#lib/generations/generation';

/**
 * The state of a generation in a few words, for the live region of its card. It changes when the
 * state does and never with the clock, or it would be read out each second.
 */
export function stateWords(generation: Generation): string {
  const { images } = generation;
  const kept = keptImages(generation).length;
  switch (generation.state) {
    case 'queued':
      return generation.waiting ? 'Waiting' : waitingToBeSent;
    case 'dispatching':
      return likelyImages(generation.recipe) > 1
        ? 'Sent, pictures on the way'
        : 'Sent, picture on the way';
    case 'received':
    case 'storing':
      // Until the answer is read, how many it holds is a guess.
      if (images.length === 0 && likelyImages(generation.recipe) > 1)
        return 'Receiving the pictures';
      return images.length > 1 ? `Receiving ${kept} of ${images.length}` : 'Receiving the picture';
    case 'done': {
      const took = `Done in ${durationLabel(generation.durationMs)}`;
      return kept < images.length ? `${took}, ${kept} of ${images.length} kept` : took;
    }
    case 'failed':
      return 'Failed';
    case 'unknown':
      return isAtRest(generation) ? 'Outcome unknown, seen' : 'Outcome unknown';
    case 'canceled':
      return 'Canceled before it was sent, nothing is billed';
  }
}

/** Of an order, too, before the studio has answered. */
export const waitingToBeSent = 'Waiting to be sent';

/** From 1: where it stands among all that are queued, whoever ordered them. */
export function placeLabel(place: number): string {
  return place <= 1 ? 'next' : `number ${place} in the queue`;
}
