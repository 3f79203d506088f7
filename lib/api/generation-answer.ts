import * as z from 'zod';
import { imageFileAddress } from '#lib/api/image-answer';
import { Recipe } from '#lib/compose/recipe';
import { failureWords } from '#lib/generations/failure-words';
import type { Generation, GenerationImage } from '#lib/generations/generation';
import { missingLabel } from '#lib/generations/missing-label';
import { FailureKind } from '#lib/platform/seedream/failure';

const moment = z.iso.datetime();

const GenerationImageAnswer = z.object({
  id: z.uuid(),
  state: z.enum(['pending', 'stored', 'missing', 'trashed', 'deleted']),
  width: z.int().nullable().describe('Pixels; null where there is no file, like what follows.'),
  height: z.int().nullable(),
  sizeBytes: z.int().nullable(),
  mediaType: z.string().nullable(),
  file: z.string().nullable().describe('Where the picture is fetched.'),
  missing: z.string().nullable().describe('Why a picture that was billed could not be kept.'),
});

/** A generation as scripts see it: the same fields in every state, null where they do not apply. */
export const GenerationAnswer = z.object({
  id: z.uuid(),
  state: z
    .enum(['queued', 'dispatching', 'received', 'storing', 'done', 'failed', 'canceled', 'unknown'])
    .describe(
      'The last four are ends. “unknown”: it was sent and no answer came, so it may be billed.',
    ),
  recipe: Recipe,
  provider: z.enum(['demo', 'seedream']),
  createdAt: moment,
  finishedAt: moment.nullable(),
  durationMs: z.int().nullable().describe('From sending to answer, in milliseconds.'),
  waiting: z
    .object({
      reason: z.enum(['rate', 'unreachable', 'disk', 'pace', 'turn', 'stopped', 'key', 'held']),
      until: moment.nullable(),
    })
    .nullable()
    .describe('Why a queued generation is not sent yet.'),
  failure: z
    .object({
      kind: z.enum(FailureKind.options),
      message: z.string().describe('What happened, and what it means for picture and money.'),
      advice: z.string(),
      providerMessage: z.string().nullable(),
    })
    .nullable(),
  images: z.array(GenerationImageAnswer).describe('In the order of the answer; empty until then.'),
  repeats: z.uuid().nullable(),
});
export type GenerationAnswer = z.infer<typeof GenerationAnswer>;

export const GenerationList = z.object({
  generations: z.array(GenerationAnswer).describe('The newest first.'),
  next: z.uuid().nullable().describe('The cursor of the next page; null at the end.'),
});
export type GenerationList = z.infer<typeof GenerationList>;

export function toGenerationAnswer(generation: Generation): GenerationAnswer {
  const { id, state, recipe, provider, createdAt, images, repeats } = generation;
  return {
    id,
    state,
    recipe,
    provider,
    createdAt,
    finishedAt: 'finishedAt' in generation ? generation.finishedAt : null,
    durationMs: generation.state === 'done' ? generation.durationMs : null,
    waiting: waitingOf(generation),
    failure: failureOf(generation),
    images: images.map(toImage),
    repeats,
  };
}

function waitingOf(generation: Generation): GenerationAnswer['waiting'] {
  if (generation.state !== 'queued' || !generation.waiting) return null;
  const { reason, until } = generation.waiting;
  return { reason, until };
}

function failureOf(generation: Generation): GenerationAnswer['failure'] {
  if (generation.state !== 'failed' && generation.state !== 'unknown') return null;
  const { kind, message } = generation.failure;
  const { title, meaning, advice } = failureWords(kind, generation);
  return { kind, message: `${title}. ${meaning}`, advice, providerMessage: message };
}

function toImage(image: GenerationImage): GenerationAnswer['images'][number] {
  const { id, state } = image;
  const missing = state === 'missing' ? missingLabel(image.missing) : null;
  if (state !== 'stored') {
    const none = { width: null, height: null, sizeBytes: null, mediaType: null, file: null };
    return { id, state, ...none, missing };
  }
  const { width, height, sizeBytes, mediaType } = image;
  return { id, state, width, height, sizeBytes, mediaType, file: imageFileAddress(id), missing };
}
