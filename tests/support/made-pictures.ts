import type { Recipe } from '#lib/compose/recipe';
import { type Generation, storedImages } from '#lib/generations/generation';
import type { Maker } from '#tests/support/studio-client';
import { expect, uniquePrompt } from '#tests/support/studio-test';

export interface MadePicture {
  readonly id: string;
  readonly generationId: string;
  readonly prompt: string;
}

/** Orders a generation and waits until it is done. Throws where the studio does not accept it. */
export async function madeGeneration(
  maker: Maker,
  prompt: string,
  recipe?: Partial<Recipe>,
): Promise<Generation> {
  const id = await maker.generate(prompt, recipe);
  if (id === null) throw new Error(`The studio did not accept “${prompt}”.`);
  const state = async () => (await maker.generation(id))?.state;
  await expect.poll(state, { message: prompt, timeout: 60_000 }).toBe('done');
  const made = await maker.generation(id);
  if (made === null) throw new Error(`The studio has forgotten “${prompt}”.`);
  return made;
}

/** Makes one picture. Throws where the studio does not accept the order, or has no picture of it. */
export async function madePicture(
  maker: Maker,
  prompt: string,
  recipe?: Partial<Recipe>,
): Promise<MadePicture> {
  const generation = await madeGeneration(maker, prompt, recipe);
  const [image] = storedImages(generation);
  if (!image) throw new Error(`There is no picture of “${prompt}”.`);
  return { id: image.id, generationId: generation.id, prompt };
}

/** Makes pictures one after the other whose prompts no other test has. @returns these, the oldest first */
export async function madePictures(maker: Maker, words: readonly string[]): Promise<string[]> {
  const prompts = words.map(uniquePrompt);
  for (const prompt of prompts) await madePicture(maker, prompt);
  return prompts;
}
