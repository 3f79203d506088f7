import { describe, expect, test } from 'vitest';
import { offerReferences } from '#lib/compose/reference-offer';
import { offerSnippets } from '#lib/compose/snippet-offer';

const snippets = [
  { id: '1', name: 'Golden hour', text: 'in low golden light' },
  { id: '2', name: 'Blue hour', text: 'in the blue hour' },
  { id: '3', name: 'Hourglass', text: 'with an hourglass' },
];

/** The text once the first that is offered is taken; null when nothing is. */
function taken(typed: string, behind = ''): string | null {
  const prompt = typed + behind;
  const edit = offerSnippets(prompt, typed.length, { snippets, referenceCount: 0 })?.items[0]?.edit;
  return edit ? prompt.slice(0, edit.start) + edit.text + prompt.slice(edit.end) : null;
}

describe('snippets behind a slash', () => {
  test.each([
    ['A boat /gold', '', 'A boat in low golden light'],
    ['/blue', ' at sea', 'in the blue hour at sea'],
    ['A boat (/golden', ')', 'A boat (in low golden light)'],
    ['A boat /goldenh', '', 'A boat in low golden light'],
    ['A boat /hour', '', 'A boat with an hourglass'],
    ['A boat /', 'at sea', 'A boat in low golden light at sea'],
    ['灯塔，/blue', '', '灯塔，in the blue hour'],
  ])('"%s" before "%s"', (typed, behind, whole) => {
    expect(taken(typed, behind)).toBe(whole);
  });

  test.each(['a 16/9 frame', 'and/or', 'https://b', 'f/2', 'A boat /gold at', '//gold', 'A boat'])(
    'nothing is asked for by "%s"',
    (typed) => {
      expect(offerSnippets(typed, typed.length, { snippets, referenceCount: 0 })).toBeNull();
    },
  );

  test('what names a reference is put in as a mention of it, where it is there', () => {
    const named = [{ id: '4', name: 'Like', text: 'in the style of image 1' }];
    const put = (referenceCount: number) =>
      offerSnippets('/like', 5, { snippets: named, referenceCount })?.items[0]?.edit.text;
    expect([put(0), put(1)]).toEqual(['in the style of image 1', 'in the style of @image 1']);
  });

  test('an empty library offers nothing, and a word that is no name finds nothing', () => {
    expect(offerSnippets('/', 1, { snippets: [], referenceCount: 0 })?.items).toEqual([]);
    expect(offerSnippets('/xyz', 4, { snippets, referenceCount: 0 })?.items).toEqual([]);
  });
});

describe('references behind an @', () => {
  const references = [
    { id: 'a', name: 'boat.jpg', key: 'k', originalKey: null },
    { id: 'b', name: 'panorama.jpg', key: null, originalKey: null },
  ];

  test('are offered with their number, name and picture', () => {
    expect(offerReferences('Like @pan', 9, references)).toMatchObject({
      title: 'References',
      start: 5,
      words: 'pan',
      note: null,
      items: [{ label: 'Image 2', detail: 'panorama.jpg', picture: { number: 2, key: null } }],
    });
  });

  test.each([
    ['@', 'Add references first, then mention them here.'],
    ['@ima', 'Add references first, then mention them here.'],
    ['@boat', null],
  ])('without references "%s" says %s', (typed, note) => {
    expect(offerReferences(typed, typed.length, [])?.note).toBe(note);
  });
});
