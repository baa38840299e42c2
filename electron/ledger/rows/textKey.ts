const awkward = /[\0\ud800-\udfff]/;
const escape = '\u0001';

/**
 * A server's text as SQLite keeps it faithfully: NUL and surrogates are escaped, so that two different ids never
 * become one. Ordinary texts stay as they are.
 */
export function textKey(text: string): string {
  return awkward.test(text) || text.startsWith(escape) ? escape + JSON.stringify(text) : text;
}

/** The text behind a key made by `textKey`. */
export function keyText(key: string): string {
  return key.startsWith(escape) ? (JSON.parse(key.slice(1)) as string) : key;
}
