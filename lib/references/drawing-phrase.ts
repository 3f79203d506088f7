import type { Drawing, Mark, MarkColour } from '#lib/references/drawing';

/**
 * What a prompt can call the things that are drawn: `the area marked in red and the blue arrow`.
 * The model reads a drawing together with words that point at it.
 *
 * @returns an empty text for an empty drawing
 */
export function drawingPhrase({ marks }: Drawing): string {
  const colours = [...new Set(marks.map(({ colour }) => colour))];
  const seen = colours.flatMap((colour) => colourPhrases(marks, colour));
  return listWords([...seen, ...notePhrase(marks)]);
}

function colourPhrases(marks: readonly Mark[], colour: MarkColour): string[] {
  const count = (shape: Mark['shape']) =>
    marks.filter((mark) => mark.shape === shape && mark.colour === colour).length;
  // Several strokes of a hand usually go around or over one thing.
  const areas = count('box') + Math.min(1, count('stroke'));
  const arrows = count('arrow');
  return [
    ...(areas > 0 ? [`the ${areas === 1 ? 'area' : 'areas'} marked in ${colour}`] : []),
    ...(arrows > 0 ? [`the ${colour} ${arrows === 1 ? 'arrow' : 'arrows'}`] : []),
  ];
}

function notePhrase(marks: readonly Mark[]): string[] {
  const texts = new Set(marks.flatMap((mark) => (mark.shape === 'text' ? [mark.text] : [])));
  if (texts.size === 0) return [];
  const quoted = [...texts].map((text) => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`);
  return [`the ${quoted.length === 1 ? 'note' : 'notes'} ${listWords(quoted)}`];
}

function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
