import { z } from 'zod';
import type { Problems } from './readFile';

/** A secret of an account, by the account's address and the secret's name. */
export type GivenSecret = { address: string; name: string; value: string };

const Line = z.strictObject({
  address: z.string().min(1).max(320),
  name: z.string().min(1).max(60).default('password'),
  value: z.string().min(1).max(10_000),
});

/**
 * Reads secrets, one JSON object a line: {"address": "...", "value": "..."}, and "name" where it is not the password.
 * What is wrong is told by the number of its line alone.
 */
export function readSecrets(text: string): { ok: true; secrets: GivenSecret[] } | Problems {
  const secrets: GivenSecret[] = [];
  const problems: string[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (line.trim() === '') continue;
    const parsed = Line.safeParse(parse(line));
    if (parsed.success) secrets.push(parsed.data);
    else problems.push(`secrets, line ${index + 1}: must be {"address": "...", "name": "...", "value": "..."}`);
  }
  return problems.length > 0 ? { ok: false, problems: problems.slice(0, 20) } : { ok: true, secrets };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** What a file's rights say; `mode` as of stat(2), `uid` its owner's. */
export type FileRights = { isFile: boolean; mode: number; uid: number };

/**
 * Why a file must not hold secrets: it has to be a plain file that its owner alone can read, who is the one who asks.
 * Null: it may. Windows tells none of this by mode and owner; there the caller says so instead.
 */
export function refuseSecretFile(rights: FileRights, ourUid: number): string | null {
  if (!rights.isFile) return 'is not a plain file';
  if (rights.uid !== ourUid) return 'belongs to somebody else';
  if ((rights.mode & 0o177) !== 0) return 'can be read by others: it must have the rights 0600';
  return null;
}
