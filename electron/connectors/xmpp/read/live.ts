import type { Ms } from '@shared/domain/ids';
import type { Archived } from '../archive/query';
import { ns } from '../namespaces';
import { child, elements, type XmlElement } from '../../xml/element';
import type { Arrived } from '../../xml/reader';

const chatStates = 'http://jabber.org/protocol/chatstates';

/** Whether there may be something new in the archive: that somebody types is kept nowhere. */
export function rings(stanza: XmlElement): boolean {
  if (stanza.name !== 'message' || child(stanza, 'result', ns.archive)) return false;
  return elements(stanza).some((one) => one.ns !== chatStates && one.ns !== ns.hints);
}

/** A receipt or bounce, which servers need not keep: told as it comes. null for everything else. */
export function liveEntry({ element, cut }: Arrived, now: Ms): Archived | null {
  if (element.name !== 'message' || child(element, 'result', ns.archive)) return null;
  const isReceipt = elements(element).some((one) => one.ns === ns.receipts || one.ns === ns.markers);
  const isWordless = !child(element, 'body', ns.client);
  if (element.attributes.type !== 'error' && !(isReceipt && isWordless)) return null;
  return { id: 'live', at: now, message: element, cut };
}
