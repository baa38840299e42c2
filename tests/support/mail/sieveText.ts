/** A token of a Sieve script as a server reads it (RFC 5228 section 8.1). Strings are read back. */
export type SieveToken = { kind: 'string' | 'word' | 'sign'; text: string };

/** Reads a script. Throws where a server would. */
export function readScript(script: string): SieveToken[] {
  const tokens: SieveToken[] = [];
  let rest = script;
  while (rest !== '') {
    const space = /^(?:[ \t\r\n]+|#[^\n]*(?:\n|$))/u.exec(rest)?.[0];
    if (space !== undefined) {
      rest = rest.slice(space.length);
      continue;
    }
    const string = /^"((?:[^"\\\0]|\\[^\0])*)"/u.exec(rest);
    const word = /^(?::?[A-Za-z_]\w*|\d+)/u.exec(rest)?.[0];
    const sign = /^[[\](){},;]/u.exec(rest)?.[0];
    if (string) tokens.push({ kind: 'string', text: (string[1] ?? '').replace(/\\(.)/gsu, '$1') });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else throw new Error(`no Sieve: ${rest.slice(0, 40)}`);
    rest = rest.slice((string?.[0] ?? word ?? sign ?? '').length);
  }
  return tokens;
}
