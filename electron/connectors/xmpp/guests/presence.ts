import type { Ms } from '@shared/domain/ids';
import { bareJid } from '../address';
import { ns } from '../namespaces';
import type { Session } from '../stream/session';
import { type XmlElement, xml } from '../xml/element';
import type { Guests } from './guests';

/** A guest who wrote so lately (ms) may still be there. */
const recentMs = 3_600_000;

/**
 * Answers a guest who says that they are there: the desk is open. When the desk goes, its server tells all who were
 * answered that it is gone.
 */
export function welcome(session: Session, guests: Guests, { name, attributes }: XmlElement): void {
  const { from = '', type } = attributes;
  if (name !== 'presence' || type !== undefined || !guests.isGuest(bareJid(from))) return;
  session.send(openTo(from));
}

/** Tells the guests of a moment ago that the desk is there again. */
export function welcomeBack(session: Session, guests: Guests, now: Ms): void {
  for (const [guest, { usage }] of Object.entries(guests.known())) {
    if (usage.at > now - recentMs) session.send(openTo(guest));
  }
}

function openTo(to: string): XmlElement {
  return xml('presence', { xmlns: ns.client, to }, xml('desk', { xmlns: ns.web, state: 'open' }));
}
