import { exifHead } from '#lib/references/jpeg-segments';

/** What the studio's own recipe, as JSON, is called in a PNG's text chunk. */
export const recipeKeyword = 'Seedream Studio recipe';

/** Of the same recipe as a property of XMP. XMP wants namespaces to end in a slash or a hash. */
export const studioNamespace = 'urn:seedream-studio:1.0/';
export const recipeProperty = 'Recipe';

/** The keyword of XMP in PNG. Source: Adobe, XMP Specification Part 3, 1.1.5. */
export const xmpKeyword = 'XML:com.adobe.xmp';

/** The PNG text that AUTOMATIC1111's web UI, Forge and SwarmUI write. Elsewhere it is UserComment. */
export const parametersKeyword = 'parameters';

/** Of PNG's own keywords those that say what is seen and when it was made. Source: PNG, 11.3.3.1. */
export const descriptionKeyword = 'Description';
export const creationKeyword = 'Creation Time';

/** What an APP1 segment of a JPEG begins with. Source: Adobe, XMP Specification Part 3, 1.1.3. */
export const app1Heads = {
  exif: exifHead,
  xmp: 'http://ns.adobe.com/xap/1.0/\0',
  extendedXmp: 'http://ns.adobe.com/xmp/extension/\0',
} as const;

/**
 * China's label for what a machine made, as ByteDance's services write it into XMP. The law that
 * asks for it forbids to take it out. Source: GB 45438-2025, annex E.
 */
export const aigcNamespace = 'http://www.tc260.org.cn/ns/AIGC/1.0/';
export const aigcProperty = 'AIGC';
