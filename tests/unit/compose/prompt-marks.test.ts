import { expect, test } from 'vitest';
import { markPrompt } from '#lib/compose/prompt-marks';

const marked = (prompt: string, references: number) =>
  markPrompt(prompt, references).map(({ start, end, look }) => [prompt.slice(start, end), look]);

test('mentions are marked as there or gone, and text to be rendered with its quotes', () => {
  expect(marked('@image 1 says "OPEN" by @image 2, off @[coast.jpg], “Nord”', 1)).toEqual([
    ['@image 1', 'mention'],
    ['@image 2', 'gone'],
    ['@[coast.jpg]', 'gone'],
    ['"OPEN"', 'quote'],
    ['“Nord”', 'quote'],
  ]);
});

test.each([
  ['a 24" screen beside a 27" one', []],
  ['saying "one\nof two lines"', ['"one\nof two lines"']],
  ['a stray " ends\n\nwith its "paragraph"', ['"paragraph"']],
  ['写着"新年快乐"', ['"新年快乐"']],
  ['标题「北方」和『南方』', ['「北方」', '『南方』']],
  ['„Nord“ und „Süd”', ['„Nord“', '„Süd”']],
  ['""', []],
])('quotes of %j', (prompt, quotes) => {
  expect(marked(prompt, 0).map(([text]) => text)).toEqual(quotes);
});
