import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** How the desk was asked to start, see README. `profile`: own data folder, absolute; null: the user's usual one. */
export type StartOptions = {
  readonly profile: string | null;
  readonly practice: boolean;
  readonly language: 'de' | 'en' | null;
};

/** Options, or the name of the one that was given a value it cannot have. */
export type ParsedStart = { ok: true; options: StartOptions } | { ok: false; option: 'profile' | 'lang' };

/**
 * Reads the start options out of a command line. Words that are not ours are left to Chromium, which shares it.
 * @param words the command line without the program; `--name value` and `--name=value` are the same
 * @param cwd folder a relative profile is meant from
 */
export function parseStartOptions(words: readonly string[], cwd: string): ParsedStart {
  const { values } = parseArgs({
    args: [...words],
    options: { profile: { type: 'string' }, lang: { type: 'string' }, practice: { type: 'boolean' } },
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
  return {
    ok: true,
    options: {
      profile: profile === undefined ? null : resolve(cwd, profile),
      practice: values.practice === true,
      language: language ?? null,
    },
  };
}

/** What the terminal says to a wrong option. The desk has no language yet, so in English as its options are. */
export const startHelp = `Start options:
  --profile DIR   use DIR as data folder: several desks side by side
  --practice      open the practice desk at once
  --lang de|en    start in this language
`;
