import type { Signature } from './signature';

/**
 * File types that may be opened with the system's own program, by the end of their name, each with what its first bytes
 * have to say. Everything that is not here can only be saved: what runs, installs, mounts or redirects, pages and
 * drawings that carry scripts, documents with macros, archives that hide any of these, and all that we do not know.
 */
const openable: Readonly<Record<string, Signature>> = {
  ...{ pdf: 'pdf', png: 'png', jpg: 'jpeg', jpeg: 'jpeg', gif: 'gif', webp: 'webp', bmp: 'bmp', tif: 'tiff' },
  ...{ tiff: 'tiff', heic: 'iso', avif: 'iso', txt: 'text', csv: 'text', docx: 'zip', xlsx: 'zip', pptx: 'zip' },
  ...{ odt: 'zip', ods: 'zip', odp: 'zip', mp3: 'mp3', m4a: 'iso', mp4: 'iso', mov: 'iso', ogg: 'ogg', opus: 'ogg' },
  ...{ wav: 'riff', webm: 'matroska' },
};

/** The end of a name that a system goes by, in small letters; '' where it has none. */
function extensionOf(name: string): string {
  return /\.([\p{L}\p{N}_-]{1,20})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Whether a file of this name may ever be opened, as far as the name tells: `name` already made safe (safeName). */
export function mayOpen(name: string): boolean {
  return Object.hasOwn(openable, extensionOf(name));
}

/** What to do with a file: open it, or only save it, because of its kind or because it is not what its name says. */
export type FileVerdict = 'open' | 'saveOnly' | 'mismatch';

/** @param name already made safe; @param signature of its first bytes */
export function judgeFile(name: string, signature: Signature): FileVerdict {
  const wanted = Object.hasOwn(openable, extensionOf(name)) ? openable[extensionOf(name)] : undefined;
  if (wanted === undefined) return 'saveOnly';
  return wanted === signature ? 'open' : 'mismatch';
}
