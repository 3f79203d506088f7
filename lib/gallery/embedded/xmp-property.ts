import { fromXml } from '#lib/gallery/embedded/xml-text';

/**
 * A simple property of an XMP packet, whichever of its two forms a program has written it in, or
 * null. Looked for as text, since a server has no parser of XML and a page need not load one.
 *
 * @param namespace in which `name` stands; the packet chooses the prefix
 */
export function xmpProperty(xmp: string, namespace: string, name: string): string | null {
  const prefix = prefixOf(xmp, namespace);
  if (prefix === null) return null;
  return elementContent(xmp, `${prefix}:${name}`) ?? attributeValue(xmp, `${prefix}:${name}`);
}

function prefixOf(xmp: string, namespace: string): string | null {
  for (const quote of ['"', "'"]) {
    const at = xmp.indexOf(`=${quote}${namespace}${quote}`);
    const declared = /xmlns:([\w.-]{1,64})$/.exec(xmp.slice(Math.max(0, at - 80), Math.max(0, at)));
    if (declared) return declared[1] ?? null;
  }
  return null;
}

function elementContent(xmp: string, tag: string): string | null {
  const start = xmp.indexOf(`<${tag}>`);
  if (start === -1) return null;
  const from = start + tag.length + 2;
  const end = xmp.indexOf(`</${tag}>`, from);
  return end === -1 ? null : fromXml(xmp.slice(from, end));
}

function attributeValue(xmp: string, name: string): string | null {
  for (const quote of ['"', "'"]) {
    const start = xmp.indexOf(`${name}=${quote}`);
    if (start === -1 || !/\s/.test(xmp[start - 1] ?? '')) continue;
    const from = start + name.length + 2;
    const end = xmp.indexOf(quote, from);
    if (end !== -1) return fromXml(xmp.slice(from, end));
  }
  return null;
}
