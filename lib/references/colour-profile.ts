/**
 * Profiles that mean sRGB under another name: those of cameras and web services that write a smaller
 * one, and grey ones whose curve is sRGB's.
 */
const twins = new Set(['c2', 'uRGB', 'sGry', 'sGrey', 'sGray']);

/**
 * The name of an ICC profile that is not sRGB, or null for sRGB. Source: ICC.1:2022, 7.2 (header)
 * and 9.2.41 (profileDescriptionTag).
 *
 * @param profile the profile, unpacked; a cut one still has a name, though it may be a poor one
 */
export function foreignProfileName(profile: Uint8Array): string | null {
  const name = describedAs(profile);
  return nameIfForeign(name ?? `a ${colourSpace(profile)} profile without a name`);
}

/** The same for a profile of which only the name is known. */
export function nameIfForeign(name: string): string | null {
  return /srgb/i.test(name) || twins.has(name) ? null : name;
}

function describedAs(profile: Uint8Array): string | null {
  if (profile.length < 132) return null;
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  const tags = Math.min(view.getUint32(128), 200);
  for (let tag = 0; tag < tags; tag += 1) {
    const at = 132 + tag * 12;
    if (at + 12 > profile.length) return null;
    if (ascii(profile, at, 4) !== 'desc') continue;
    const start = view.getUint32(at + 4);
    return readText(profile.subarray(start, start + view.getUint32(at + 8)));
  }
  return null;
}

/** Version 2 has the text in ASCII, version 4 in UTF-16 and several languages, of which the first. */
function readText(tag: Uint8Array): string | null {
  if (tag.length < 12) return null;
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength);
  const type = ascii(tag, 0, 4);
  if (type === 'desc') return clean(ascii(tag, 12, Math.min(view.getUint32(8), 200)));
  if (type !== 'mluc' || tag.length < 28) return null;
  const start = view.getUint32(24);
  const text = tag.subarray(start, start + Math.min(view.getUint32(20), 400));
  return clean(String.fromCharCode(...pairs(text)));
}

function* pairs(bytes: Uint8Array): Generator<number> {
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    yield ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  }
}

function colourSpace(profile: Uint8Array): string {
  return clean(ascii(profile, 16, 4)) ?? 'colour';
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** Printable and short: it is shown in a sentence. */
function clean(text: string): string | null {
  return (
    text
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(0, 60) || null
  );
}
