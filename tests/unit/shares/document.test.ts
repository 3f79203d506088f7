import { rgbaToThumbHash } from 'thumbhash';
import { describe, expect, test } from 'vitest';
import { cardCells, cardSize } from '#lib/shares/card-cells';
import { cardDocument } from '#lib/shares/document/card-document';
import { embedCode } from '#lib/shares/document/embed-code';
import { galleryDocument } from '#lib/shares/document/gallery-document';
import { groundColour } from '#lib/shares/document/ground-colour';
import { html } from '#lib/shares/document/html';
import { introductionHtml } from '#lib/shares/document/introduction';
import { publicPlaces } from '#lib/shares/document/places';
import type { SharePage } from '#lib/shares/document/share-page';
import { newShareRules } from '#lib/shares/share-rules';

const hostile = `"><script>alert('1')</script>&`;

describe('a piece of HTML', () => {
  test('makes text of whatever is put into it, in elements and attributes', () => {
    const { text } = html`<p title="${hostile}">${hostile}</p>`;
    const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;';
    expect(text).toBe(`<p title="${escaped}">${escaped}</p>`);
  });

  test('takes in other pieces, lists of them, and nothing for null and false', () => {
    const items = ['a', 'b'].map((each) => html`<li>${each}</li>`);
    expect(html`<ul>${items}</ul>${null}${false}${0}`.text).toBe('<ul><li>a</li><li>b</li></ul>0');
  });
});

test('the code that embeds a share leads to its page for iframes, and its title ends nothing', () => {
  const code = embedCode({ address: 'https://studio.example/s/abc', title: hostile });
  expect(code).toMatch(
    /^<iframe src="https:\/\/studio\.example\/s\/abc\/embed" width="1200" height="800" [^<>]*><\/iframe>$/,
  );
});

describe('an introduction', () => {
  test.each([
    ['emphasis', '*one*', '<p><em>one</em></p>'],
    ['headings, below that of the page', '# One', '<h2>One</h2>'],
    ['HTML as text', '<b onclick=x>one</b>', '<p>&lt;b onclick=x&gt;one&lt;/b&gt;</p>'],
    ['of a picture its words', '![one](http://evil.example/x.png)', '<p>one</p>'],
    [
      'no script in a link',
      '[one](javascript:alert(1))',
      '<p><a rel="nofollow noopener noreferrer" href="">one</a></p>',
    ],
    [
      'a link',
      '[one](https://one.example)',
      '<p><a rel="nofollow noopener noreferrer" href="https://one.example">one</a></p>',
    ],
  ])('shows %s', (_what, markdown, expected) => {
    expect(introductionHtml(markdown).text).toBe(expected);
  });
});

const picture = {
  name: 'AAAAAAAAAAAAAAAA',
  number: 1,
  width: 2048,
  height: 1024,
  placeholder: '',
  mediaType: 'image/jpeg',
  alt: hostile,
  prompt: hostile,
  recipe: null,
  references: [],
  madeAt: null,
};
const page: SharePage = {
  rules: { ...newShareRules(hostile), introduction: hostile },
  pictures: [picture],
  report: null,
  places: publicPlaces('/s/x', false),
  comments: [{ picture: picture.name, name: hostile, text: hostile }],
  picked: new Set(),
  notice: '',
  address: 'https://studio.example/s/x',
  isEmbedded: false,
  style: { href: 'style.css' },
};

describe('the page of a share', () => {
  test('has no script but its own files, whatever people wrote', () => {
    const text = galleryDocument(page);
    expect([...text.matchAll(/<script[^>]*>/g)].map(String)).toEqual([
      '<script src="/share/viewer.js" defer>',
      '<script src="/share/answers.js" defer>',
    ]);
  });

  test('names each form of a picture by its real width', () => {
    expect(galleryDocument(page)).toContain(
      'srcset="/s/x/image/AAAAAAAAAAAAAAAA/small 512w, /s/x/image/AAAAAAAAAAAAAAAA/large 1280w"',
    );
  });

  test('is not for search engines unless the owner says so', () => {
    const isHidden = (part: Partial<SharePage>) =>
      galleryDocument({ ...page, ...part }).includes('name="robots" content="noindex');
    const rules = { ...page.rules, isIndexable: true };
    expect([isHidden({}), isHidden({ rules }), isHidden({ rules, isEmbedded: true })]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('asks for the first picture at once, and says what others may show of it', () => {
    const text = galleryDocument(page);
    expect(text).toMatch(/<link rel="preload" as="image" [^>]*fetchpriority="high">/);
    expect(text).toContain('<meta property="og:image" content="https://studio.example/s/x/card">');
  });
});

test('the document of a card has the head of the page for that, and nothing else', () => {
  const text = cardDocument(page);
  const words = [...galleryDocument(page).matchAll(/<meta (?:name="[dt]|property).*>/g)].map(
    String,
  );
  expect(words.length).toBeGreaterThan(8);
  for (const each of words) expect(text).toContain(each);
  expect(text).toMatch(/<body>\s*<\/body>/);
  expect(text).toContain('<meta name="robots" content="noindex, nofollow">');
  expect(text).not.toMatch(/preload|<script|AAAAAAAAAAAAAAAA/);
});

describe('the colour under a picture', () => {
  test('is about that of the picture', () => {
    const pixels = new Uint8Array(16 * 16 * 4).map((_, at) => [42, 157, 143, 255][at % 4] ?? 0);
    const hash = Buffer.from(rgbaToThumbHash(16, 16, pixels)).toString('base64');
    const [, r = '', g = '', b = ''] = /^#(..)(..)(..)$/.exec(groundColour(hash) ?? '') ?? [];
    for (const [part, expected] of [
      [r, 42],
      [g, 157],
      [b, 143],
    ] as const) {
      expect(Math.abs(Number.parseInt(part, 16) - expected)).toBeLessThan(12);
    }
  });

  test('is none for what is no hash', () => {
    expect(groundColour('')).toBeNull();
  });
});

describe('the card of a share', () => {
  test.each([1, 2, 3, 4, 5, 6, 7])('of %i pictures is filled to its edges', (count) => {
    const cells = cardCells(count);
    expect(cells).toHaveLength(Math.min(6, count));
    for (const { left, top, width, height } of cells) {
      expect(left + width).toBeLessThanOrEqual(cardSize.width);
      expect(top + height).toBeLessThanOrEqual(cardSize.height);
    }
    expect(Math.max(...cells.map(({ left, width }) => left + width))).toBeGreaterThan(1196);
    expect(Math.max(...cells.map(({ top, height }) => top + height))).toBeGreaterThan(626);
  });
});
