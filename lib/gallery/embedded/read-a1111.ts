import { type EmbeddedRecipe, fromForeign } from '#lib/gallery/embedded/embedded-recipe';

const negativeHead = 'Negative prompt:';

/** A line of fewer pairs belongs to the prompt. */
const leastPairs = 3;

/** A camera's comment may look like pairs as well; it has none of these. */
const tellingKeys = ['Steps', 'Sampler', 'Seed', 'CFG scale', 'Size'];

/**
 * The text of AUTOMATIC1111's web UI and of Forge: the prompt, from a line `Negative prompt:` on what
 * should not be seen, and in the last line pairs such as `Steps: 20, Size: 512x768`. Source:
 * AUTOMATIC1111/stable-diffusion-webui, modules/infotext_utils.py, parse_generation_parameters.
 */
export function readA1111(text: string): EmbeddedRecipe | null {
  const lines = text.replace(/\r\n?/g, '\n').trim().split('\n');
  const pairs = readPairs(lines.pop() ?? '');
  if (pairs.size < leastPairs || !tellingKeys.some((key) => pairs.has(key))) return null;
  const negativeAt = lines.findIndex((line) => line.trim().startsWith(negativeHead));
  const promptLines = negativeAt === -1 ? lines : lines.slice(0, negativeAt);
  const negative = negativeAt === -1 ? '' : lines.slice(negativeAt).join('\n').trim();
  const [width, height] = pairs.get('Size')?.split('x') ?? [];
  return fromForeign('a1111', {
    prompt: promptLines.join('\n'),
    width,
    height,
    settings: [['negative prompt', negative.slice(negativeHead.length)], ...pairs],
  });
}

/** Pairs stand between commas. */
function readPairs(line: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const piece of pieces(line)) {
    const colon = piece.indexOf(':');
    const key = piece.slice(0, Math.max(0, colon)).trim();
    if (/^\w[\w /-]*$/.test(key)) pairs.set(key, piece.slice(colon + 1).trim());
  }
  return pairs;
}

/** What stands between the commas of a line, but for those within quotation marks. */
function* pieces(line: string): Generator<string> {
  let isQuoted = false;
  let from = 0;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (character === '\\' && isQuoted) at += 1;
    else if (character === ',' && !isQuoted) {
      yield line.slice(from, at);
      from = at + 1;
    }
  }
  yield line.slice(from);
}
