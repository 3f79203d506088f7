import fc from 'fast-check';

/** Prompts in which mentions, almost-mentions and their parts meet each other. */
export const anyMentioningPrompt = fc
  .array(
    fc.oneof(
      fc.constantFrom('@', '@@', 'image 1', 'image 2', 'Image 3', 'IMAGE 12', 'image 0', 'image '),
      fc.constantFrom('@image 1', '@image 2', '@image 7', '@[boat.jpg]', '[', ']', '@[', '\n'),
      fc.constantFrom(' ', ', ', '.', ':1', '5', 'd', '’s', '的', 'a red boat', '-', '_', 'é'),
      fc.string({ maxLength: 4, unit: 'grapheme' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
