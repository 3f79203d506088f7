import type { Failure, Generation, GenerationImage } from '#lib/generations/generation';
import type { ImageRow, OwnedGeneration } from '#lib/generations/queries';

/** A row and its images as the interface sees them; links and keys stay behind. */
export function toGeneration({ generation: row, images }: OwnedGeneration): Generation {
  const base = {
    id: row.id,
    clientKey: row.clientKey,
    revision: row.revision,
    recipe: row.recipe,
    provider: row.provider,
    createdAt: row.createdAt.toISOString(),
    images: images.map(toGenerationImage),
    repeats: row.repeatsId,
  };
  const dispatchedAt = (row.dispatchedAt ?? row.createdAt).toISOString();
  const finishedAt = (row.finishedAt ?? row.createdAt).toISOString();
  switch (row.state) {
    case 'queued':
      return { ...base, state: row.state, waiting: waitingOf(row), givesWay: row.givesWay };
    case 'dispatching':
      return { ...base, state: row.state, dispatchedAt };
    case 'received':
    case 'storing': {
      const fetchesAgainAt = row.waitingUntil?.toISOString() ?? null;
      return { ...base, state: row.state, dispatchedAt, fetchesAgainAt };
    }
    case 'done':
      return { ...base, state: row.state, finishedAt, durationMs: row.durationMs ?? 0 };
    case 'canceled':
      return { ...base, state: row.state, finishedAt };
    case 'failed':
      return { ...base, state: row.state, finishedAt, failure: failureOf(row) };
    case 'unknown': {
      const isDismissed = row.dismissedAt !== null;
      return { ...base, state: row.state, finishedAt, failure: failureOf(row), isDismissed };
    }
  }
}

function failureOf({ id, failure }: OwnedGeneration['generation']): Failure {
  if (!failure) throw new Error(`Generation ${id} failed without a failure.`);
  return failure;
}

function waitingOf(row: OwnedGeneration['generation']) {
  if (!row.waitingFor) return null;
  return {
    reason: row.waitingFor,
    until: row.waitingUntil?.toISOString() ?? null,
    attempts: row.attempts,
  };
}

function toGenerationImage(row: ImageRow): GenerationImage {
  const { id, position, state } = row;
  if (state === 'deleted') return { id, position, state };
  if (row.trashedAt) return { id, position, state: 'trashed' };
  if (state === 'pending') return { id, position, state };
  if (state === 'missing') return { id, position, state, missing: row.missing ?? 'unreachable' };
  const { width, height, sizeBytes, mediaType, placeholder } = row;
  if (!width || !height || !sizeBytes || !mediaType || !placeholder) {
    throw new Error(`Image ${id} is stored without its facts.`);
  }
  return { id, position, state, width, height, sizeBytes, mediaType, placeholder };
}
