import { vitePlugin as remix } from '@remix-run/dev';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [
    remix({
      // The URL map is app/routes.ts; nothing is a route because of its file name.
      ignoredRouteFiles: ['**/*'],
      buildDirectory: process.env.BUILD_DIR ?? 'build',
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        // A stale manifest after an update must not hit a learner in the middle of a quiz.
        v3_lazyRouteDiscovery: false,
      },
    }),
  ],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  build: {
    // The browser floor: Chromium 109 on Windows 7 offices, Safari 15.4, the WeChat web view.
    target: ['chrome109', 'safari15.4'],
    cssTarget: ['chrome109', 'safari15.4'],
    // Data URLs would need a wider content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
  },
  ssr: {
    // These find files of their own next to their code, so they must stay packages.
    external: ['better-sqlite3', '@node-rs/argon2', 'mdx-bundler', 'esbuild', 'pg', 'pino'],
  },
  // Without entries a cold development start finds dependencies late and loads two Reacts.
  optimizeDeps: { entries: ['app/entry.client.tsx', 'app/root.tsx', 'app/routes/**/*.tsx'] },
});
