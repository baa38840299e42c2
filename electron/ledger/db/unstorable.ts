/** A text with NUL or half a surrogate pair: SQLite would keep another text than the one given. */
export class UnstorableText extends Error {}

const unstorable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Only where one of these is, there is something to look at more closely. */
const suspicious = /[\0\ud800-\udfff]/;

/** Whether SQLite keeps a text as it is. */
export function isStorable(text: string): boolean {
  return !suspicious.test(text) || !unstorable.test(text);
}
