import type { Tray } from '#lib/compose/tray';
import { makeReady } from '#lib/compose/tray-intake';
import { sendForm } from '#lib/compose/tray-send';
import { begin, fail, nameOf, noteWork, workOf } from '#lib/compose/tray-tile';
import type { Drawing } from '#lib/references/drawing';
import type { KeptReference } from '#lib/references/kept-reference';
import { noAnswer, type SendFailure } from '#lib/references/send-failure';
import { failed, type Result } from '#lib/result';

/** What a drawing lies on: the picture, and the reference that it is without one. */
export interface DrawingBase {
  readonly picture: Blob;
  readonly reference: KeptReference;
}

/** The reference of a tile without its drawing, to be drawn on. */
export async function drawingBase(
  tray: Tray,
  reference: KeptReference,
): Promise<Result<DrawingBase, SendFailure>> {
  const { signal } = new AbortController();
  const key = reference.baseKey ?? reference.key;
  const picture = await tray.tools.fetch(key, 'sent', signal);
  if (!picture.ok) return picture;
  if (!reference.baseKey) return { ok: true, value: { picture: picture.value, reference } };
  const found = await tray.tools.lookUp([key], [], signal);
  const base = found.ok ? found.value.references.find((each) => each.key === key) : null;
  return base ? { ok: true, value: { picture: picture.value, reference: base } } : failed(noAnswer);
}

/** Sends a copy with the drawing on it in the place of the reference; without marks, the reference. */
export async function drawOnTile(
  tray: Tray,
  id: string,
  base: DrawingBase,
  drawing: Drawing,
): Promise<void> {
  const signal = begin(tray, id, () => void drawOnTile(tray, id, base, drawing));
  if (drawing.marks.length === 0) return takeDrawingAway(tray, id, base.reference);
  const before = workOf(tray, id);
  noteWork(tray, id, { phase: 'uploading', share: 0 });
  const drawn = await tray.tools.draw(base.picture, base.reference.kind, drawing);
  if (signal.aborted) return;
  if (!drawn.ok) {
    if (before) noteWork(tray, id, before);
    return tray.tell(`${nameOf(tray, id)} could not be drawn on. ${drawn.failure.message}`);
  }
  const sent = await sendForm(tray, id, drawn.value, signal);
  if (signal.aborted) return;
  if (!sent.ok) return fail(tray, id, sent.failure);
  const note = { key: sent.value.key, baseKey: base.reference.key, drawing };
  const kept = await tray.tools.keepDrawing(note);
  if (signal.aborted) return;
  if (!kept.ok) return fail(tray, id, kept.failure);
  makeReady(tray, id, { ...sent.value, baseKey: base.reference.key, drawing });
  tray.say(`${nameOf(tray, id)} is annotated.`);
}

function takeDrawingAway(tray: Tray, id: string, base: KeptReference): void {
  makeReady(tray, id, base);
  tray.say(`The drawing on ${nameOf(tray, id)} is removed.`);
}

/** Takes the drawing of a tile away; the reference under it takes its place. */
export async function removeDrawing(tray: Tray, id: string): Promise<void> {
  const work = workOf(tray, id);
  if (work?.phase !== 'ready') return;
  const base = await drawingBase(tray, work.reference);
  if (base.ok) takeDrawingAway(tray, id, base.value.reference);
  else tray.tell(`The drawing could not be removed. ${base.failure.message}`);
}
