// npm test: everything that can be checked, from a fresh clone, on both databases and in a real browser. The last line is
// `N passed, N failed`. Only Node's own modules here, because the first step may be the installation.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './test/ensure-chromium.mjs';
import { runStep, runTests } from './test/steps.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
rmSync('test-results', { recursive: true, force: true });

const vitest = ['node_modules/vitest/vitest.mjs', 'run'];
const prepared = await runStep('prepare', ['--input-type=module', '-e', "(await import('./scripts/start.mjs')).prepare()"]);
const missing = prepared.failed > 0 ? null : ensureChromium();
const steps = [
  () => runStep('lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']),
  () => runStep('types', ['node_modules/typescript/bin/tsc', '--noEmit']),
  () => runStep('content', ['--import', 'tsx', 'scripts/check-content.ts']),
  () => runTests('unit and architecture', [...vitest, '--project', 'unit'], 'vitest'),
  () => runTests('server on SQLite', [...vitest, '--project', 'server'], 'vitest', { TEST_DATABASE: 'sqlite' }),
  () => runTests('server on PostgreSQL', [...vitest, '--project', 'server'], 'vitest', { TEST_DATABASE: 'postgresql' }),
  () => (missing ? { name: 'browser', passed: 0, failed: 1, seconds: 0, note: missing } : runTests('browser', ['node_modules/@playwright/test/cli.js', 'test'], 'playwright')),
];

const results = [prepared];
// Without an installation and a build nothing else can be run.
for (const step of prepared.failed > 0 ? [] : steps) results.push(await step());

console.log('');
// Said once more at the end: the runner's own words are far above by now.
for (const { name, failures = [] } of results) for (const failure of failures) console.log(`✗ ${name}: ${failure}\n`);
for (const { name, passed, failed, seconds, note } of results) {
  console.log(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(24)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${seconds.toFixed(0).padStart(4)} s${note ? `  ${note}` : ''}`);
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
