import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** How the desk was asked to start, see README. `profile`: own data folder, absolute; null: the user's usual one. */
export type StartOptions = {
  readonly profile: string | null;
  readonly practice: boolean;
  readonly language: 'de' | 'en' | null;
  /** A file with accounts to add, absolute, and where their secrets come from; null: none. */
  readonly provision: ProvisionOptions | null;
};

/** `secrets`: a file of their own, or standard input; null: the window asks for them. */
export type ProvisionOptions = { readonly file: string; readonly secrets: string | 'stdin' | null };

/** Options, or the name of the one that was given a value it cannot have. */
export type ParsedStart =
  | { ok: true; options: StartOptions }
  | { ok: false; option: 'profile' | 'lang' | 'provision' | 'secrets-file' | 'secrets-stdin' };

/**
 * Reads the start options out of a command line. Words that are not ours are left to Chromium, which shares it.
 * @param words the command line without the program; `--name value` and `--name=value` are the same
 * @param cwd folder a relative profile is meant from
 */
export function parseStartOptions(words: readonly string[], cwd: string): ParsedStart {
  const { values } = parseArgs({
    args: [...words],
    options: {
      profile: { type: 'string' },
      lang: { type: 'string' },
      practice: { type: 'boolean' },
      provision: { type: 'string' },
      'secrets-file': { type: 'string' },
      'secrets-stdin': { type: 'boolean' },
    },
    allowPositionals: true,
    strict: false,
  });
  /** The value of an option, undefined when it was not given, null when it was given without one. */
  const valueOf = (name: string): string | null | undefined => {
    const value = values[name];
    return value === undefined
      ? undefined
      : typeof value === 'string' && !value.startsWith('--')
        ? value || null
        : null;
  };
  const profile = valueOf('profile');
  const language = valueOf('lang');
  if (profile === null) return { ok: false, option: 'profile' };
  if (language !== undefined && language !== 'de' && language !== 'en') return { ok: false, option: 'lang' };
  const provision = valueOf('provision');
  const secrets = valueOf('secrets-file');
  const stdin = values['secrets-stdin'] === true;
  if (provision === null) return { ok: false, option: 'provision' };
  if (secrets === null || (secrets !== undefined && provision === undefined))
    return { ok: false, option: 'secrets-file' };
  if (stdin && (provision === undefined || secrets !== undefined)) return { ok: false, option: 'secrets-stdin' };
  const from = stdin ? 'stdin' : secrets === undefined ? null : resolve(cwd, secrets);
  return {
    ok: true,
    options: {
      provision: provision === undefined ? null : { file: resolve(cwd, provision), secrets: from },
      profile: profile === undefined ? null : resolve(cwd, profile),
      practice: values.practice === true,
      language: language ?? null,
    },
  };
}

/** What the terminal says to a wrong option, and to one without the other it belongs to. The desk has no language yet, so in English as its options are. */
export const startHelp = `Start options:
  --profile DIR   use DIR as data folder: several desks side by side
  --practice      open the practice desk at once
  --lang de|en    start in this language
  --provision FILE       add the accounts of FILE, see docs/provisioning.md
  --secrets-file FILE    with their secrets from FILE, which its owner alone can read
  --secrets-stdin        with their secrets from standard input
`;

/** What the terminal says where secrets were given for a desk that runs already. */
export const runningHelp = `The desk is running, and secrets are not handed over.
Quit it first, or leave the secrets out: the window asks for them.
`;
