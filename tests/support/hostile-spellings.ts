/** What is written in the place of one part of an address to get at a file of the machine. */
export const traversals: readonly string[] = [
  '..%2f..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '../../../../etc/passwd',
  '..%252f..%252f..%252fetc%252fpasswd',
  '..%5c..%5c..%5cetc%5cpasswd',
  '..\\..\\..\\etc\\passwd',
  '....//....//....//etc/passwd',
  '..;/..;/..;/etc/passwd',
  '%c0%ae%c0%ae%c0%afetc%c0%afpasswd',
  '%ef%bc%8e%ef%bc%8e%ef%bc%8fetc%ef%bc%8fpasswd',
  '%2fetc%2fpasswd',
  'file:%2f%2f%2fetc%2fpasswd',
  'C:%5cWindows%5cwin.ini',
  '..%2f..%2fpackage.json',
  '..%2fsecret',
  'original%00.jpg',
  '%00',
  '.',
  '..',
  `${'a'.repeat(4000)}`,
];

/** What answers of a studio hold only when a file of its machine was read. */
export const fileWords: readonly RegExp[] = [/root:[^:]*:0:0/, /"seedream-studio"/, /\[fonts\]/];

/** The header that says a request has been through the middleware, as each version believed it. */
export const middlewareMarks: readonly string[] = [
  'middleware',
  'src/middleware',
  'pages/_middleware',
  'pages/gallery/_middleware',
  'proxy',
  'src/proxy',
  ...['middleware', 'src/middleware', 'proxy', 'src/proxy'].map((name) =>
    Array.from({ length: 5 }, () => name).join(':'),
  ),
  Array.from({ length: 20 }, () => 'middleware').join(':'),
];

/** Other headers by which the framework speaks to itself. */
export const innerHeaders: readonly Readonly<Record<string, string>>[] = [
  { 'x-middleware-next': '1' },
  { 'x-middleware-rewrite': '/gallery' },
  { 'x-middleware-override-headers': 'cookie', 'x-middleware-request-cookie': 'a=b' },
  { 'x-invoke-path': '/gallery', 'x-invoke-output': '/gallery', 'x-invoke-status': '200' },
  { 'x-matched-path': '/gallery' },
  { 'x-now-route-matches': '1=gallery' },
  { 'x-nextjs-data': '1' },
  { 'x-next-resume-state-length': '0', 'next-resume': '1' },
];
