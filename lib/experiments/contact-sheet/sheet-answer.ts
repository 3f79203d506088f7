import pLimit from 'p-limit';
import type { Viewer } from '#lib/accounts/viewer';
import { drawSheet } from '#lib/experiments/contact-sheet/draw-sheet';
import { sheetWords } from '#lib/experiments/contact-sheet/sheet-words';
import { getExperimentResults } from '#lib/experiments/experiment-pages';
import { flatGrid } from '#lib/experiments/results/flat-grid';
import { readGridView } from '#lib/experiments/results/grid-address';
import { listOriginals } from '#lib/experiments/results/queries';
import { sheetPacket } from '#lib/gallery/embedded/xmp-packet';
import { database } from '#lib/platform/database/database';
import { studioTimeZone } from '#lib/platform/env';
import { disposition } from '#lib/platform/file-answer';
import { imageStore } from '#lib/platform/image-store/image-store';
import { canvasJpeg } from '#lib/platform/pixels/canvas';
import { processSingleton } from '#lib/platform/process-singleton';

/** More would take the better part of an hour to decode, and be too small to be seen. */
const mostPictures = 10_000;

/** Each has its pixels in memory while it is made, and what it shows. */
const oneAtATime = processSingleton('contact-sheets', () => pLimit(1));

/** By person, the request whose sheet is made or waits for its turn. */
const asked = processSingleton('contact-sheet-requests', () => new Map<string, AbortSignal>());

/**
 * The grid of an experiment as one JPEG, along the axes that the address names. Whoever waits for one
 * is refused another: one person must not keep the others waiting.
 *
 * @returns null where there is no such experiment of the viewer's
 */
export async function answerWithSheet(
  viewer: Viewer,
  id: string,
  request: Request,
): Promise<Response | null> {
  const { signal } = request;
  // One that was broken off stands in the way of nothing.
  if (asked.get(viewer.id)?.aborted === false) return refusal();
  asked.set(viewer.id, signal);
  try {
    return await oneAtATime(() => answerInTurn(viewer, id, request));
  } finally {
    if (asked.get(viewer.id) === signal) asked.delete(viewer.id);
  }
}

function refusal(): Response {
  const words =
    'Another contact sheet of yours is being drawn. Wait until it is saved, or stop it, and ask again.';
  return new Response(words, { status: 429, headers: { 'cache-control': 'no-store' } });
}

async function answerInTurn(
  viewer: Viewer,
  id: string,
  request: Request,
): Promise<Response | null> {
  const { signal } = request;
  // Whoever asked has gone, and nobody reads this.
  const gone = () => new Response(null, { status: 499 });
  if (signal.aborted) return gone();
  const found = await getExperimentResults(viewer, id);
  if (!found) return null;
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const bytes = await makeSheet(viewer, found, params, signal);
  if (!bytes) return gone();
  return new Response(bytes, {
    headers: {
      'content-type': 'image/jpeg',
      'content-disposition': disposition(true, `experiment-${id.slice(0, 8)}.jpg`),
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof getExperimentResults>>>;

/** Null where nobody wants it any more. */
async function makeSheet(
  viewer: Viewer,
  { experiment, design, axes, cells, live }: Found,
  params: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const view = readGridView(params, axes);
  const grid = flatGrid({ axes, cells, results: live.results }, view, mostPictures);
  const words = sheetWords(experiment, axes, view, grid, studioTimeZone());
  const { db } = await database();
  const originals = await listOriginals(db, viewer.id, experiment.id);
  const read = async (imageId: string) => {
    const key = originals.get(imageId)?.key;
    return key === undefined ? null : imageStore().read(key);
  };
  const canvas = await drawSheet({ grid, words, read, signal });
  if (!canvas) return null;
  const isDemo = [...originals.values()].every(({ source }) => source === 'demo');
  const packet = sheetPacket({
    model: design.recipe.model,
    provider: isDemo ? 'demo' : 'seedream',
    createdAt: new Date().toISOString(),
    alternativeText: `Contact sheet: ${words.title}. ${words.details}`,
  });
  return new Uint8Array(await canvasJpeg(canvas, new TextDecoder().decode(packet)));
}
