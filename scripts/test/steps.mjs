import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/** @typedef {{ name: string, passed: number, failed: number, seconds: number, note?: string, failures?: string[] }} StepResult */

function run(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * A step that passes or fails as a whole and counts as one.
 * @param {string} name
 * @param {string[]} args of node
 * @returns {Promise<StepResult>}
 */
export async function runStep(name, args) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const code = await run(args, {});
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds: (performance.now() - started) / 1000 };
}

/**
 * A test runner, whose own counts are added up. A run that fails without a failing test (a broken file, no report) counts as one failure.
 * @param {string} name
 * @param {string[]} args of node
 * @param {'vitest' | 'playwright'} runner
 * @param {Record<string, string>} env
 * @returns {Promise<StepResult>}
 */
export async function runTests(name, args, runner, env = {}) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  // Playwright empties its own folder when it begins; its report's place is in its configuration.
  const report = runner === 'playwright' ? 'test-results/report.json' : `node_modules/.cache/${name.replaceAll(' ', '-')}.json`;
  mkdirSync('node_modules/.cache', { recursive: true });
  rmSync(report, { force: true });
  const reporting = runner === 'vitest' ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const code = await run([...args, ...reporting], env);
  const counts = readCounts(report, runner);
  const failed = Math.max(counts.failed, code === 0 ? 0 : 1);
  return { name, passed: counts.passed, failed, seconds: (performance.now() - started) / 1000, failures: counts.failures };
}

/** What a runner reported; one failure where it reported nothing. Skipped and flaky tests are no passed tests. */
function readCounts(file, runner) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    if (runner === 'vitest') {
      // A file that does not even load has no failing test, and counts as one.
      const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
      const failures = report.testResults.flatMap((file) => file.assertionResults.filter((test) => test.status === 'failed').map((test) => `${test.fullName}\n${test.failureMessages.join('\n').slice(0, 1500)}`));
      return { passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests + broken, failures };
    }
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected, failed: unexpected + flaky + skipped, failures: [] };
  } catch {
    return { passed: 0, failed: 1, failures: [] };
  }
}
