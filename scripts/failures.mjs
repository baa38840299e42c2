import { relative } from 'node:path';
import { ROOT } from './run.mjs';

const firstLine = (text = '') =>
  text
    .replaceAll(/\u001B\[[0-9;]*m/gu, '')
    .trim()
    .split('\n', 1)[0]
    .slice(0, 200);
const line = (file, name, text) => [relative(ROOT, file), name, firstLine(text)].filter(Boolean).join(': ');

/** What failed by vitest's report, a line each: file, name, first line of the error. */
export function vitestFailures({ testResults = [] }) {
  return testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [line(file, '', message)] : [];
    return failed.map(({ fullName, failureMessages: [text] }) => line(file, fullName, text));
  });
}

/** What failed by Playwright's report, alike. */
export function playwrightFailures({ suites = [], config = {}, errors = [] }) {
  const specs = suites.flatMap(allSpecs).filter(({ ok }) => !ok);
  const file = (name) => `${config.rootDir ?? ROOT}/${name}`;
  return [
    ...specs.map((spec) => line(file(spec.file), spec.title, errorOf(spec))),
    ...errors.map(({ message }) => firstLine(message)),
  ];
}

const allSpecs = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(allSpecs)];
const errorOf = ({ tests }) => tests.flatMap(({ results }) => results).find(({ error }) => error)?.error.message;
