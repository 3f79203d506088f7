import { readImportFacts } from '#lib/gallery/import-facts';
import { importFailures } from '#lib/gallery/import-failures';
import {
  type ImportFile,
  type ImportProblem,
  type ImportStep,
  type ImportWait,
  importNoAnswer,
  type SentImport,
} from '#lib/gallery/import-state';
import {
  type ImportedPicture,
  type ImportLimits,
  importAddress,
} from '#lib/gallery/imported-picture';
import { askStudio } from '#lib/references/ask-studio';
import { isSentKind, kindBytes, readFileKind } from '#lib/references/file-kind';
import { maxOriginalBytes } from '#lib/references/kept-reference';
import { readOtherFacts } from '#lib/references/other-header';
import { convertPicture } from '#lib/references/pixel-work';
import { postFile } from '#lib/references/post-file';
import { failed, ok, type Result } from '#lib/result';

type Sent = Result<SentImport, ImportProblem>;

const canceled: ImportProblem = { code: 'canceled', message: 'It was canceled.' };
const unreadable: ImportProblem = {
  code: 'unreadable',
  message: 'This file could not be read. It may have been moved or changed.',
};

/**
 * Brings one file to the gallery: a JPEG or a PNG as it is, every other kind as one of the two, with
 * what its file said beside it.
 */
export async function sendImport(given: ImportFile, wait: ImportWait): Promise<Sent> {
  try {
    return await send(given, wait);
  } catch {
    return failed(wait.signal.aborted ? canceled : unreadable);
  }
}

async function send({ file, name }: ImportFile, wait: ImportWait): Promise<Sent> {
  const { signal } = wait;
  if (file.size === 0) return failed(importFailures.empty());
  const kind = readFileKind(await bytesOf(file.slice(0, kindBytes)));
  if (!kind) return failed(importFailures.notAPicture());
  await online(signal);
  const limits = await limitsOf(signal);
  if (signal.aborted) return failed(canceled);
  if (!limits) return failed(importNoAnswer);
  const query = { name: nameIn(name), modified: String(file.lastModified) };
  if (isSentKind(kind)) {
    if (file.size > limits.maxBytes) return failed(importFailures.tooHeavy(limits.maxBytes));
    return post(file, query, false, wait);
  }
  if (file.size > maxOriginalBytes) return failed(importFailures.tooHeavy(maxOriginalBytes));
  wait.onStep('converting');
  const converted = await convert(file, signal);
  if (!converted.ok) return converted;
  const { head, picture } = converted.value;
  if (picture.size > limits.maxBytes) return failed(importFailures.tooHeavy(limits.maxBytes));
  return post(new Blob([head, picture]), { ...query, head: String(head.size) }, true, wait);
}

async function convert(
  file: File,
  signal: AbortSignal,
): Promise<Result<{ head: Blob; picture: Blob }, ImportProblem>> {
  const bytes = await bytesOf(file);
  const facts = readOtherFacts(bytes);
  if (!facts.ok) return failed(importFailures.damaged());
  const converted = await convertPicture(file, facts.value, { signal });
  if (!converted.ok) return converted;
  const said = await readImportFacts(bytes);
  return ok({ head: new Blob([JSON.stringify(said)]), picture: converted.value.blob });
}

async function post(
  body: Blob,
  query: Readonly<Record<string, string>>,
  isConverted: boolean,
  { signal, onStep }: ImportWait,
): Promise<Sent> {
  const address = `${importAddress}?${new URLSearchParams(query)}`;
  const onShare = (share: number) => onStep(...stepOf(share));
  const { status, body: answer } = await postFile(address, body, { signal, onShare });
  if (signal.aborted) return failed(canceled);
  if (status === 200 && isImported(answer)) return ok({ state: answer.state, isConverted });
  return failed(isProblem(answer) ? answer : importNoAnswer);
}

/** Once the last byte has left, the studio makes the small copies of it. */
function stepOf(share: number): [ImportStep, number] {
  return share < 1 ? ['sending', share] : ['keeping', 0];
}

let known: ImportLimits | null = null;

async function limitsOf(signal: AbortSignal): Promise<ImportLimits | null> {
  if (known) return known;
  const answer = await askStudio<ImportLimits>(importAddress, signal);
  if (answer.ok) known = answer.value;
  return known;
}

/** Resolves when there is a network, or when it is called off. */
function online(signal: AbortSignal): Promise<void> {
  if (navigator.onLine || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    window.addEventListener('online', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function isImported(answer: unknown): answer is ImportedPicture {
  return typeof answer === 'object' && answer !== null && 'imageId' in answer && 'state' in answer;
}

function isProblem(answer: unknown): answer is ImportProblem {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer;
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}
