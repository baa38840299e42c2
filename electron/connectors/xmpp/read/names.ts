import { bareJid } from '../address';
import { type Archived, isReadable, type Unreadable } from '../archive/query';
import { ns } from '../namespaces';
import type { Session } from '../stream/session';
import { child, textOf, type XmlElement, xml } from '../../xml/element';
import { cleanName } from './person';

/** So many people are asked for at once, so long (ms) their servers have, and so many names are remembered. */
const [mostAtOnce, patienceMs, mostKnown] = [10, 4_000, 1_000];

/** What people are called who do not say so with their messages. */
export type Names = {
  /** Asks for those who write here for the first time, once each. Never rejects. */
  learn(entries: readonly (Archived | Unreadable)[], session: Session): Promise<void>;
  /** '' where it is not known. */
  nameOf(address: string): string;
};

/**
 * Names from cards (XEP-0054) that the servers of people keep. A card is asked for once while the account runs, and never
 * again where it could not be had: a server that hangs, or sends more than we read, holds up nobody twice.
 * @param strangers whether somebody is to be asked for; neither guests nor we ourselves are
 */
export function createNames(strangers: (address: string) => boolean): Names {
  const known = new Map<string, string>();
  const ask = async (address: string, session: Session): Promise<void> => {
    const answer = await session.ask('get', address, xml('vCard', { xmlns: ns.card }), patienceMs).catch(() => null);
    if (answer) known.set(address, nameIn(child(answer, 'vCard', ns.card)));
  };
  return {
    async learn(entries, session) {
      const people = new Set(entries.filter(isReadable).filter(isWithoutName).map(authorOf));
      const asked = [...people].filter((one) => one !== '' && strangers(one) && !known.has(one)).slice(0, mostAtOnce);
      for (const one of asked) known.set(one, '');
      for (const one of known.keys()) {
        if (known.size <= mostKnown) break;
        known.delete(one);
      }
      await Promise.all(asked.map((one) => ask(one, session)));
    },
    nameOf: (address) => known.get(address) ?? '',
  };
}

const authorOf = ({ message }: Archived): string => bareJid(message.attributes.from);

/** Whether somebody says something and not who they are. */
function isWithoutName({ message }: Archived): boolean {
  const { type = 'normal' } = message.attributes;
  const speaks = (type === 'chat' || type === 'normal') && child(message, 'body', ns.client) !== null;
  return speaks && !child(message, 'x', ns.rooms) && cleanName(textOf(child(message, 'nick', ns.nick))) === '';
}

/** The full name of a card, else the nickname. A picture is left where it is: the desk shows none. */
export function nameIn(card: XmlElement | null): string {
  const names = ['FN', 'NICKNAME'].map((field) => cleanName(textOf(child(card, field, ns.card))));
  return names.find((name) => name !== '') ?? '';
}
