import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const app = fileURLToPath(new URL('./app', import.meta.url));

// Apart from vite.config.ts on purpose: the Remix plugin must not run inside the test runner.
export default defineConfig({
  resolve: { alias: { '~': app } },
  test: {
    // A zone that is not the centre's: a test that passes only in Asia/Shanghai is wrong.
    env: { TZ: 'America/New_York' },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    setupFiles: ['tests/server/noise.ts', 'tests/properties.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['app/**/*.test.ts', 'app/**/*.test.tsx', 'tests/architecture/**/*.test.ts'] } },
      { extends: true, test: { name: 'server', include: ['tests/server/**/*.test.ts'], globalSetup: ['tests/server/template.ts'] } },
    ],
  },
});
