/**
 * Text as a file of others may hold it: no half of a surrogate pair, and none of the controls that
 * XML 1.0 forbids even when escaped. Source: W3C, XML 1.0 (fifth edition), 2.2.
 */
export function plainText(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\P{Cc}]|[\ufffe\uffff]/gu, '');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader would make a line feed of it.
  '\r': '&#13;',
};

/** Any text as the content of an element. */
export function toXml(text: string): string {
  return plainText(text).replace(/[&<>"\r]/g, (character) => escapes[character] ?? '');
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The text that the content of an element stands for; what is no entity of XML stays as it is. */
export function fromXml(xml: string): string {
  return xml.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const isHex = name[1] === 'x' || name[1] === 'X';
    const point = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
