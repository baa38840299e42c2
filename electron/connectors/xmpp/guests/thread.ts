import { ns } from '../namespaces';
import { child, textOf, type XmlElement } from '../../xml/element';

/** As the web chat's script names a chat: 128 random bits. What could be guessed or come twice by chance joins nobody. */
const unguessable = /^[\da-f]{32}$/u;

/**
 * The chat a guest's stanza belongs to: a message says so by its thread (RFC 6121, 5.2.5), a presence, which has none, by
 * an element of ours. null where it names none that only its guest can know.
 */
export function threadOf(stanza: XmlElement): string | null {
  const named =
    stanza.name === 'presence'
      ? (child(stanza, 'chat', ns.web)?.attributes.thread ?? '')
      : textOf(child(stanza, 'thread', ns.client)).trim();
  return unguessable.test(named) ? named : null;
}
