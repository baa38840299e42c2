import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './run.mjs';
import { versionsOf } from './versions.mjs';

const file = resolve(ROOT, 'docs/channels.md');
const [begin, end] = ['<!-- written by npm test -->', '<!-- to here -->'];

/**
 * Writes into docs/channels.md which scenario each connector passed against whom.
 * @param {{channel: string, against: string[], scenario: string, passed: boolean}[]} told what the suite told, any order
 */
export async function writeConformance(told, page = file) {
  if (told.length === 0 || !existsSync(page)) return;
  const versions = await versionsOf(told.flatMap(({ against }) => against));
  const before = readFileSync(page, 'utf8');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  if (from < 0 || to < from) return;
  const text = `${before.slice(0, from + begin.length)}\n\n${tableOf(told, versions)}\n\n${before.slice(to)}`;
  await writeFile(page, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
}

function tableOf(told, versions) {
  const column = ({ channel, against }) => `${channel}: ${against.map((part) => versions[part]).join(', ')}`;
  const columns = [...new Set(told.map(column))].sort();
  const scenarios = [...new Set(told.map(({ scenario }) => scenario))].sort();
  const cell = (scenario, name) => {
    const found = told.find((one) => one.scenario === scenario && column(one) === name);
    return found ? (found.passed ? 'passed' : 'not in this channel') : 'not run';
  };
  return [
    `| Scenario | ${columns.join(' | ')} |`,
    `|---|${columns.map(() => '---|').join('')}`,
    ...scenarios.map((scenario) => `| ${[scenario, ...columns.map((name) => cell(scenario, name))].join(' | ')} |`),
  ].join('\n');
}
