import { type FileKind, kindName } from '#lib/references/file-kind';
import type { MendProblem } from '#lib/references/mending';

/** Above it a decoder that fails has more likely run out of memory than met a broken file. */
const roomyPixels = 64_000_000;

export function cutOff(kind: FileKind): MendProblem {
  return {
    code: 'damaged',
    message: `This ${kindName(kind)} file is cut off: its end is missing. Fetch it again from where it came from.`,
  };
}

/** For a decoder that gave up on a file whose end is there. */
export function undecodable(kind: FileKind, pixels: number): MendProblem {
  if (pixels > roomyPixels) {
    const megapixels = Math.round(pixels / 1_000_000);
    return {
      code: 'unreadable',
      message: `This browser could not open its ${megapixels} megapixels: it is damaged or too large for the memory there is. Make it smaller and add it again.`,
    };
  }
  return {
    code: 'damaged',
    message: `This ${kindName(kind)} file is damaged: it cannot be decoded.`,
  };
}

export function noDecoder(kind: FileKind): MendProblem {
  return {
    code: 'unreadable',
    message: `This browser cannot read this kind of ${kindName(kind)} file. Save it as JPEG or PNG and add it again.`,
  };
}

export const outOfMemory: MendProblem = {
  code: 'unreadable',
  message:
    'The browser has not enough memory for this picture. Close other tabs or make it smaller, and try again.',
};

export const canceled: MendProblem = { code: 'canceled', message: 'It was canceled.' };

/** For what should not happen; the browser's console says what it was. */
export const broken: MendProblem = {
  code: 'unreadable',
  message: 'The browser could not finish this picture. Load the page again and try once more.',
};
