import { setImmediate } from 'node:timers/promises';
import type { Viewer } from '#lib/accounts/viewer';
import { type PromptPart, promptDifference } from '#lib/gallery/prompt-difference';
import { isId } from '#lib/id';
import {
  getKeptPromptRow,
  listKeptPromptChoices,
  listKeptPrompts,
  listNewestVersions,
  listVersions,
} from '#lib/library/prompts/kept-prompt-queries';
import {
  type KeptPrompt,
  type KeptPromptChoice,
  type KeptPromptSummary,
  picturesOfVersion,
} from '#lib/library/prompts/prompt-version';
import { promptPageSize } from '#lib/library/prompts/prompts-request';
import { countPromptPictures, listPromptPictures } from '#lib/library/prompts/queries';
import { picturesBeside } from '#lib/library/prompts/sent-prompt';
import { database } from '#lib/platform/database/database';

export interface KeptPromptList {
  readonly prompts: readonly KeptPromptSummary[];
  /** Where an older page begins; null where there is none. */
  readonly older: string | null;
}

/** The kept prompts of a viewer that a wording can be added to. */
export async function listChoices(viewer: Viewer): Promise<KeptPromptChoice[]> {
  const { db } = await database();
  return listKeptPromptChoices(db, viewer.id);
}

/** A page of what a viewer keeps, the newest first, each with its newest version. */
export async function listKeptPromptPage(
  viewer: Viewer,
  { typed, before }: { readonly typed: string; readonly before: string | null },
): Promise<KeptPromptList> {
  const { db } = await database();
  const from = before !== null && isId(before) ? before : null;
  const run = { typed, before: from, limit: promptPageSize + 1 };
  const rows = await listKeptPrompts(db, viewer.id, run);
  const shown = rows.slice(0, promptPageSize);
  const ids = shown.map(({ id }) => id);
  const newest = await listNewestVersions(db, viewer.id, ids);
  const keys = [...newest.values()].map(({ key }) => key);
  const pictures = await listPromptPictures(db, viewer.id, keys, picturesBeside);
  const prompts = shown.flatMap(({ id, name }): KeptPromptSummary[] => {
    const version = newest.get(id);
    if (!version) return [];
    const { number, name: its, prompt, key, createdAt, versions } = version;
    const last = { number, name: its, prompt, createdAt: createdAt.toISOString() };
    return [{ id, name, versions, newest: last, pictures: pictures.get(key) ?? [] }];
  });
  const older = rows.length > promptPageSize ? (shown.at(-1)?.id ?? null) : null;
  return { prompts, older };
}

export interface KeptPromptPage {
  readonly kept: KeptPrompt;
  /** Of the newest version there ever was. */
  readonly lastNumber: number;
}

/** A kept prompt with all its versions; null where there is none, or it is somebody else's. */
export async function getKeptPromptPage(
  viewer: Viewer,
  id: string,
): Promise<KeptPromptPage | null> {
  const { db } = await database();
  const row = isId(id) ? await getKeptPromptRow(db, viewer.id, id) : null;
  if (!row) return null;
  const rows = await listVersions(db, viewer.id, id);
  const keys = rows.map(({ key }) => key);
  const pictures = await listPromptPictures(db, viewer.id, keys, picturesOfVersion);
  const counts = await countPromptPictures(db, viewer.id, keys);
  const differences = await differencesOf(rows.map(({ prompt }) => prompt));
  const versions = rows.map(({ key, createdAt, ...version }, at) => ({
    ...version,
    createdAt: createdAt.toISOString(),
    difference: differences[at] ?? null,
    pictures: pictures.get(key) ?? [],
    pictureCount: counts.get(key) ?? 0,
  }));
  const { name, lastNumber } = row;
  return { kept: { id, name, versions }, lastNumber };
}

/** Of each prompt to the one behind it. Others are answered between two of them: they may be long. */
async function differencesOf(prompts: readonly string[]): Promise<(PromptPart[] | null)[]> {
  const differences: (PromptPart[] | null)[] = [];
  for (const [at, prompt] of prompts.entries()) {
    const before = prompts[at + 1];
    differences.push(before === undefined ? null : promptDifference(before, prompt));
    await setImmediate();
  }
  return differences;
}
