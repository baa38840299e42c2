import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ROOT } from './run.mjs';

/**
 * Licences that let us ship what is under them, with its own words and nothing asked of our source. CC-BY is that of data
 * (the list of holidays).
 */
const ALLOWED = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'CC0-1.0',
  'Unlicense',
  'PSF-2.0',
  'CC-BY-3.0',
];

/** @returns {{packages: Record<string, {version: string, license?: string, integrity?: string, dev?: boolean}>}} */
export const readLock = () => JSON.parse(readFileSync(resolve(ROOT, 'package-lock.json'), 'utf8'));

/** The packages a user gets something of: path in the checkout and what the lock file says, ordered by path. */
export function productionPackages(lock = readLock()) {
  return Object.entries(lock.packages).filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional);
}

/** Whether a licence expression offers one of the allowed. What joins by AND has to be allowed as a whole. */
export function isAllowed(expression = '') {
  const choices = expression.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((name) => ALLOWED.includes(name.trim())));
}

/** Writes the licences of everything inside the package into one file, each with its own text where it brings one. */
export async function writeLicences(file) {
  const parts = productionPackages()
    .filter(([path]) => existsSync(resolve(ROOT, path)))
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return `${name} ${version} (${license})\n\n${textOf(resolve(ROOT, path))}`.trim();
    });
  await writeFile(file, `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
}

function textOf(folder) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(name));
  return names.map((name) => readFileSync(resolve(folder, name), 'utf8').trim()).join('\n\n');
}
