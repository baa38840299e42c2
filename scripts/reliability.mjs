import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { writeConformance } from './conformance.mjs';
import { ROOT } from './run.mjs';
import { versionsOf } from './versions.mjs';

const file = resolve(ROOT, 'docs/reliability.md');

const head = `# Reliability

What was proved, by the last whole run of \`npm test\` in which everything passed. The run writes this page itself: each
test that proves a promise says so when its expectations held (\`tests/support/promise.ts\`). A run with a failure
leaves the page as it is.
`;

/** Both tiers, each rewritten by runs of its own kind alone. */
const tiers = {
  fast: 'Every run (`npm test`)',
  deep: 'Long counts (`DEEP=1 npm test`)',
};

/**
 * Lets the tests that follow tell what they prove.
 * @param {string} page the file that is written
 * @returns {Promise<(green: boolean, suites?: boolean) => Promise<void>>} collects it; the page is written only after a green
 *   run, what connectors passed also after one in which at least the suites of connectors (`suites`) were green
 */
export async function collectPromises(page = file) {
  const folder = await mkdtemp(join(tmpdir(), 'tresen-promises-'));
  process.env.TRESEN_PROMISES = folder;
  return async (green, suites = green) => {
    const told = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
    await rm(folder, { recursive: true, force: true });
    const facts = told.filter(Boolean).map((line) => JSON.parse(line));
    const rows = addUp(facts.filter(({ promise }) => promise));
    const scenarios = facts.filter(({ scenario }) => scenario);
    const cases = rows.reduce((sum, { count }) => sum + count, 0);
    console.log(
      `promises: ${rows.length} proved in ${cases} cases${green ? '' : '; not written down, for the failures'}`,
    );
    if (green) await write(page, rows);
    if (suites) await writeConformance(scenarios);
  };
}

/** One row for each promise, in the order of their numbers; what several tests told of it is added up. */
function addUp(facts) {
  const rows = new Map();
  for (const { id, promise, count, passed, parts } of facts) {
    const key = `${id} ${promise}`;
    const row = rows.get(key) ?? { id, promise, count: 0, passed: 0, parts: [] };
    const all = [...new Set([...row.parts, ...parts])].sort();
    rows.set(key, { ...row, count: row.count + count, passed: row.passed + passed, parts: all });
  }
  const order = ({ id }) => 'SRH'.indexOf(id[0]) * 1000 + Number(id.slice(1));
  return [...rows.values()].sort((a, b) => order(a) - order(b) || (a.promise < b.promise ? -1 : 1));
}

async function write(page, rows) {
  const versions = await versionsOf(rows.flatMap(({ parts }) => parts));
  const before = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const text = pageOf(before, process.env.DEEP ? 'deep' : 'fast', rows, versions);
  const options = await resolveConfig(file);
  await writeFile(page, await format(text, { ...options, parser: 'markdown' }));
}

/** The whole page: this run's tier anew, the other one as it was. */
function pageOf(before, tier, rows, versions) {
  const sections = Object.entries(tiers).map(([name, title]) => {
    const kept = new RegExp(`## ${escaped(title)}\\n([^]*?)(?=\\n## |$)`).exec(before)?.[1].trim();
    return `## ${title}\n\n${name === tier ? tableOf(rows, versions) : (kept ?? 'Not run yet.')}\n`;
  });
  return [head, ...sections].join('\n');
}
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function tableOf(rows, versions) {
  const number = (value) => value.toLocaleString('en');
  const lines = rows.map(({ id, promise, count, passed, parts }) =>
    [
      id,
      promise.replaceAll('|', '\\|'),
      number(count),
      number(passed),
      parts.map((part) => versions[part]).join(', '),
    ].join(' | '),
  );
  return [
    '| | Promise | Count | Passed | Versions |',
    '|---|---|--:|--:|---|',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}
