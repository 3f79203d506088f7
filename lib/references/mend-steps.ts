import { kindName } from '#lib/references/file-kind';
import { bestQuality } from '#lib/references/fit-weight';
import type { MendPlan } from '#lib/references/mend-plan';
import type { PictureFacts, Upright } from '#lib/references/picture-facts';
import { sizeWords } from '#lib/references/picture-numbers';
import { referenceRules } from '#lib/references/reference-rules';

/** What was done to a file, as far as a person should hear of it. */
export interface Mending {
  /** Of the file as it was given. */
  readonly facts: PictureFacts;
  /** Of its upright pixels, once decoded. */
  readonly source: Upright;
  readonly plan: MendPlan;
  /** Around the picture or behind it, as `#rrggbb`. */
  readonly colour: string | null;
  /** JPEG's, from 0 to 1. */
  readonly quality: number;
}

/** A few plain words for each thing done, with its numbers, in the order in which it was done. */
export function mendSteps(mending: Mending): string[] {
  return [
    converted(mending),
    turned(mending),
    recoloured(mending),
    mending.facts.bitDepth > 8 ? `From ${mending.facts.bitDepth} to 8 bits a channel` : null,
    cropped(mending),
    scaled(mending),
    padded(mending),
    backed(mending),
    lowered(mending),
  ].filter((step) => step !== null);
}

function converted({ facts, plan }: Mending): string | null {
  if (facts.kind === plan.kind) return null;
  const frame = facts.kind === 'gif' ? ', first frame' : '';
  return `Converted from ${kindName(facts.kind)} to ${kindName(plan.kind)}${frame}`;
}

function turned({ facts }: Mending): string | null {
  const { orientation } = facts;
  if (orientation === 1) return null;
  if (orientation === 2 || orientation === 4) return 'Mirrored the right way round';
  return orientation === 5 || orientation === 7 ? 'Turned upright and mirrored' : 'Turned upright';
}

function recoloured({ facts }: Mending): string | null {
  if (facts.colour === 'cmyk') return 'From CMYK to sRGB';
  return facts.foreignProfile === null ? null : `From ${facts.foreignProfile} to sRGB`;
}

function cropped({ source, plan: { from } }: Mending): string | null {
  if (from.width === source.width && from.height === source.height) return null;
  return `Cropped from ${sizeWords(source)} to ${sizeWords(from)}`;
}

function scaled({ plan: { from, to } }: Mending): string | null {
  if (from.width === to.width && from.height === to.height) return null;
  return `Scaled from ${sizeWords(from)} to ${sizeWords(to)}`;
}

function padded({ plan: { padding, canvas }, colour }: Mending): string | null {
  if (!padding) return null;
  const { maxRatio } = referenceRules;
  const shape = canvas.width > canvas.height ? `${maxRatio}:1` : `1:${maxRatio}`;
  return `Padded to ${shape} with ${colour}`;
}

function backed({ facts, plan, colour }: Mending): string | null {
  const isFilled = facts.hasAlpha && colour !== null;
  if (!isFilled) return null;
  const ground = plan.padding ? colour : 'white';
  return `Put ${ground} behind what was transparent`;
}

function lowered({ plan, quality }: Mending): string | null {
  if (plan.kind !== 'jpeg' || quality >= bestQuality) return null;
  return `Lowered JPEG quality from ${percent(bestQuality)} to ${percent(quality)}`;
}

function percent(quality: number): string {
  return String(Math.round(quality * 100));
}
