import { Did } from '../config';

/** A host name of at least two parts (https://atproto.com/specs/handle). */
const handleShape = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;

/**
 * What somebody typed as their handle: with or without @, as the address of their page, or only the name before
 * `.bsky.social`. A did is taken as it is. null where it is none of them, such as a mail address.
 */
export function readHandle(typed: string): string | null {
  const bare = typed
    .trim()
    .replace(/^https:\/\/bsky\.app\/profile\//iu, '')
    .replace(/^@|\/$/gu, '');
  if (Did.safeParse(bare).success) return bare;
  const handle = (bare.includes('.') ? bare : `${bare}.bsky.social`).toLowerCase();
  return handle.length <= 253 && handleShape.test(handle) ? handle : null;
}
