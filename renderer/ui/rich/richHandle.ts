/** What others may do with an open rich text. */
export type RichHandle = {
  /** Gives it the keys, the cursor behind what is written. */
  focus(): void;
  /** Puts a picture where the cursor is. */
  addPicture(cid: string, alt: string): void;
  /** Puts rich text where the cursor is, in the place of so many characters before it; one step of its undo. */
  insert(html: string, cut: number): void;
  /** Marks the next of these words after the cursor, or before it; false where none is. */
  markNext(words: readonly string[], back: boolean): boolean;
  /** What stands before the cursor in its paragraph; '' while something is marked. */
  before(): string;
  /** What is marked, as HTML; null while nothing is. */
  selected(): string | null;
};
