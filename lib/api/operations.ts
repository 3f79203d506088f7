import type * as z from 'zod';
import type { Scope } from '#lib/accounts/tokens/scope';
import { GenerationAnswer, GenerationList } from '#lib/api/generation-answer';
import { GenerationQuery } from '#lib/api/generation-calls';
import { ImageDetailAnswer, ImageList } from '#lib/api/image-answer';
import { FileQuery, ImageQuery } from '#lib/api/image-calls';
import { NewGeneration } from '#lib/api/new-generation';
import type { ProblemKind } from '#lib/api/problem';

/** A route for scripts as its description has it; tests compare this table with the routes. */
export interface Operation {
  /** What generated clients call it. */
  readonly id: string;
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly scope: Scope;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Whether it takes an Idempotency-Key. */
  readonly isOrder?: boolean;
  readonly status: 200 | 202;
  /** What a good answer holds; `file` is a picture. */
  readonly answer: z.ZodType | 'file';
  /** Beside those that every operation has. */
  readonly problems: readonly ProblemKind[];
}

export const operations: readonly Operation[] = [
  {
    id: 'orderGeneration',
    method: 'post',
    path: '/api/v1/generations',
    summary: 'Orders a generation. It costs what the same order costs in the studio.',
    scope: 'generations:write',
    body: NewGeneration,
    isOrder: true,
    status: 202,
    answer: GenerationAnswer,
    problems: [
      'malformed',
      'over-budget',
      'too-large',
      'invalid-recipe',
      'key-reused',
      'disk-full',
    ],
  },
  {
    id: 'listGenerations',
    method: 'get',
    path: '/api/v1/generations',
    summary: 'A page of generations, the newest first.',
    scope: 'generations:read',
    query: GenerationQuery,
    status: 200,
    answer: GenerationList,
    problems: ['malformed'],
  },
  {
    id: 'getGeneration',
    method: 'get',
    path: '/api/v1/generations/{id}',
    summary: 'A generation as it is now.',
    scope: 'generations:read',
    status: 200,
    answer: GenerationAnswer,
    problems: ['not-found'],
  },
  {
    id: 'cancelGeneration',
    method: 'post',
    path: '/api/v1/generations/{id}/cancel',
    summary: 'Takes back a generation that has not been sent; nothing is billed.',
    scope: 'generations:write',
    status: 200,
    answer: GenerationAnswer,
    problems: ['not-found', 'too-late'],
  },
  {
    id: 'listImages',
    method: 'get',
    path: '/api/v1/images',
    summary: 'A page of the pictures in the gallery that a search finds.',
    scope: 'images:read',
    query: ImageQuery,
    status: 200,
    answer: ImageList,
    problems: ['malformed'],
  },
  {
    id: 'getImage',
    method: 'get',
    path: '/api/v1/images/{id}',
    summary: 'A picture with its recipe and all that is known of it.',
    scope: 'images:read',
    status: 200,
    answer: ImageDetailAnswer,
    problems: ['not-found'],
  },
  {
    id: 'getImageFile',
    method: 'get',
    path: '/api/v1/images/{id}/file',
    summary: 'The bytes of a picture; Range is understood.',
    scope: 'images:read',
    query: FileQuery,
    status: 200,
    answer: 'file',
    problems: ['malformed', 'not-found'],
  },
];

/** What any operation may answer. */
export const commonProblems = ['no-token', 'too-many-requests', 'failed'] as const;
