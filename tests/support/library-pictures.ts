import { type KeptPicture, keepPicture } from '#lib/generations/keep-picture';
import { paintPicture } from '#lib/platform/seedream/demo/art/picture';
import { seedream40 } from '#lib/platform/seedream/models';
import { libraryPrompt, librarySubjects } from '#tests/support/library-prompts';

/** A picture that is kept, and the size that would have been asked for to have it in full. */
export interface LibraryPicture {
  readonly kept: KeptPicture;
  readonly subject: string;
  readonly asked: { readonly width: number; readonly height: number };
}

/** The longer side of a picture of the library, in pixels: real, and quick to make. */
const side = 480;

/** Shapes beyond the presets, which people ask for as well. */
const shapes = [
  ...seedream40.size.presets,
  { ratio: '16:1', width: 4096, height: 256 },
  { ratio: '1:4', width: 1024, height: 4096 },
  { ratio: '5:4', width: 2240, height: 1792 },
];

/** Paints pictures of all shapes and keeps them as any other. @param random numbers from 0 to 1 */
export async function paintLibrary(
  count: number,
  random: () => number,
  onPainted: (done: number) => void = () => undefined,
): Promise<LibraryPicture[]> {
  const pictures: LibraryPicture[] = [];
  for (let at = 0; at < count; at += 1) {
    const { width, height } = shapes[at % shapes.length] ?? seedream40.size.default;
    const subject = librarySubjects[Math.floor(random() * librarySubjects.length)] ?? '';
    const scale = side / Math.max(width, height);
    const bytes = await paintPicture({
      prompt: libraryPrompt(subject, random),
      size: { width: Math.round(width * scale), height: Math.round(height * scale) },
      references: [],
      watermark: false,
      themeSeed: Math.floor(random() * 2 ** 31),
      seed: Math.floor(random() * 2 ** 31),
    });
    const kept = await keepPicture(bytes);
    if (!kept.ok) throw new Error(`A painted picture was not kept: ${kept.failure}.`);
    pictures.push({ kept: kept.value, subject, asked: { width, height } });
    onPainted(at + 1);
  }
  return pictures;
}
