/** A text with NUL or half a surrogate pair: SQLite would keep another text than the one given. */
export class UnstorableText extends Error {}
