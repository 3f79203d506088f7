import { emptyRecipe } from '#lib/compose/empty-recipe';
import type { Generation, GenerationImage } from '#lib/generations/generation';
import type { Order } from '#lib/generations/order-store';

const recipe = { ...emptyRecipe, prompt: 'A lighthouse at dawn' };

/** A generation that was ordered so many seconds after noon; done, unless told otherwise. */
export function fakeGeneration(second: number, rest: Partial<Generation> = {}): Generation {
  const createdAt = new Date(Date.UTC(2026, 10, 23, 12, 0, second)).toISOString();
  const base = {
    id: `generation-${String(second).padStart(3, '0')}`,
    clientKey: `key-${second}`,
    recipe,
    provider: 'seedream',
    createdAt,
    images: [],
    repeats: null,
    revision: 1,
    state: 'done',
    finishedAt: createdAt,
    durationMs: 8200,
  } as const;
  return { ...base, ...rest } as Generation;
}

/** An order placed so many seconds after noon, by this browser's clock. */
export function fakeOrder(second: number, rest: Partial<Order> = {}): Order {
  const placedAt = Date.UTC(2026, 10, 23, 12, 0, second);
  return { clientKey: `key-${second}`, recipe, repeats: null, placedAt, refusal: null, ...rest };
}

/**
 * The images of an answer, by a letter each: s for stored, p for pending, m for
 * missing, t for in the trash, d for deleted.
 */
export function fakeImages(letters: string): GenerationImage[] {
  return [...letters].map((letter, position) => {
    const base = { id: `image-${position}`, position };
    if (letter === 'm') return { ...base, state: 'missing', missing: 'expired' };
    if (letter === 't') return { ...base, state: 'trashed' };
    if (letter === 'd') return { ...base, state: 'deleted' };
    if (letter === 'p') return { ...base, state: 'pending' };
    const file = { sizeBytes: 1000, mediaType: 'image/jpeg', placeholder: '' };
    return { ...base, ...file, state: 'stored', width: 2048, height: 2048 };
  });
}
