import { noteReference } from '#lib/compose/draft-references';
import type { Tray } from '#lib/compose/tray';
import { memoryOf, nameOf, noteWork, tileOf, workOf } from '#lib/compose/tray-tile';
import type { Intake } from '#lib/references/kept-reference';
import { noAnswer, type SendFailure } from '#lib/references/send-failure';
import { failed, ok, type Result } from '#lib/result';

/** Sends the file of a tile as it was given, once, however many wait for it. */
export function sendOriginal(tray: Tray, id: string): Promise<Result<Intake, SendFailure>> {
  const memory = memoryOf(tray, id);
  memory.original ??= send(tray, id, memory.life.signal).then((result) => {
    if (!result.ok) memory.original = null;
    return result;
  });
  return memory.original;
}

async function send(tray: Tray, id: string, signal: AbortSignal) {
  const file = tray.files.getState().held.get(id)?.file;
  if (!file) return failed(noAnswer);
  const result = await tray.tools.upload({
    file,
    name: nameOf(tray, id),
    originalKey: null,
    signal,
    onShare: (share) => showShare(tray, id, share),
  });
  if (result.ok && !signal.aborted) {
    noteReference(tray.draft, id, { originalKey: result.value.original.key });
  }
  return result;
}

/** The key of the kept original, which is on its way or is there already. */
async function originalKeyOf(tray: Tray, id: string): Promise<Result<string, SendFailure>> {
  const known = tileOf(tray, id)?.originalKey;
  if (known) return ok(known);
  const sent = await sendOriginal(tray, id);
  return sent.ok ? ok(sent.value.original.key) : sent;
}

/** Sends a form that was made from the original of a tile; it comes back as a lawful reference. */
export async function sendForm(tray: Tray, id: string, form: Blob, signal: AbortSignal) {
  noteWork(tray, id, { phase: 'uploading', share: 0 });
  const original = await originalKeyOf(tray, id);
  if (!original.ok) return original;
  const sent = await tray.tools.upload({
    file: form,
    name: nameOf(tray, id),
    originalKey: original.value,
    signal,
    onShare: (share) => showShare(tray, id, share),
  });
  if (!sent.ok) return sent;
  const { reference, findings } = sent.value;
  if (reference) return ok(reference);
  const why = findings.map(({ sentence }) => sentence).join(' ');
  return failed({ code: 'unlawful', message: why } as const);
}

/** Only where the tile shows an upload: an original also leaves while it waits to be mended. */
function showShare(tray: Tray, id: string, share: number): void {
  if (workOf(tray, id)?.phase === 'uploading') noteWork(tray, id, { phase: 'uploading', share });
}
