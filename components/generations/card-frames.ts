import type { StripFrame } from '#components/generations/frame-strip';
import { likelyImages } from '#lib/compose/recipe';
import { frameRatio } from '#lib/compose/size';
import { alternativeText } from '#lib/generations/alternative-text';
import type { FeedEntry } from '#lib/generations/feed-entry';
import type { Generation } from '#lib/generations/generation';

/** The frames of a card: as many as are likely before the answer, and those of the answer after it. */
export function cardFrames({ recipe, generation, order }: FeedEntry): readonly StripFrame[] {
  if (order?.refusal) return [];
  if (!generation || generation.state === 'queued' || generation.state === 'dispatching') {
    const isGleaming = generation?.state === 'dispatching';
    const count = likelyImages(recipe);
    return Array.from({ length: count }, (_, position) => ({
      key: String(position),
      ratio: frameRatio(recipe.size),
      content: {
        kind: 'waiting',
        isGleaming,
        label: count > 1 && position === 0 ? `1 of ${count}` : null,
      },
    }));
  }
  if (generation.state === 'canceled') return [];
  if (generation.state === 'failed' || generation.state === 'unknown') return [];
  return answerFrames(generation);
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
    const label = image === next && count > 1 ? `${image.position + 1} of ${count}` : null;
    return { key, ratio: expected, content: { kind: 'waiting', isGleaming: true, label } };
  });
}
