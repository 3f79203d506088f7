import type { Mark, MarkColour } from '#lib/references/drawing';

/** What a person calls each shape. */
const shapeWords: Record<Mark['shape'], string> = {
  arrow: 'arrow',
  box: 'box',
  stroke: 'line',
  text: 'note',
};

/** `Red`, as it stands beside its swatch. */
export function colourName(colour: MarkColour): string {
  return capital(colour);
}

/** `Red box`. */
export function markKind(mark: Mark): string {
  return capital(`${mark.colour} ${shapeWords[mark.shape]}`);
}

/** `Red box 2`: counted among those of its kind, in the order they were drawn. */
export function markName(marks: readonly Mark[], id: string): string {
  const mark = marks.find((each) => each.id === id);
  if (!mark) return '';
  const alike = marks.filter(({ shape, colour }) => shape === mark.shape && colour === mark.colour);
  const name = `${markKind(mark)} ${alike.indexOf(mark) + 1}`;
  return mark.shape === 'text' ? `${name}: ${mark.text}` : name;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
