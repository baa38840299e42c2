/** What a guest may do. The desk keeps to the same limits, whatever a changed script says. */
export const limits = {
  /** Between two messages, in ms. */
  pauseMs: 1_000,
  /** UTF-8 bytes of one message. */
  bytes: 20_000,
  files: 10,
  /** Bytes of one file; the host may allow less. */
  fileBytes: 10 * 1024 * 1024,
  name: 80,
  mail: 254,
} as const;

/** The kinds of file a guest may send: nothing that runs when it is opened. */
export const fileTypes: readonly string[] = [
  ...['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'application/pdf', 'text/plain'],
];

/** Size of a text as it goes over the wire. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Whether it may be somebody's e-mail address; empty is one too, as the field is optional. */
export function isMail(text: string): boolean {
  return (
    text === '' || (text.length <= limits.mail && /^[^\s@<>"',;]{1,64}@[^\s@<>"',;]+\.[^\s@<>"',;.]{2,}$/.test(text))
  );
}

/** Why a file is not taken, or null. @param most the largest the host takes, in bytes */
export function refusalOf(file: { type: string; size: number }, sent: number, most: number): FileRefusal | null {
  if (sent >= limits.files) return 'fileMany';
  if (!fileTypes.includes(file.type)) return 'fileKind';
  return file.size > Math.min(most, limits.fileBytes) || file.size === 0 ? 'fileLarge' : null;
}

export type FileRefusal = 'fileMany' | 'fileKind' | 'fileLarge';
