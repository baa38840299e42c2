import { SieveGarbled, type Token } from './wire';

/** What a server answered to a command: the data before the verdict, and its code (RFC 5804 section 1.3) and words. */
export type Reply = { verdict: 'OK' | 'NO' | 'BYE'; code: string | null; text: string; data: Token[][] };

/** Whether a line ends an answer. */
export function isVerdict(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  return first?.kind === 'word' && /^(?:OK|NO|BYE)$/iu.test(first.text);
}

/** Reads the line that ends an answer. Throws `SieveGarbled`. */
export function verdictOf(tokens: readonly Token[], data: Token[][]): Reply {
  const [first, ...more] = tokens;
  const verdict = (first?.text ?? '').toUpperCase();
  if (verdict !== 'OK' && verdict !== 'NO' && verdict !== 'BYE') throw new SieveGarbled('no verdict');
  let code: string | null = null;
  let rest = more;
  if (more[0]?.kind === 'open') {
    const close = more.findIndex(({ kind }) => kind === 'close');
    if (close < 2 || more[1]?.kind !== 'word') throw new SieveGarbled('bad response code');
    code = more[1].text.toUpperCase();
    rest = more.slice(close + 1);
  }
  if (rest.length > 1 || rest.some(({ kind }) => kind !== 'string')) throw new SieveGarbled('bad verdict');
  return { verdict, code, text: rest[0]?.text ?? '', data };
}

/** What a server can do: names in upper case with their value. */
export type SieveCapabilities = ReadonlyMap<string, string>;

/** Capabilities as told by a greeting, and again once the connection is encrypted. Throws `SieveGarbled`. */
export function capabilitiesOf({ data }: Pick<Reply, 'data'>): SieveCapabilities {
  return new Map(
    data.map(([name, value]) => {
      if (name?.kind !== 'string') throw new SieveGarbled('bad capability');
      return [name.text.toUpperCase(), value?.text ?? ''];
    }),
  );
}

/** Words of a capability, in lower case: extensions of SIEVE, mechanisms of SASL. */
export function wordsOf(capabilities: SieveCapabilities, name: string): Set<string> {
  return new Set((capabilities.get(name) ?? '').toLowerCase().split(/\s+/u).filter(Boolean));
}
