/** What must never stand in a log, and what stands there instead. Order matters: the longer shapes first. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/\b(bearer|basic|xoauth2|plain|login|token)\s+[\w+/=.~-]{8,}/gi, '$1 [secret]'],
  [/\b(?:bot)?\d{6,}:[\w-]{20,}/g, '[secret]'],
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, '[secret]'],
  [/\b[a-z][a-z\d+.-]*:\/\/[^\s"'<>]+/gi, '[address]'],
  [/[^\s@<>"'()]+@[^\s@<>"'()]+/g, '[address]'],
  [/(?:[a-z]:\\|\/)(?:users|home|root)(?:[\\/][^\s"':]*)?/gi, '[path]'],
  [/\+?\(?\d[\d\s()/-]{7,}\d/g, '[number]'],
  [/[\w+/=-]{32,}/g, '[secret]'],
];

const secretNames = /pass|secret|token|auth|cookie|key$|credential|code_?verifier/i;

/** A text without addresses, telephone numbers, user paths and anything that looks like a secret; at most 200 units. */
export function redact(text: string): string {
  return patterns.reduce((rest, [pattern, mark]) => rest.replace(pattern, mark), text).slice(0, 200);
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
