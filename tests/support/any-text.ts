import fc from 'fast-check';

const codePoint = fc.oneof(
  fc.nat({ max: 0xff }),
  fc.nat({ max: 0xffff }),
  fc.nat({ max: 0x10ffff }),
);

/** Texts of any code points: controls, halves of surrogate pairs and characters that are none. */
export const anyText = fc
  .array(codePoint, { maxLength: 60 })
  .map((points) => String.fromCodePoint(...points));
