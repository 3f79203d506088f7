import { type Draft, emptyDraft } from '#lib/compose/draft';
import { readSizeWord } from '#lib/compose/size-choice';
import type { DraftReference } from '#lib/references/draft-reference';
import { referenceRules } from '#lib/references/reference';

/**
 * Reads what a browser has stored with distrust, field by field: what another version wrote, or
 * somebody's hand, falls back to the empty draft in that field alone, so that it never costs the
 * prompt. Written out, since a schema library would be a tenth of the first page's script.
 */
export function readStoredDraft(stored: unknown): Draft {
  const fields = isRecord(stored) && isRecord(stored.draft) ? stored.draft : {};
  return {
    version: 1,
    prompt: textOr(fields.prompt, emptyDraft.prompt),
    references: referencesOr(fields.references),
    size: sizeOr(fields.size, emptyDraft.size),
    customWidth: textOr(fields.customWidth, emptyDraft.customWidth),
    customHeight: textOr(fields.customHeight, emptyDraft.customHeight),
    isSet: flagOr(fields.isSet, emptyDraft.isSet),
    maximum: textOr(fields.maximum, emptyDraft.maximum),
    watermark: flagOr(fields.watermark, emptyDraft.watermark),
  };
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function flagOr(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

/** A stored choice is one of the twelve exactly when its word reads as that choice again. */
function sizeOr(value: unknown, fallback: Draft['size']): Draft['size'] {
  if (!isRecord(value)) return fallback;
  const read = readSizeWord(String(value.ratio ?? value.token ?? value.choice));
  return read && read.choice === value.choice ? read : fallback;
}

/** A file that had not reached the server is gone with the page, and its tile with it. */
function referencesOr(value: unknown): readonly DraftReference[] {
  if (!Array.isArray(value)) return emptyDraft.references;
  return value.flatMap(readReference).slice(0, referenceRules.maxCount);
}

function readReference(value: unknown): DraftReference[] {
  if (!isRecord(value) || typeof value.id !== 'string') return [];
  const reference = {
    id: value.id,
    name: textOr(value.name, ''),
    key: keyOrNull(value.key),
    originalKey: keyOrNull(value.originalKey),
  };
  return reference.key || reference.originalKey ? [reference] : [];
}

function keyOrNull(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
