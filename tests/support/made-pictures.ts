import type { StudioClient } from '#tests/support/studio-client';
import { expect, uniquePrompt } from '#tests/support/studio-test';

/** Makes pictures one after the other whose prompts no other test has. @returns these, the oldest first */
export async function madePictures(
  client: StudioClient,
  words: readonly string[],
): Promise<string[]> {
  const prompts: string[] = [];
  for (const word of words) {
    const prompt = uniquePrompt(word);
    await client.generate(prompt);
    await expect
      .poll(async () => (await client.listGenerations())[0]?.state, { timeout: 20_000 })
      .toBe('done');
    prompts.push(prompt);
  }
  return prompts;
}
