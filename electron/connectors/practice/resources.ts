/** A file customers send: what a server says of it, and its bytes. */
export type PracticeFile = {
  mime: string;
  data: Uint8Array<ArrayBuffer>;
  width: number | null;
  height: number | null;
  durationMs: number | null;
};

/** Every file of the practice desk by name. */
export const practiceFiles: Record<string, PracticeFile> = {};
