import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import type { XmlElement } from './element';

/** What is wrong with a stream that cannot be read on. */
export class XmlError extends Error {}

/** Deeper than this nothing is kept; octets of one stanza, elements and attributes of it: beyond, the stream ends. */
const limits = { depth: 24, characters: 4_000_000, elements: 20_000, attributes: 100 };

/** A stanza as it came. `cut`: parts of it lay too deep and were left out. */
export type Arrived = { element: XmlElement; cut: boolean };

/** Reads a stream from somebody we do not trust, piece by piece. `write` throws an XmlError where it must end. */
export type Reader = { write(text: string): void };

/**
 * Reads an XML stream (RFC 6120, section 11): no document types and so no entities of its own, no comments, no
 * processing instructions, bounded in size, number and depth.
 * @param opened told when the stream begins, with the attributes of its root
 * @param arrived told of each element right below the root
 * @param ended told when the root is closed
 */
export function createReader(on: {
  opened(root: XmlElement): void;
  arrived(stanza: Arrived): void;
  ended(): void;
}): Reader {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: XmlElement[] = [];
  let tooDeep = 0;
  let cut = false;
  let characters = 0;
  let count = 0;
  const fail = (reason: string): never => {
    throw new XmlError(reason);
  };

  parser.on('error', (error) => fail(error.message.slice(0, 100)));
  parser.on('doctype', () => fail('document type'));
  parser.on('comment', () => fail('comment'));
  parser.on('processinginstruction', () => fail('processing instruction'));
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (tooDeep > 0 || open.length >= limits.depth) {
      tooDeep += 1;
      cut = true;
      return;
    }
    const given = Object.entries<SaxesAttributeNS>(attributes);
    if (++count > limits.elements || given.length > limits.attributes) fail('too much');
    const plain = given.filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'));
    const element: XmlElement = {
      name: local,
      ns: uri,
      attributes: Object.fromEntries(plain.map(([name, { value }]) => [name, value])),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length === 1) on.opened(element);
  });
  const said = (text: string): void => {
    // What stands between stanzas keeps the line open and says nothing.
    if (open.length > 1 && tooDeep === 0) open.at(-1)?.children.push(text);
  };
  parser.on('text', said);
  parser.on('cdata', said);
  parser.on('closetag', () => {
    if (tooDeep > 0) {
      tooDeep -= 1;
      return;
    }
    const element = open.pop();
    if (open.length === 0) return on.ended();
    if (open.length > 1 || !element) return;
    const stanza = { element, cut };
    [cut, characters, count] = [false, 0, 0];
    if (open[0]) open[0].children = [];
    on.arrived(stanza);
  });

  return {
    write(text) {
      characters += text.length;
      if (characters > limits.characters) fail('too long');
      parser.write(text);
    },
  };
}

/** Reads one element from a text; null where it is none. */
export function readElement(text: string): XmlElement | null {
  let found: XmlElement | null = null;
  const reader = createReader({
    opened: () => undefined,
    arrived: ({ element }) => {
      found ??= element;
    },
    ended: () => undefined,
  });
  try {
    reader.write(`<text>${text}</text>`);
  } catch {
    return null;
  }
  return found;
}
