import { attachReference, noteReference } from '#lib/compose/draft-references';
import type { Tray } from '#lib/compose/tray';
import { sendOriginal } from '#lib/compose/tray-send';
import {
  begin,
  fail,
  memoryOf,
  nameOf,
  noteWork,
  numberOf,
  release,
  roomIn,
  tileOf,
  workOf,
} from '#lib/compose/tray-tile';
import { dropTwin, findTwin, keptTwin } from '#lib/compose/tray-twin';
import { freshFile } from '#lib/references/held-files';
import type { Intake, KeptReference } from '#lib/references/kept-reference';
import { maxNameLength } from '#lib/references/kept-reference';
import { referenceRules } from '#lib/references/reference-rules';
import { namesLabel } from '#lib/references/shown-name';

export interface NamedFile {
  readonly name: string;
  readonly file: Blob;
}

/** Adds files at the end, as many as there is room for; each is looked at and sent at once. */
export function takeFiles(tray: Tray, files: readonly NamedFile[]): void {
  const taken = takeWhatFits(tray, files);
  const ids = taken.map(({ name, file }) => {
    const id = tray.newKey();
    tray.files.getState().hold(id, freshFile(file));
    placeTile(tray, id, name);
    return id;
  });
  if (taken.length > 0) tray.say(addedWords(tray, taken));
  for (const id of ids) void admit(tray, id);
}

/** The first of what is given, as many as there is room for; the others are named. */
export function takeWhatFits<Each extends { readonly name: string }>(
  tray: Tray,
  given: readonly Each[],
): readonly Each[] {
  const room = Math.max(0, roomIn(tray));
  const left = given.slice(room).map(({ name }) => name);
  if (left.length > 0) {
    const were = left.length === 1 ? 'was' : 'were';
    tray.tell(
      `At most ${referenceRules.maxCount} references can be sent: ${namesLabel(left)} ${were} left out.`,
    );
  }
  return given.slice(0, room);
}

export function addedWords(tray: Tray, added: readonly { readonly name: string }[]): string {
  const count = tray.draft.getState().draft.references.length;
  return `${namesLabel(added.map(({ name }) => name))} added, ${count} of ${referenceRules.maxCount}.`;
}

/** The work comes first: a tile of the draft without any is one of an earlier visit. */
export function placeTile(tray: Tray, id: string, name: string): void {
  tray.works.getState().noteWork(id, { phase: 'checking' });
  attachReference(tray.draft, {
    id,
    name: name.slice(0, maxNameLength),
    key: null,
    originalKey: null,
  });
}

/**
 * Puts another file in the place of a tile, whose mentions stay with it.
 *
 * @returns whether it did: a picture that is here already is not taken twice
 */
export async function replaceFile(
  tray: Tray,
  id: string,
  { name, file }: NamedFile,
): Promise<boolean> {
  const twin = await findTwin(tray, '', file);
  if (twin) {
    tray.tell(`${name} is already here as image ${numberOf(tray, twin)}.`);
    return false;
  }
  release(tray, id);
  tray.files.getState().hold(id, freshFile(file));
  noteWork(tray, id, { phase: 'checking' });
  noteReference(tray.draft, id, {
    name: name.slice(0, maxNameLength),
    key: null,
    originalKey: null,
  });
  tray.say(`Image ${numberOf(tray, id)} is now ${name}.`);
  void admit(tray, id);
  return true;
}

/** Looks at the file of a tile before a byte is sent, and sends it. */
export async function admit(tray: Tray, id: string): Promise<void> {
  const signal = begin(tray, id, () => void admit(tray, id));
  const held = tray.files.getState().held.get(id);
  if (!held) return;
  noteWork(tray, id, { phase: 'checking' });
  const twin = await findTwin(tray, id, held.file);
  if (signal.aborted) return;
  if (twin) return dropTwin(tray, id, twin);
  const check = await tray.tools.check(held.file, nameOf(tray, id));
  if (signal.aborted) return;
  if (!check.isUsable) return giveUp(tray, id, check.why);
  const { facts, findings } = check;
  tray.files.getState().noteHeld(id, { facts });
  void showPreview(tray, id);
  if (findings.length === 0) {
    noteWork(tray, id, { phase: 'uploading', share: 0 });
  } else {
    noteWork(tray, id, { phase: 'to-mend', facts, findings });
    // What the studio has of an earlier visit need not be sent again.
    if (tileOf(tray, id)?.originalKey) return;
  }
  const sent = await sendOriginal(tray, id);
  if (signal.aborted) return;
  if (sent.ok) settle(tray, id, sent.value);
  else fail(tray, id, sent.failure);
}

/** What the studio has made of a file: it decides again, by the same rules. */
export function settle(tray: Tray, id: string, intake: Intake): void {
  const { original, reference, findings } = intake;
  const twin = keptTwin(tray, id, intake);
  const hopeless = findings.find(({ canMend }) => !canMend);
  const facts = tray.files.getState().held.get(id)?.facts;
  if (twin) {
    dropTwin(tray, id, twin);
  } else if (reference) {
    makeReady(tray, id, reference);
  } else {
    noteReference(tray.draft, id, { originalKey: original.key });
    if (hopeless) giveUp(tray, id, hopeless.sentence);
    else if (facts) noteWork(tray, id, { phase: 'to-mend', facts, findings });
  }
}

export function makeReady(tray: Tray, id: string, reference: KeptReference): void {
  noteReference(tray.draft, id, {
    key: reference.key,
    originalKey: reference.original.key,
    ...(!tileOf(tray, id)?.name && { name: reference.name }),
  });
  noteWork(tray, id, { phase: 'ready', reference });
}

/** The tile says it itself, as an alert. */
export function giveUp(tray: Tray, id: string, why: string): void {
  noteWork(tray, id, { phase: 'hopeless', why });
}

/** The small copy to look at; a file of which none can be made cannot be mended either. */
async function showPreview(tray: Tray, id: string): Promise<void> {
  const held = tray.files.getState().held.get(id);
  if (!held?.facts) return;
  const { life } = memoryOf(tray, id);
  const preview = await tray.tools.preview(held.file, held.facts, life.signal);
  if (life.signal.aborted) return;
  if (preview.ok) return tray.files.getState().noteHeld(id, { preview: preview.value });
  const { code, message } = preview.failure;
  const isBeyondMending = code === 'unreadable' && workOf(tray, id)?.phase === 'to-mend';
  if (code !== 'damaged' && !isBeyondMending) return;
  release(tray, id);
  giveUp(tray, id, message);
}
