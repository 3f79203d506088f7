import type { Drawing } from '#lib/references/drawing';
import type { FileKind, SentKind } from '#lib/references/file-kind';
import type { Finding } from '#lib/references/reference';

/** A file as somebody gave it, kept to the byte. */
export interface KeptOriginal {
  /** SHA-256 of its bytes. */
  readonly key: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly sizeBytes: number;
}

/** A reference in the form that is sent: lawful, upright, sRGB, and without what a camera notes. */
export interface KeptReference {
  /** SHA-256 of the bytes that are sent: what a recipe calls it by. */
  readonly key: string;
  readonly name: string;
  readonly kind: SentKind;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly sizeBytes: number;
  /** ThumbHash, base64. */
  readonly placeholder: string;
  readonly original: KeptOriginal;
  /** The reference under a drawing, and the drawing, which stays editable; null without one. */
  readonly baseKey: string | null;
  readonly drawing: Drawing | null;
}

/** What became of a file that was handed to the studio. */
export interface Intake {
  readonly original: KeptOriginal;
  /** Null when the file cannot be sent as it is; `findings` say why. */
  readonly reference: KeptReference | null;
  readonly findings: readonly Finding[];
}

/** Why a file was not taken. */
export type IntakeFailure = {
  readonly code:
    | 'invalid'
    | 'not-a-picture'
    | 'damaged'
    | 'unlawful'
    | 'incomplete'
    | 'over-limit'
    | 'disk-full'
    | 'not-found'
    | 'unreachable';
  /** For the person: what is wrong and what to do. */
  readonly message: string;
};

export const referenceForms = ['sent', 'small', 'original'] as const;
export type ReferenceForm = (typeof referenceForms)[number];

/** Where the bytes are: `original` takes an original's key, the others a reference's. */
export function referenceAddress(key: string, form: ReferenceForm): string {
  return `/api/references/${key}/${form}`;
}

/** Larger files are not taken at all: an uncompressed scan of 80 megapixels is 240 MB. */
export const maxOriginalBytes = 256 * 1024 * 1024;

/** Of a file's name, in characters; what is beyond is cut off. */
export const maxNameLength = 200;
