import type { Viewer } from '#lib/accounts/viewer';
import { promptCondition } from '#lib/library/prompts/prompt-search';
import type { PromptsRequest } from '#lib/library/prompts/prompts-request';
import {
  listPromptPictures,
  listSentPrompts,
  listVersionPlaces,
} from '#lib/library/prompts/queries';
import { type PromptPage, picturesBeside } from '#lib/library/prompts/sent-prompt';
import { database } from '#lib/platform/database/database';

/** A page of the prompts that a viewer has sent, with what each has made and where it is kept. */
export async function listPromptHistory(
  viewer: Viewer,
  { typed, before, limit }: PromptsRequest,
): Promise<PromptPage> {
  const { db } = await database();
  const run = { where: promptCondition(typed), before, limit: limit + 1 };
  const rows = await listSentPrompts(db, viewer.id, run);
  const shown = rows.slice(0, limit);
  const keys = shown.map(({ key }) => key);
  const [pictures, places] = await Promise.all([
    listPromptPictures(db, viewer.id, keys, picturesBeside),
    listVersionPlaces(db, viewer.id, keys),
  ]);
  return {
    prompts: shown.map((row) => ({
      ...row,
      lastSentAt: row.lastSentAt.toISOString(),
      pictures: pictures.get(row.key) ?? [],
      places: places.get(row.key) ?? [],
    })),
    older: rows.length > limit ? (shown.at(-1)?.lastId ?? null) : null,
  };
}
