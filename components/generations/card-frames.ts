import type { StripFrame } from '#components/generations/frame-strip';
import type { Recipe } from '#lib/compose/recipe';
import { likelyImages } from '#lib/compose/set-rules';
import { frameRatio } from '#lib/compose/size';
import { alternativeText } from '#lib/generations/alternative-text';
import type { FeedEntry } from '#lib/generations/feed-entry';
import type { Generation } from '#lib/generations/generation';

/** The frames of a card: as many as are likely before the answer, and those of the answer after it. */
export function cardFrames({ recipe, generation, order }: FeedEntry): readonly StripFrame[] {
  if (!generation) return order?.refusal ? [] : expectedFrames(recipe, false);
  switch (generation.state) {
    case 'queued':
      return expectedFrames(recipe, false);
    case 'dispatching':
      return expectedFrames(recipe, true);
    case 'received':
    case 'storing':
      // An answer that is not read yet does not say how many pictures it holds.
      return generation.images.length > 0 ? answerFrames(generation) : expectedFrames(recipe, true);
    case 'done':
      return answerFrames(generation);
    case 'failed':
    case 'unknown':
    case 'canceled':
      return [];
  }
}

function expectedFrames(recipe: Recipe, isGleaming: boolean): readonly StripFrame[] {
  const count = likelyImages(recipe);
  return Array.from({ length: count }, (_, position) => {
    const label = count > 1 && position === 0 ? `1 of ${count}` : null;
    return {
      key: String(position),
      ratio: frameRatio(recipe.size),
      content: { kind: 'waiting', isGleaming, label },
    };
  });
}

function answerFrames({ recipe, images }: Generation): readonly StripFrame[] {
  const count = images.length;
  const known = images.find((image) => image.state === 'stored');
  // What a token will become is known as soon as one picture is there.
  const expected =
    recipe.size.method === 'token' && known ? known.width / known.height : frameRatio(recipe.size);
  const next = images.find((image) => image.state === 'pending');
  return images.map((image): StripFrame => {
    const key = String(image.position);
    if (image.state === 'stored') {
      const place = count > 1 ? `${image.position + 1} of ${count}` : null;
      const alt = alternativeText(recipe.prompt, image.position, count);
      const content = { kind: 'stored', id: image.id, picture: image, alt, place } as const;
      return { key, ratio: image.width / image.height, content };
    }
    if (image.state === 'missing') {
      return { key, ratio: expected, content: { kind: 'missing', reason: image.missing } };
    }
    if (image.state !== 'pending') return { key, ratio: expected, content: { kind: image.state } };
    const label = image === next && count > 1 ? `${image.position + 1} of ${count}` : null;
    return { key, ratio: expected, content: { kind: 'waiting', isGleaming: true, label } };
  });
}
