import type { Ms } from '@shared/domain/ids';
import type { DeskPresence } from '@shared/logic/away/deskPresence';
import { bareJid } from '../address';
import { ns } from '../namespaces';
import type { Session } from '../stream/session';
import { child, type XmlElement, xml } from '../../xml/element';
import type { Guests } from './guests';

/** A guest who wrote so lately (ms) may still be there. */
const recentMs = 3_600_000;

/** So many pages are told when the desk opens or closes; the newest ones. */
const mostPages = 1_000;

/** So long (UTF-16 units) what is said while nobody is there may be. */
const longestNote = 1_000;

type Language = keyof DeskPresence['notes'];

/**
 * Tells guests whether somebody is there. When the desk goes, its server tells all who were told anything that it is
 * gone.
 */
export type Door = {
  /** Answers a guest who says that they are there. Answers whether it was one from before, at another page. */
  hear(session: Session, presence: XmlElement): boolean;
  /** The connection is new: the guests of a moment ago are told. */
  open(session: Session, now: Ms): void;
  /** Tells all who are there, where it is not what they were told. */
  say(session: Session, desk: DeskPresence): void;
};

export function createDoor(guests: Guests): Door {
  /** Pages on which guests are, with their language. */
  const pages = new Map<string, Language>();
  let told: DeskPresence = { open: true, notes: { de: '', en: '' } };
  const tell = (session: Session, to: string, language: Language): void => {
    const note = told.notes[language].slice(0, longestNote);
    const state = told.open ? 'open' : 'closed';
    const desk = xml('desk', { xmlns: ns.web, state, ...(note !== '' && { note }) });
    session.send(xml('presence', { xmlns: ns.client, to }, desk));
  };

  return {
    hear(session, presence) {
      const { from = '', type } = presence.attributes;
      const person = bareJid(from);
      if (presence.name !== 'presence' || !guests.isGuest(person)) return false;
      pages.delete(from);
      if (type !== undefined) return false;
      const joined = guests.arrive(presence);
      const said = child(presence, 'chat', ns.web)?.attributes.lang;
      const language = said === 'de' || said === 'en' ? said : (guests.participant(person).language ?? 'de');
      pages.set(from, language);
      for (const [page] of pages) if (pages.size > mostPages) pages.delete(page);
      tell(session, from, language);
      return joined;
    },
    open(session, now) {
      pages.clear();
      for (const [person, { usage, language }] of Object.entries(guests.known())) {
        if (usage.at > now - recentMs) pages.set(guests.pageOf(person) ?? person, language ?? 'de');
      }
      for (const [page, language] of pages) tell(session, page, language);
    },
    say(session, desk) {
      if (JSON.stringify(desk) === JSON.stringify(told)) return;
      told = desk;
      for (const [page, language] of pages) tell(session, page, language);
    },
  };
}
