import { createHash } from 'node:crypto';
import type { EmbeddedFacts } from '#lib/gallery/embedded/embedded-facts';
import { studioName } from '#lib/gallery/embedded/embedded-facts';
import {
  aigcNamespace,
  aigcProperty,
  recipeProperty,
  studioNamespace,
} from '#lib/gallery/embedded/embedding-names';
import { recipeJson } from '#lib/gallery/embedded/recipe-text';
import { toXml } from '#lib/gallery/embedded/xml-text';

/**
 * What the studio says in XMP. Sources: IPTC Photo Metadata Standard 2025.1 (IPTC Core 1.5 with
 * Alt Text, IPTC Extension 1.9 with Digital Source Type, AI Prompt Information, AI Prompt Writer
 * Name, AI System Used and AI System Version Used, all four simple texts), with the IPTC's NewsCodes
 * for what kind of source it is; Adobe, XMP Specification Parts 1 to 3.
 */
const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpNote: 'http://ns.adobe.com/xmp/note/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  TC260: aigcNamespace,
  studio: studioNamespace,
} as const;

/** "Created using generative AI." */
const sourceType = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';

/** What one APP1 segment holds of a packet, in bytes. Source: XMP Specification Part 3, 1.1.3. */
const segmentBytes = 65_502;

const utf8 = new TextEncoder();

/**
 * The whole packet, for a container that sets no limit.
 *
 * @param aigc China's label as the provider wrote it, kept word for word, or null
 */
export function xmpPacket(facts: EmbeddedFacts, aigc: string | null): Uint8Array {
  return packet(properties(facts, aigc));
}

/** What can be said of a picture that others were put together in: it has no prompt of its own. */
export interface SheetFacts
  extends Pick<EmbeddedFacts, 'alternativeText' | 'createdAt' | 'provider'> {
  readonly model: string;
}

/** The packet of such a picture: that a machine made what is on it, and with what. */
export function sheetPacket({
  model,
  alternativeText,
  createdAt,
  provider,
}: SheetFacts): Uint8Array {
  return packet([
    ...origin(provider, model),
    ...made(createdAt),
    inAnyLanguage('AltTextAccessibility', alternativeText),
  ]);
}

/** A packet of nothing but China's label. @param aigc as the provider wrote it */
export function labelPacket(aigc: string): Uint8Array {
  return packet([element(`TC260:${aigcProperty}`, aigc)]);
}

export interface XmpInSegments {
  /** Of at most 65,502 bytes. */
  readonly main: Uint8Array;
  readonly extension: { readonly bytes: Uint8Array; readonly guid: string } | null;
}

/**
 * The packet for a JPEG, where what one segment cannot hold goes into an extension of it. Few readers
 * know of extensions, so the label and the prompt come first. Source: XMP Specification Part 3, 1.1.3.1.
 */
export function xmpInSegments(facts: EmbeddedFacts, aigc: string | null): XmpInSegments {
  const all = properties(facts, aigc);
  const whole = packet(all);
  if (whole.length <= segmentBytes) return { main: whole, extension: null };
  const inside: string[] = [note('0'.repeat(32))];
  const outside: string[] = [];
  for (const property of all) {
    const fits = packet([...inside, property]).length <= segmentBytes;
    (fits ? inside : outside).push(property);
  }
  const bytes = utf8.encode(document(outside));
  const guid = createHash('md5').update(bytes).digest('hex').toUpperCase();
  return { main: packet([note(guid), ...inside.slice(1)]), extension: { bytes, guid } };
}

/** In the order in which they would be missed. */
function properties(facts: EmbeddedFacts, aigc: string | null): string[] {
  const { recipe, alternativeText, createdAt, provider, promptWriter } = facts;
  return [
    ...origin(provider, recipe.model),
    ...(aigc === null ? [] : [element(`TC260:${aigcProperty}`, aigc)]),
    ...made(createdAt),
    ...(promptWriter ? [element('Iptc4xmpExt:AIPromptWriterName', promptWriter)] : []),
    ...(alternativeText ? [inAnyLanguage('AltTextAccessibility', alternativeText)] : []),
    element('Iptc4xmpExt:AIPromptInformation', recipe.prompt),
    element(`studio:${recipeProperty}`, recipeJson(recipe)),
  ];
}

function origin(provider: EmbeddedFacts['provider'], model: string): string[] {
  return [
    element('Iptc4xmpExt:DigitalSourceType', sourceType),
    element('Iptc4xmpExt:AISystemUsed', provider === 'demo' ? 'Seedream demo' : 'Seedream'),
    element('Iptc4xmpExt:AISystemVersionUsed', model.replace(/^seedream-/, '')),
  ];
}

function made(createdAt: string | null): string[] {
  return [
    element('xmp:CreatorTool', studioName),
    ...(createdAt === null ? [] : [element('xmp:CreateDate', createdAt)]),
  ];
}

function element(name: string, text: string): string {
  return `<${name}>${toXml(text)}</${name}>`;
}

function inAnyLanguage(name: string, text: string): string {
  const item = `<rdf:li xml:lang="x-default">${toXml(text)}</rdf:li>`;
  return `<Iptc4xmpCore:${name}><rdf:Alt>${item}</rdf:Alt></Iptc4xmpCore:${name}>`;
}

function note(guid: string): string {
  return element('xmpNote:HasExtendedXMP', guid);
}

function packet(lines: readonly string[]): Uint8Array {
  const begin = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>';
  return utf8.encode(`${begin}\n${document(lines)}\n<?xpacket end="w"?>`);
}

function document(lines: readonly string[]): string {
  const { rdf, ...others } = namespaces;
  const used = Object.entries(others).filter(([prefix]) =>
    lines.some((line) => line.startsWith(`<${prefix}:`)),
  );
  const declared = used.map(([prefix, uri]) => `\n    xmlns:${prefix}="${uri}"`).join('');
  return [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    ` <rdf:RDF xmlns:rdf="${rdf}">`,
    `  <rdf:Description rdf:about=""${declared}>`,
    ...lines.map((line) => `   ${line}`),
    '  </rdf:Description>',
    ' </rdf:RDF>',
    '</x:xmpmeta>',
  ].join('\n');
}
