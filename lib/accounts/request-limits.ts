/**
 * What a request may weigh, how long it may take to arrive and how often it may come: one line for
 * every route of the studio, and one for all that is no route. The front door holds them, whatever
 * the route does itself; where a route has words for "too large", its own limit is the lower one.
 */
export interface RequestLimits {
  /** Counted as it comes: what a header says of it is not believed. */
  readonly bodyBytes: number;
  /** For all of it to arrive, in seconds. */
  readonly arrivesInSeconds: number;
  /** From one address, in a minute, all of one kind together. */
  readonly aMinute: number;
}

const kib = 1024;
const mib = 1024 * kib;

const kinds = {
  /** Pages and their actions, and everything that is not in the table below. */
  page: { bodyBytes: 1.25 * mib, arrivesInSeconds: 30, aMinute: 2400 },
  /** Scripts, styles and fonts of the pages. */
  file: { bodyBytes: 0, arrivesInSeconds: 30, aMinute: 12_000 },
  read: { bodyBytes: 0, arrivesInSeconds: 30, aMinute: 2400 },
  picture: { bodyBytes: 0, arrivesInSeconds: 30, aMinute: 12_000 },
  /** Reads much, or makes something on the way. */
  heavy: { bodyBytes: 0, arrivesInSeconds: 30, aMinute: 120 },
  /** Pairs to judge: each is chosen among thousands, for a team that shares an address. */
  pairs: { bodyBytes: 0, arrivesInSeconds: 30, aMinute: 300 },
  change: { bodyBytes: 256 * kib, arrivesInSeconds: 30, aMinute: 1200 },
  /** A list of as many identifiers as a ZIP may have. */
  list: { bodyBytes: mib, arrivesInSeconds: 60, aMinute: 120 },
  /** Of scripts: each token has its own allowance, too. */
  script: { bodyBytes: 512 * kib, arrivesInSeconds: 30, aMinute: 2400 },
  /** A library as a file, and as many prompts as it can hold. */
  library: { bodyBytes: 32 * mib, arrivesInSeconds: 300, aMinute: 30 },
  reference: { bodyBytes: 300 * mib, arrivesInSeconds: 3600, aMinute: 1200 },
  /** As much as STUDIO_IMPORT_MAX_MB can be, and what its file said. */
  import: { bodyBytes: 1032 * mib, arrivesInSeconds: 3600, aMinute: 2400 },
  /** Of getting in; those that are refused are counted in the database, too. */
  try: { bodyBytes: 128 * kib, arrivesInSeconds: 15, aMinute: 120 },
  /** What a visitor of a share or a guest who judges says. */
  answer: { bodyBytes: 128 * kib, arrivesInSeconds: 15, aMinute: 600 },
} as const satisfies Record<string, RequestLimits>;
export type RequestKind = keyof typeof kinds;

/** By method and path; `:` begins what stands for something, and `:path` stands for more than one part. */
export const routeKinds: Readonly<Record<string, RequestKind>> = {
  'GET /api/account/export': 'heavy',
  'GET /api/auth/:path': 'try',
  'POST /api/auth/:path': 'try',
  'GET /api/collections': 'read',
  'GET /api/collections/:id/images': 'read',
  'GET /api/events': 'read',
  'GET /api/experiments/:id/contact-sheet': 'heavy',
  'GET /api/experiments/:id/export': 'heavy',
  'GET /api/experiments/:id/pairs': 'heavy',
  'GET /api/experiments/:id/results': 'read',
  'POST /api/experiments/:id/votes': 'change',
  'GET /api/experiments/estimate': 'read',
  'GET /api/generations': 'read',
  'GET /api/generations/:id': 'read',
  'GET /api/health': 'read',
  'GET /api/health/live': 'read',
  'GET /api/health/ready': 'read',
  'GET /api/images': 'read',
  'GET /api/images/:id/:variant': 'picture',
  'GET /api/images/:id/alike': 'read',
  'GET /api/images/:id/lineage': 'read',
  'GET /api/images/again': 'read',
  'GET /api/images/ids': 'read',
  'GET /api/images/import': 'read',
  'POST /api/images/import': 'import',
  'GET /api/images/overview': 'read',
  'POST /api/images/prompts': 'list',
  'GET /api/images/trash': 'read',
  'GET /api/images/trash/ids': 'read',
  'POST /api/images/zip': 'list',
  'GET /api/images/zip/:ticket': 'heavy',
  'DELETE /api/images/zip/:ticket': 'change',
  'GET /api/images/zip/:ticket/progress': 'read',
  'POST /api/images/zip/size': 'list',
  'GET /api/library/export': 'heavy',
  'GET /api/library/folders': 'read',
  'POST /api/library/import': 'library',
  'GET /api/library/snippets': 'read',
  'GET /api/mcp': 'script',
  'POST /api/mcp': 'script',
  'DELETE /api/mcp': 'script',
  'GET /api/metrics': 'heavy',
  'GET /api/oembed': 'read',
  'GET /api/openapi.json': 'read',
  'GET /api/people/spending': 'heavy',
  'GET /api/prompts': 'read',
  'GET /api/references': 'read',
  'POST /api/references': 'reference',
  'GET /api/references/:key/:form': 'picture',
  'POST /api/references/from-address': 'change',
  'POST /api/references/from-image': 'change',
  'GET /api/references/lookup': 'read',
  'GET /api/shares/:id/export': 'heavy',
  'GET /api/shares/:id/picks': 'heavy',
  'GET /api/shares/events': 'read',
  'POST /api/shares/export': 'list',
  'POST /api/shares/preview': 'list',
  'GET /api/spending': 'read',
  'GET /api/spending/export': 'heavy',
  'GET /api/tags': 'read',
  'POST /api/upkeep': 'change',
  'GET /api/v1/generations': 'script',
  'POST /api/v1/generations': 'script',
  'GET /api/v1/generations/:id': 'script',
  'POST /api/v1/generations/:id/cancel': 'script',
  'GET /api/v1/images': 'script',
  'GET /api/v1/images/:id': 'script',
  'GET /api/v1/images/:id/file': 'picture',
  // Those of one team share an address, and each asks for more after every other vote.
  'GET /judge/:token/pairs': 'pairs',
  'GET /judge/:token/image/:picture/:variant': 'picture',
  'POST /judge/:token/name': 'answer',
  'POST /judge/:token/votes': 'answer',
  'GET /s/:token': 'read',
  'POST /s/:token': 'answer',
  // Whatever else is asked for under a share: it is not there.
  'GET /s/:token/:path': 'read',
  'POST /s/:token/:path': 'answer',
  'GET /s/:token/card': 'picture',
  'POST /s/:token/comments': 'answer',
  'GET /s/:token/embed': 'read',
  'GET /s/:token/export': 'heavy',
  'GET /s/:token/image/:picture/:variant': 'picture',
  'POST /s/:token/picks': 'answer',
  'GET /s/:token/recipe/:picture': 'read',
  'GET /s/:token/reference/:reference': 'picture',
};

interface Pattern {
  readonly method: string;
  readonly path: RegExp;
  readonly kind: RequestKind;
}

/** Those without a variable part first: `/images/zip/size` is no picture. Whatever is left comes last. */
const patterns: readonly Pattern[] = Object.entries(routeKinds)
  .sort(([one], [other]) => breadth(one) - breadth(other))
  .map(([route, kind]) => {
    const [method = '', path = ''] = route.split(' ');
    const source = path.replaceAll('.', '\\.').replace(':path', '.+').replace(/:\w+/g, '[^/]+');
    return { method, path: new RegExp(`^${source}$`), kind };
  });

function breadth(route: string): number {
  return route.includes(':path') ? Number.MAX_SAFE_INTEGER : route.split(':').length;
}

/** @param path of the address, decoded, without what follows `?` */
export function kindOf(method: string, path: string): RequestKind {
  if (path.startsWith('/_next/static/') || path.startsWith('/share/')) return 'file';
  const asked = method === 'HEAD' ? 'GET' : method;
  return patterns.find((each) => each.method === asked && each.path.test(path))?.kind ?? 'page';
}

/** How large the requests of a kind may be, and how often they may come. */
export function limitsOf(kind: RequestKind): RequestLimits {
  return kinds[kind];
}

/** Longer than any request may take to arrive; the server itself gives up by then. */
export const longestArrivalMs = 3_600_000;
/** For the headers of a request, which are the same for all. */
export const headersWithinMs = 20_000;
