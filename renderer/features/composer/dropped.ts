/** Files dropped on a conversation before the answer they are for was open. */
let waiting: readonly File[] = [];

/** Keeps files for the editor that opens next. */
export function keepDropped(files: readonly File[]): void {
  waiting = files;
}

/** The files that wait for an editor; from then on none do. */
export function takeDropped(): readonly File[] {
  const files = waiting;
  waiting = [];
  return files;
}
