import { type FileKind, isSentKind, type SentKind } from '#lib/references/file-kind';
import { fitPixels, isLawfulShape, lawfulBox, paddedSize } from '#lib/references/lawful-box';
import type { Box, MendChoices } from '#lib/references/mending';
import type { PictureFacts, Upright } from '#lib/references/picture-facts';

/** What is to become of the pixels of a picture that lies upright already. */
export interface MendPlan {
  /** The part that is kept; all of it unless a person crops. */
  readonly from: Box;
  /** Of what comes out. */
  readonly canvas: Upright;
  /** Where the kept part lies on the canvas; all of it unless the picture is padded. */
  readonly to: Box;
  /** What lies around the picture; null where nothing does. */
  readonly padding: Padding | null;
  readonly kind: SentKind;
}

/** A colour as `#rrggbb`, or the commonest one along the edges that the padding touches. */
export type Padding = { readonly colour: string } | { readonly colour: null };

/**
 * Pure geometry: from what a picture is and what a person chose to what is drawn. A shape beyond the
 * limit is padded unless a person crops it, so that nothing is cut off unasked.
 *
 * @param upright of the decoded picture; both sides at least the shortest lawful one
 * @param most pixels that may come out, where fewer are wanted than the page takes
 */
export function planMend(
  upright: Upright,
  facts: Pick<PictureFacts, 'kind' | 'hasAlpha'>,
  choices: MendChoices,
  most?: number,
): MendPlan {
  const kind = choices.kind ?? keptKind(facts.kind, facts.hasAlpha);
  const { shape } = choices;
  if (shape?.method === 'crop') return plain(lawfulBox(shape.box, upright), kind, most);
  const whole = { x: 0, y: 0, ...upright };
  if (isLawfulShape(upright)) return plain(whole, kind, most);
  const canvas = fitPixels(paddedSize(upright), most);
  const to = placed(upright, canvas);
  return { from: whole, canvas, to, padding: { colour: shape?.colour ?? null }, kind };
}

/** A JPEG stays a JPEG and a PNG a PNG; drawings become PNG, and so does what can be seen through. */
export function keptKind(kind: FileKind, hasAlpha: boolean): SentKind {
  if (isSentKind(kind)) return kind;
  return hasAlpha || kind === 'gif' || kind === 'bmp' ? 'png' : 'jpeg';
}

function plain(from: Box, kind: SentKind, most: number | undefined): MendPlan {
  const canvas = fitPixels(from, most);
  return { from, canvas, to: { x: 0, y: 0, ...canvas }, padding: null, kind };
}

/** In the middle of the canvas, as large as it fits. */
function placed(upright: Upright, canvas: Upright): Box {
  const scale = Math.min(canvas.width / upright.width, canvas.height / upright.height);
  const width = Math.min(canvas.width, Math.max(1, Math.round(upright.width * scale)));
  const height = Math.min(canvas.height, Math.max(1, Math.round(upright.height * scale)));
  return {
    x: Math.floor((canvas.width - width) / 2),
    y: Math.floor((canvas.height - height) / 2),
    width,
    height,
  };
}
