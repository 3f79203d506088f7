/** Sees to it that what the tests need beside the packages is there, and says all that is not. */
import { findChromium } from './chromium.ts';
import { exiftool, exiv2, requireDebianTool, unzip } from './debian-tool.ts';

const tools: ReadonlyArray<() => unknown> = [
  ...[exiftool, exiv2, unzip].map((tool) => () => requireDebianTool(tool)),
  findChromium,
];

let missing = 0;
for (const find of tools) {
  try {
    await find();
  } catch (error) {
    missing += 1;
    console.error(error instanceof Error ? error.message : error);
  }
}
process.exitCode = missing > 0 ? 1 : 0;
