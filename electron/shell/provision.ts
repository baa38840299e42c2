import { lstatSync, readFileSync } from 'node:fs';
import { readProvision } from '../accounts/provision/readFile';
import type { WantedAccount } from '../accounts/provision/schema';
import { type GivenSecret, readSecrets, refuseSecretFile } from '../accounts/provision/secrets';
import { createConnectors } from '../connectors/registry';
import { exitCodes } from './exitCodes';
import type { ProvisionOptions } from './startOptions';

/** What a start brings: accounts with their secrets. `notes`: what the terminal says all the same. */
export type Provision = { accounts: WantedAccount[]; secrets: GivenSecret[]; notes: string[] };

/** It, or the lines that say why not, with the exit code. Neither ever holds a secret. */
export type ReadProvision = { ok: true; value: Provision } | { ok: false; code: number; lines: string[] };

/** Longer than this (octets) no file is read. */
const longest = 10_000_000;

/** Reads what an administrator gave: the file with the accounts, then where the secrets are. */
export function readProvisionFiles({ file, secrets }: ProvisionOptions): ReadProvision {
  const text = readText(file);
  if (text === null) return { ok: false, code: exitCodes.unreadable, lines: [`${file}: cannot be read`] };
  const read = readProvision(text, connectable());
  if (!read.ok) return { ok: false, code: exitCodes.invalid, lines: read.problems.map((one) => `${file}: ${one}`) };
  const given = secrets === null ? '' : secrets === 'stdin' ? readInput() : readSecretFile(secrets);
  if (typeof given !== 'string') return { ok: false, code: exitCodes.secrets, lines: [given.why] };
  const known = readSecrets(given);
  if (!known.ok) return { ok: false, code: exitCodes.secrets, lines: known.problems };
  const unchecked = secrets !== null && secrets !== 'stdin' && process.platform === 'win32';
  const notes = unchecked ? [`${secrets}: who can read it is not checked on Windows; keep it to yourself`] : [];
  return { ok: true, value: { accounts: read.accounts, secrets: known.secrets, notes } };
}

/** Kinds an administrator can add: all but the practice desk. */
export function connectable(): ReturnType<typeof createConnectors> {
  return new Map([...createConnectors({ mailParser: '' })].filter(([kind]) => kind !== 'practice'));
}

function readText(file: string): string | null {
  try {
    return lstatSync(file).size > longest ? null : readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function readSecretFile(file: string): string | { why: string } {
  try {
    const { mode, uid } = lstatSync(file);
    const isFile = lstatSync(file).isFile();
    const ours = process.getuid?.();
    const why = ours === undefined ? null : refuseSecretFile({ isFile, mode, uid }, ours);
    return why === null ? readFileSync(file, 'utf8') : { why: `${file}: ${why}` };
  } catch {
    return { why: `${file}: cannot be read` };
  }
}

function readInput(): string | { why: string } {
  if (process.stdin.isTTY) return { why: 'standard input: is a terminal; give the secrets by a pipe' };
  try {
    return readFileSync(0, 'utf8');
  } catch {
    return { why: 'standard input: cannot be read' };
  }
}
