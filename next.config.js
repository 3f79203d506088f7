/** @type {import('next').NextConfig} */
const config = {
  // The image optimizer is off: the studio makes its own fixed variants at ingest.
  images: { unoptimized: true },
  poweredByHeader: false,
  // The framework would write files for coding agents into the folder.
  agentRules: false,
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [{ key: 'x-content-type-options', value: 'nosniff' }],
      },
      {
        // On a page's scripts and styles these say nothing and are a tenth of a small one. Pages of
        // shares say for themselves who may frame them.
        source: '/((?!_next/static/|s/).*)',
        headers: [
          { key: 'cross-origin-resource-policy', value: 'same-origin' },
          { key: 'referrer-policy', value: 'same-origin' },
          { key: 'x-frame-options', value: 'DENY' },
          { key: 'cross-origin-opener-policy', value: 'same-origin' },
          { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=()' },
        ],
      },
      {
        // The address is a key. Of two rules for one header the later one holds.
        source: '/judge/:path*',
        headers: [
          { key: 'referrer-policy', value: 'no-referrer' },
          { key: 'x-robots-tag', value: 'noindex, nofollow' },
        ],
      },
      {
        source: '/s/:path*',
        headers: [
          { key: 'referrer-policy', value: 'same-origin' },
          { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=()' },
        ],
      },
    ];
  },
  reactStrictMode: true,
  // Types are checked once, by `npm test`; a second pass here would only slow the first start.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@modelcontextprotocol/server',
    'fs-native-extensions',
    'modern-tar',
    'pg',
    'pg-boss',
    'pino',
    'prom-client',
    'sharp',
    'undici',
  ],
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
  },
};

export default config;
