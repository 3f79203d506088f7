import { defineConfig } from 'vitest/config';

// Modules of the server say so with `server-only`, which is empty under this condition alone.
const conditions = ['react-server', 'node', 'module', 'import', 'default'];

const shared = {
  environment: 'node',
  pool: 'forks' as const,
  execArgv: ['--conditions=react-server'],
  setupFiles: ['tests/support/console.ts'],
  // A test that passes on its second try has found something; it is not asked again.
  retry: 0,
};

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          // A first start of the embedded database takes seconds on a small machine.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
