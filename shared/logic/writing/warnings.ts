/** Words that promise a file, in German and English; whole words, so that "Anhänger" promises none. */
const promises = [
  /(?<![\p{L}\d])(?:im|in den|als) (?:e-?mail-?)?(?:anhang|anlagen?)(?![\p{L}\d])/iu,
  /(?<![\p{L}\d])in der anlage(?![\p{L}\d])/iu,
  /(?<![\p{L}\d])(?:anbei|beigefügte?[nrs]?|angehängte?[nrs]?|beiliegende?[nrs]?)(?![\p{L}\d])/iu,
  /(?<![\p{L}\d])(?:habe|haben|hänge|hängen|füge|fügen)(?![\p{L}\d])[^.!?\n]{0,80}(?<![\p{L}\d])(?:angehängt|beigefügt|an|bei)(?=\s*[.!?,\n]|$)/iu,
  /(?<![\p{L}\d])(?:attached|enclosed|attaching|see attachments?|in the attachments?)(?![\p{L}\d])/iu,
];

/**
 * Whether a text speaks of a file that goes along.
 * @param written what the person wrote, without quote and signature
 */
export function promisesFile(written: string): boolean {
  return promises.some((words) => words.test(written));
}

/**
 * The first recipient this desk has never had to do with.
 * @param known addresses that wrote or were written to, in lower case, and the desk's own
 */
export function strangerAmong(recipients: readonly string[], known: ReadonlySet<string>): string | null {
  return recipients.find((address) => !known.has(address.trim().toLowerCase())) ?? null;
}
