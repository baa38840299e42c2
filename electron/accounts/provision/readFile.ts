import type { z } from 'zod';
import type { Connectors } from '../connectors';
import { provisionSchema, type WantedAccount } from './schema';

/** What is wrong, one line each: the place and the rule, never a value, which may be a secret put in the wrong place. */
export type Problems = { ok: false; problems: string[] };

/** So many problems are told at once. */
const most = 20;

/** Reads an administrator's file. */
export function readProvision(
  text: string,
  connectors: Connectors,
): { ok: true; accounts: WantedAccount[] } | Problems {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return { ok: false, problems: ['the file is not JSON'] };
  }
  const parsed = provisionSchema(connectors).safeParse(raw);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap(problemsOf).slice(0, most) };
  const { accounts } = parsed.data;
  const twice = accounts.findIndex((one, at) => accounts.slice(0, at).some((other) => isSame(one, other)));
  if (twice >= 0) return { ok: false, problems: [`accounts[${twice}].address: is there twice`] };
  return { ok: true, accounts };
}

/** Whether two accounts are the same mailbox, page or number. */
export function isSame(
  a: Pick<WantedAccount, 'connector' | 'address'>,
  b: Pick<WantedAccount, 'connector' | 'address'>,
): boolean {
  return a.connector === b.connector && a.address.toLowerCase() === b.address.toLowerCase();
}

function problemsOf(issue: z.core.$ZodIssue): string[] {
  const at = pathOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => `${pathOf([...issue.path, shown(key)])}: there is no such field`);
    case 'invalid_type':
      return [`${at}: must be ${article(issue.expected)}`];
    case 'invalid_value':
      return [`${at}: must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`];
    case 'too_small':
      return [`${at}: is too small, at least ${issue.minimum}`];
    case 'too_big':
      return [`${at}: is too big, at most ${issue.maximum}`];
    case 'invalid_union':
      return [`${at}: is no kind of account this desk can connect`];
    case 'custom':
      return [`${at}: ${issue.message.toLowerCase()}`];
    default:
      return [`${at}: is not as it has to be`];
  }
}

/** A field's name; one that looks like anything else is not repeated. */
function shown(key: string): string {
  return /^[a-z$_][\w-]{0,30}$/iu.test(key) ? key : '?';
}

function pathOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./u, '') || 'the file';
}

function article(expected: string): string {
  return /^[aeio]/u.test(expected) ? `an ${expected}` : `a ${expected}`;
}
