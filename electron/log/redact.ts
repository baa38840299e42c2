type Pattern = readonly [shape: RegExp, mark: string];

/** A value after its name: quoted, or a scheme and a word, or a word. */
const value = String.raw`(?:"[^"]*"|'[^']*'|(?:[a-z\d]+(?:\s+|%20))?[^\s"',;&]+)`;
const names =
  'pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|private[_-]?key|credentials?|signature|sig|session(?:[_-]?id)?|sid|otp|verifier|authorization';

/** What must never stand in a log, and what stands there instead. Order matters: what says most of its context first. */
const secrets: readonly Pattern[] = [
  [/-----BEGIN [^-]*KEY-----[\s\S]*/g, '[secret]'],
  [/\b(set-cookie|cookie)\s*[:=].*/gi, '$1: [secret]'],
  [/\b334\s+\S.*/g, '334 [secret]'],
  [/\b([a-z]?\d+\s+login|LOGIN)\s+(?:"[^"]*"|\S+)\s+(?:"[^"]*"|\S+)/g, '$1 [secret]'],
  [/\bPASS\s+\S+/g, 'PASS [secret]'],
  [new RegExp(String.raw`((?:${names})["']?\s*[:=]\s*)${value}`, 'gi'), '$1[secret]'],
  [/\b(bearer|basic|xoauth2|oauthbearer|plain|login|cram-md5|token)(?:\s+|%20|=)[\w+/=.~-]{8,}/gi, '$1 [secret]'],
  [/\b(?:bot)?\d{6,}:[\w-]{6,}/g, '[secret]'],
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, '[secret]'],
  [
    /\b(?:gh[a-z]_|github_pat_|glpat-|xox[a-z]-|xapp-|[sr]k[_-]|AKIA|AIza|ya29\.|1\/\/0|EAA|SG\.|key-|npm_|shp[a-z]{2}_|whsec_|dop_v1_|syt_|pat_)[\w./+-]{8,}/g,
    '[secret]',
  ],
];

/** Who and where: addresses of all kinds, numbers of people, places on their disk. */
const persons: readonly Pattern[] = [
  [/\b[a-z][a-z\d+.-]*:\/\/[^\s"'<>]+|\b(?:mailto|tel|data):[^\s"'<>]+/gi, '[address]'],
  [/"[^"]*"\s*<[^<>]*>/g, '[address]'],
  [/[^\s@<>"'()%]+(?:@|%40)[^\s@<>"'()]+/gi, '[address]'],
  [/@[\w.=-]{2,}(?::[\w.-]+)?/g, '[address]'],
  [/[?#][^\s=]*=\S*/g, '[address]'],
  [/(["'])(?:[a-z]:\\|\/)[^"']*\1/gi, '[path]'],
  [/(?:[a-z]:\\|\/)(?:users|home|root)(?:[\\/][^\s"':]*)?/gi, '[path]'],
  [/\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,}(?: ?[A-Z\d]{1,4})?\b/g, '[number]'],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, '[address]'],
  [/(?:\b[\da-f]{1,4}|:):(?:[\da-f]{0,4}:){2,}[\da-f]{0,4}/gi, '[address]'],
  [/(?<!\d)(?!\d{4}-\d\d-\d\d(?!\d))\+?\(?\d[\d\s()/-]{7,}\d/g, '[number]'],
  [/[\w+/=-]{32,}/g, '[secret]'],
];

const patterns = [...secrets, ...persons];

/** So much (units) of a text is looked at; beyond, nothing would be shown anyway. */
const looked = 2_000;

const secretNames = /pass|secret|token|auth|cookie|key$|credential|code_?verifier/i;

/** A text without addresses, telephone numbers, user paths and anything that looks like a secret; at most 200 units. */
export function redact(text: string): string {
  // A word cut in two may no longer look like what it is.
  const start = text.length > looked ? text.slice(0, looked).replace(/\S*$/, '') : text;
  return patterns.reduce((rest, [pattern, mark]) => rest.replace(pattern, mark), start).slice(0, 200);
}

/** Facts a log line may carry: numbers, codes and ids. */
export type LogFacts = Record<string, string | number | boolean | null>;

/** The same facts with every text redacted, and what is named like a secret hidden whatever it holds. */
export function redactFacts(facts: LogFacts): LogFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (secretNames.test(name)) return [name, '[secret]'];
      return [name, typeof value === 'string' ? redact(value) : value];
    }),
  );
}

/**
 * What may be told of a thrown thing: its kind, its code and its place in our code. Its message stays behind: parsers
 * quote what they choke on.
 */
export function errorFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const place = /([^\s()/\\]+:\d+):\d+\)?$/m.exec(error.stack?.split('\n').slice(1).join('\n') ?? '');
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { error: error.name, code, at: place?.[1] ?? null };
}
