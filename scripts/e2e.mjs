import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP, build, OUT } from './build.mjs';
import { ensureDisplay } from './display.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { playwrightFailures } from './failures.mjs';
import { bin, isMain, run } from './run.mjs';
import { sandboxed } from './sandbox.mjs';
import { installLine, program } from './system.mjs';

/**
 * Drives the built app in real Electron, and its pages in Chromium, on the present screen or an invisible one.
 * @param {string[]} args passed on to Playwright
 * @returns {Promise<{passed: number, failed: number, failures?: string[]}>} what cannot run at all for want of Electron counts as failed
 */
export async function e2e(args = []) {
  if (!(await build())) return { passed: 0, failed: 1 };
  if (!(await ensureDisplay()))
    return (console.log(`e2e: no display. ${installLine(['xvfb'])}`), { passed: 0, failed: 1 });
  const projects = [];
  let failed = 0;
  try {
    await electronRuntime();
    projects.push('--project=electron');
  } catch (error) {
    console.log(`e2e: Electron left out. ${error.message}`);
    failed++;
  }
  const chromium = process.env.TRESEN_CHROMIUM || program('chromium');
  if (chromium) {
    process.env.TRESEN_CHROMIUM = await sandboxed(chromium);
    projects.push('--project=chromium');
  } else console.log(`e2e: Chromium left out. ${installLine(['chromium'])}`);
  if (projects.length === 0) return { passed: 0, failed };

  const chosen = args.some((argument) => argument.startsWith('--project')) ? [] : projects;
  const folder = await mkdtemp(join(tmpdir(), 'tresen-e2e-'));
  const report = join(folder, 'report.json');
  const { code } = await run(bin('@playwright/test', 'cli.js'), ['test', ...chosen, '--reporter=list,json', ...args], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, TRESEN_APP: APP, TRESEN_OUT: OUT },
    show: true,
  });
  const told = read(report);
  const { expected, unexpected, flaky } = told.stats;
  await rm(folder, { recursive: true, force: true });
  failed += Math.max(unexpected + flaky, code === 0 ? 0 : 1);
  return { passed: expected, failed, failures: playwrightFailures(told) };
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { stats: { expected: 0, unexpected: 0, flaky: 0 } };
  }
}

if (isMain(import.meta)) process.exit((await e2e(process.argv.slice(2))).failed === 0 ? 0 : 1);
