import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Forbids imports of folders, whichever way they are written. */
const without = (why, ...folders) => ({
  'no-restricted-imports': ['error', {
    patterns: folders.map((folder) => ({ regex: `^(~|(\\.\\./)+(app)?)/?${folder}(/|$)`, message: why })),
  }],
});

const PURE = 'app/domain is pure: time, ids, seeds and configuration are arguments (docs/architecture.md).';

export default tseslint.config(
  { ignores: ['node_modules/', 'build/', 'build-*/', 'data/', '.stamps/', 'app/server/platform/db/generated/', 'test-results/', 'playwright-report/', 'tests/fixtures/', 'public/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { console: 'readonly', process: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', URL: 'readonly', URLSearchParams: 'readonly', fetch: 'readonly', performance: 'readonly', Buffer: 'readonly', document: 'readonly', window: 'readonly' } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      'no-constant-condition': ['error', { checkLoops: false }],
      // The full-width space is Chinese typography.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipJSXText: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['app/**/*.{ts,tsx,js,mjs}'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['app/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.flatConfigs.recommended.rules, 'jsx-a11y/aria-role': ['error', { ignoreNonDOM: true }] },
  },
  // Playwright reads a fixture's needs from the pattern of its first parameter, also where it needs nothing.
  { files: ['tests/e2e/harness/test.ts'], rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] } },
  { files: ['app/browser/*.js'], languageOptions: { globals: { navigator: 'readonly', location: 'readonly', localStorage: 'readonly', caches: 'readonly', FormData: 'readonly' } } },
  // Imports point one way: routes → server → domain, routes → components → domain.
  {
    files: ['app/domain/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      ...without('app/domain imports none of our other layers.', 'server', 'components', 'routes', 'browser', 'locales', 'lesson'),
      'no-restricted-globals': ['error', ...['process', 'fetch', 'crypto', 'window', 'document', 'setTimeout', 'setInterval', 'performance', 'localStorage'].map((name) => ({ name, message: PURE }))],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: PURE }, { object: 'Math', property: 'random', message: PURE }],
      'no-restricted-syntax': ['error', { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: PURE }],
    },
  },
  { files: ['app/server/**'], rules: without('app/server imports only app/domain (and locales for texts that leave the system).', 'components', 'routes', 'browser', 'lesson') },
  { files: ['app/components/**'], rules: without('Components import app/domain, app/browser and app/locales; data come from a route.', 'server', 'routes') },
  { files: ['app/browser/**'], rules: without('Browser code imports app/domain only.', 'server', 'routes', 'components') },
  { files: ['app/locales/**'], rules: without('Locales import app/domain only.', 'server', 'routes', 'components', 'browser') },
);
