import { findMentions, type Mention, mentionText } from '#lib/compose/mention';
import type { DraftReference } from '#lib/references/draft-reference';

type Tile = Pick<DraftReference, 'id' | 'name'>;
type Tiles = readonly Tile[];

/**
 * What the mentions of each tile that was taken away are called by in the prompt; empty for one that
 * was not mentioned. By it they find back when that tile is put back.
 */
export type GoneLabels = Readonly<Record<string, string>>;

/** A draft's prompt, and what is remembered beside it. */
export interface KeptMentions {
  readonly prompt: string;
  readonly gone: GoneLabels;
}

/** Of a label, in characters: it is read within a sentence. */
const longestLabel = 60;

/**
 * Keeps each mention with its tile when references come, go or move:
 *
 * - its number becomes the one its tile has now;
 * - without its tile it becomes a label, the tile's name, such as `@[panorama.jpg]`;
 * - a label becomes a number again when its tile is put back, or when another of that name comes;
 * - a number beyond the last reference stays beyond it, unless the one it waits for is added.
 */
export function keepMentions(
  { prompt, gone }: KeptMentions,
  before: Tiles,
  after: Tiles,
): KeptMentions {
  const mentions = findMentions(prompt);
  const labels = labelsOfTaken(mentions, before, after);
  const comers = comersByLabel(before, after, gone);
  const textOf = (mention: Mention, text: string): string => {
    if (mention.number === null) {
      const number = comers.get(mention.label);
      return number === undefined ? text : mentionText(number);
    }
    const tile = before[mention.number - 1];
    if (!tile) {
      const isBeyond = !isOld(after[mention.number - 1], before);
      return isBeyond ? text : numbered(text, after.length + 1);
    }
    const place = numberOf(tile, after);
    return place === 0 ? `@[${labels[tile.id]}]` : numbered(text, place);
  };
  return {
    prompt: rewrite(prompt, mentions, textOf),
    gone: { ...without(gone, labels), ...labels },
  };
}

/** A label for each tile that is taken away, one that nothing else in the prompt is called by. */
function labelsOfTaken(mentions: readonly Mention[], before: Tiles, after: Tiles): GoneLabels {
  const used = new Set(mentions.map(({ label }) => label));
  const labels: Record<string, string> = {};
  for (const [index, tile] of before.entries()) {
    if (numberOf(tile, after) > 0) continue;
    const isMentioned = mentions.some(({ number }) => number === index + 1);
    const label = isMentioned ? freeLabel(labelOf(tile.name) || 'removed image', used) : '';
    labels[tile.id] = label;
    used.add(label);
  }
  return labels;
}

function freeLabel(label: string, used: ReadonlySet<string>): string {
  let free = label;
  for (let count = 2; used.has(free); count += 1) free = `${label} (${count})`;
  return free;
}

/** A name without what would end a label: brackets and breaks of the line. */
function labelOf(name: string): string {
  const words = name.replace(/[[\]]/g, '').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const characters = [...words.trim()];
  return characters.length <= longestLabel
    ? characters.join('')
    : `${characters.slice(0, longestLabel - 1).join('')}…`;
}

/**
 * The numbers of those that have come, by the label that waits for them: a tile that was here before
 * takes its own label only, another the one of its name.
 */
function comersByLabel(before: Tiles, after: Tiles, gone: GoneLabels): Map<string, number> {
  const comers = after.filter((tile) => numberOf(tile, before) === 0);
  const named = comers.filter(({ id }) => gone[id] === undefined);
  const back = comers.filter(({ id }) => gone[id] !== undefined);
  return new Map(
    [...named.toReversed(), ...back].map((tile) => [
      gone[tile.id] ?? labelOf(tile.name),
      numberOf(tile, after),
    ]),
  );
}

/** What was here before was never meant by a number that named nothing. */
function isOld(tile: Tile | undefined, before: Tiles): boolean {
  return tile !== undefined && numberOf(tile, before) > 0;
}

/** Forgets the labels that now stand for another tile. */
function without(gone: GoneLabels, labels: GoneLabels): GoneLabels {
  const taken = new Set(Object.values(labels));
  return Object.fromEntries(
    Object.entries(gone).map(([id, label]) => [id, taken.has(label) ? '' : label]),
  );
}

/** From 1; 0 when it is not among them. */
function numberOf(tile: Tile, tiles: Tiles): number {
  return tiles.findIndex(({ id }) => id === tile.id) + 1;
}

/** The same mention with another number, its words as they were typed. */
function numbered(text: string, number: number): string {
  return text.replace(/\d+$/, String(number));
}

function rewrite(
  prompt: string,
  mentions: readonly Mention[],
  textOf: (mention: Mention, text: string) => string,
): string {
  let at = 0;
  let rewritten = '';
  for (const mention of mentions) {
    const { start, end } = mention;
    rewritten += prompt.slice(at, start) + textOf(mention, prompt.slice(start, end));
    at = end;
  }
  return rewritten + prompt.slice(at);
}
