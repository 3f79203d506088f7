/** @type {import('next').NextConfig} */
const config = {
  // The image optimizer is off: the studio makes its own fixed variants at ingest.
  images: { unoptimized: true },
  poweredByHeader: false,
  // The title of a page comes with it: one that comes later leaves a moment without any, at every
  // step within the studio as well, and nothing here is slow to name.
  htmlLimitedBots: /.*/,
  // The framework would write files for coding agents into the folder.
  agentRules: false,
  reactStrictMode: true,
  // These pages once stood beside the pictures: bookmarks of them, and links that were sent, lead on.
  redirects: () =>
    ['collections/:path*', 'trash', 'compare'].map((page) => ({
      source: `/gallery/${page}`,
      destination: `/${page}`,
      permanent: true,
    })),
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
