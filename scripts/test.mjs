// The whole test run, layer by layer, with one closing line: "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A step that passes or fails as a whole. */
function check(root, name, args) {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return { name, passed: done.status === 0 ? 1 : 0, failed: done.status === 0 ? 0 : 1 };
}

/** A runner that writes its counts as JSON; a missing or empty report is a failure. */
function counted(root, name, args, report, countsOf, env = {}) {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  const counts = existsSync(report) ? countsOf(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 1 };
  if (done.status !== 0 && counts.failed === 0) counts.failed = 1;
  if (counts.passed + counts.failed === 0) counts.failed = 1;
  return { name, ...counts };
}

/** The cases with known answers, worked out by the built command line; cases that fail are printed. */
function verify(root, report) {
  const out = openSync(report, 'w');
  const done = spawnSync(process.execPath, ['bin/taktwerk.mjs', 'verify', '--json', '--lang', 'en', '--workers', '2'], {
    cwd: root,
    stdio: ['ignore', out, 'inherit'],
  });
  closeSync(out);
  const text = readFileSync(report, 'utf8');
  if (!text.trimStart().startsWith('{')) return { name: 'verify', passed: 0, failed: 1 };
  const { passed, failed, cases } = JSON.parse(text);
  for (const row of cases.filter(({ pass }) => pass === false))
    console.log(`  ${row.id} ${row.measure}: expected ${row.expected}, got ${row.got} ± ${row.halfWidth}`);
  return { name: 'verify', passed, failed: done.status !== 0 && failed === 0 ? 1 : failed };
}

/**
 * Runs types, lint, unit, architecture, contract and validation tests, the build, the cases with known answers and the browser tests.
 *
 * @returns {Promise<number>} exit code
 */
export async function runTests({ root, say }) {
  const require = createRequire(join(root, 'package.json'));
  const results = join(root, 'node_modules/.taktwerk-results');
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const bin = (name, entry) => join(require.resolve(`${name}/package.json`), '..', entry);
  const steps = [];
  const step = (title, action) => {
    say(title);
    const startedAt = Date.now();
    const outcome = action();
    steps.push(outcome);
    console.log(`  ${outcome.name}: ${outcome.passed} passed, ${outcome.failed} failed, ${Math.round((Date.now() - startedAt) / 1000)} s`);
  };
  const unit = join(results, 'unit.json');
  const browser = join(results, 'browser.json');
  step('Types', () => check(root, 'types', [bin('typescript', 'bin/tsc'), '-b']));
  step('Lint', () => check(root, 'lint', [bin('@biomejs/biome', 'bin/biome'), 'check', '.']));
  step('Unit, property, architecture and validation tests', () =>
    counted(
      root,
      'unit',
      [bin('vitest', 'vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unit}`],
      unit,
      (report) => ({
        passed: report.numPassedTests,
        failed: report.numFailedTests + (report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? report.numFailedTestSuites : 0),
      }),
    ),
  );
  step('Build', () => check(root, 'build', [join(root, '.toolchain/node_modules/pnpm/bin/pnpm.cjs'), 'run', 'build']));
  step('Cases with known answers (taktwerk verify)', () => verify(root, join(results, 'verify.json')));
  step('Browser tests', () =>
    counted(
      root,
      'browser',
      [bin('@playwright/test', 'cli.js'), 'test', '--config', 'tests/e2e/playwright.config.ts'],
      browser,
      (report) => ({ passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky + report.stats.skipped }),
      { PLAYWRIGHT_JSON_OUTPUT_NAME: browser },
    ),
  );
  const total = steps.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });
  console.log('');
  for (const { name, passed, failed } of steps)
    console.log(`  ${name.padEnd(10)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}
