import { type Draft, emptyDraft } from '#lib/compose/draft';
import { readSizeWord } from '#lib/compose/size-choice';
import { isRecord } from '#lib/platform/json';
import type { DraftReference } from '#lib/references/draft-reference';
import { referenceRules } from '#lib/references/reference-rules';

/**
 * Reads what a browser has stored with distrust, field by field: what another version wrote, or
 * somebody's hand, falls back to the empty draft in that field alone, so that it never costs the
 * prompt. Written out, since a schema library would be a tenth of the first page's script.
 */
export function readStoredDraft(stored: unknown): Draft {
  const fields = isRecord(stored) && isRecord(stored.draft) ? stored.draft : {};
  const tiles = Array.isArray(fields.references) ? fields.references.map(readTile) : [];
  return {
    version: 1,
    prompt: textOr(fields.prompt, emptyDraft.prompt),
    references: tiles.slice(0, referenceRules.maxCount),
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

/**
 * A tile that cannot be read keeps its number, as does one whose file had not reached the server: the
 * tray takes both out, and what the prompt says of them with it.
 */
function readTile(value: unknown, index: number): DraftReference {
  const fields = isRecord(value) ? value : {};
  return {
    id: textOr(fields.id, `unreadable-${index}`),
    name: textOr(fields.name, ''),
    key: typeof fields.id === 'string' ? keyOrNull(fields.key) : null,
    originalKey: typeof fields.id === 'string' ? keyOrNull(fields.originalKey) : null,
  };
}

function keyOrNull(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : null;
}
