import type { XmlElement } from './element';
import { readElement } from './reader';

/** What stands before the first element of a file and is no part of it: a mark of byte order, the XML declaration. */
const prologue = /^\u{FEFF}?\s*(?:<\?xml\s[^<>]{0,200}\?>)?\s*/u;

/** Reads a whole XML file from somebody we do not trust, within the bounds of the reader; null where it is none. */
export function readDocument(text: string): XmlElement | null {
  return readElement(text.replace(prologue, ''));
}
