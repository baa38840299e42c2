/** What others may do with an open rich text. */
export type RichHandle = {
  /** Gives it the keys, the cursor behind what is written. */
  focus(): void;
  /** Puts a picture where the cursor is. */
  addPicture(cid: string, alt: string): void;
};
