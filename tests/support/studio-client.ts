import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import type { Recipe } from '#lib/compose/recipe';
import type { FeedPage } from '#lib/generations/feed';
import type { Generation, GenerationImage } from '#lib/generations/generation';
import type { Intake } from '#lib/references/kept-reference';

/** What a browser would do with a running studio, over HTTP and without a browser. */
export interface StudioClient {
  /** Orders a generation. @returns its identifier once the studio has accepted it, else null */
  generate(prompt: string, recipe?: Partial<Recipe>, clientKey?: string): Promise<string | null>;
  fetchMissing(id: string): Promise<void>;
  /** Takes back what has not been sent. */
  cancel(id: string): Promise<void>;
  /** Every generation, newest first, over all pages. */
  listGenerations(): Promise<Generation[]>;
  /** A generation as it is now; null where there is none. */
  generation(id: string): Promise<Generation | null>;
  /** A picture of a generation as it is now, also in the trash; null where there is none. */
  image(id: string): Promise<GenerationImage | null>;
  /** Hands over a file as a reference. @returns the status, and what became of it when it was taken */
  addReference(bytes: Uint8Array, name: string): Promise<{ status: number; intake: Intake | null }>;
  imageBytes(id: string): Promise<Buffer | null>;
  /** Puts a picture into the trash or takes it out. @returns whether the studio did it */
  setTrashed(id: string, isTrashed: boolean): Promise<boolean>;
}

/** Whoever orders pictures and sees what becomes of them. */
export type Maker = Pick<StudioClient, 'generate' | 'generation'>;

interface ActionAnswer {
  readonly data?: { readonly ok: boolean; readonly value?: { readonly id: string } };
}

/**
 * @param baseUrl of a studio that was built in this folder
 * @param headers an Origin other than the studio's own, or none, to see that it is refused
 */
export async function studioClient(
  baseUrl: string,
  { origin }: { origin: string | undefined } = { origin: baseUrl },
): Promise<StudioClient> {
  const actionIds = await readActionIds();

  /** One server action, as the framework's own client sends it. */
  const act = async (name: string, input: object): Promise<ActionAnswer> => {
    const response = await fetch(baseUrl, {
      method: 'POST',
      headers: {
        accept: 'text/x-component',
        'content-type': 'text/plain;charset=UTF-8',
        'next-action': actionIds.get(name) ?? '',
        ...(origin && { origin }),
      },
      body: JSON.stringify([input]),
    });
    const answer = /^1:(\{.*\})$/m.exec(await response.text());
    return answer?.[1] ? (JSON.parse(answer[1]) as ActionAnswer) : {};
  };

  const listGenerations = () => generationsFrom((path) => fetch(baseUrl + path));

  return {
    async generate(prompt, recipe = {}, clientKey = randomUUID()) {
      const input = { clientKey, recipe: { ...emptyRecipe, ...recipe, prompt } };
      const { data } = await act('generate', input);
      return data?.ok ? (data.value?.id ?? null) : null;
    },
    async fetchMissing(id) {
      await act('fetchMissing', { id });
    },
    async cancel(id) {
      await act('cancelGeneration', { id });
    },
    listGenerations,
    async generation(id) {
      return (await listGenerations()).find((each) => each.id === id) ?? null;
    },
    async image(id) {
      const images = (await listGenerations()).flatMap((each) => each.images);
      return images.find((each) => each.id === id) ?? null;
    },
    async addReference(bytes, name) {
      const response = await fetch(`${baseUrl}/api/references?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', ...(origin && { origin }) },
        body: bytes as Uint8Array<ArrayBuffer>,
      });
      const answer: unknown = await response.json().catch(() => null);
      return { status: response.status, intake: response.ok ? (answer as Intake) : null };
    },
    async imageBytes(id) {
      const response = await fetch(`${baseUrl}/api/images/${id}/original`);
      return response.ok ? Buffer.from(await response.arrayBuffer()) : null;
    },
    async setTrashed(id, isTrashed) {
      const input = { ids: [id], change: { kind: 'trash', isTrashed } };
      return (await act('changeImages', input)).data?.ok === true;
    },
  };
}

/** Every generation of whoever asks, newest first, over all pages. */
export async function generationsFrom(
  ask: (path: string) => Promise<Response>,
): Promise<Generation[]> {
  const all: Generation[] = [];
  for (let before: string | null = ''; before !== null; ) {
    const answer = await ask(`/api/generations${before && `?before=${before}`}`);
    const page = (await answer.json()) as FeedPage;
    all.push(...page.generations);
    before = page.older;
  }
  return all;
}

/** The names under which the build knows its actions. */
async function readActionIds(): Promise<Map<string, string>> {
  const manifest = await readFile('.next/server/server-reference-manifest.json', 'utf8');
  const { node } = JSON.parse(manifest) as { node: Record<string, { exportedName: string }> };
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]));
}
