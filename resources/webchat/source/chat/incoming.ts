import { ns } from '../xml/namespaces';
import { child, type Node } from '../xml/read';

/** What a stanza of the desk's says to a guest. `at` UTC ms. */
export type Incoming =
  | { type: 'answer'; id: string; text: string; at: number }
  | { type: 'correction'; replaces: string; text: string }
  | { type: 'removal'; of: string }
  | { type: 'desk'; state: 'open' | 'closed' | 'away'; note: string }
  | { type: 'bounced'; id: string };

/** The longest text of the desk's that is shown (UTF-16 units); what is beyond is cut. */
const longest = 40_000;

const bare = (jid: string): string => (jid.split('/')[0] ?? '').toLowerCase();

/**
 * Reads a stanza; null for what is not the desk's or says nothing we know.
 * @param shop the desk's bare address
 * @param now UTC ms, for what carries no time
 */
export function understand(stanza: Node, shop: string, now: number): Incoming | null {
  const { from = '', id = '', type = '' } = stanza.attributes;
  if (bare(from) !== shop) return null;
  if (stanza.name === 'presence') return presenceOf(stanza, type);
  if (stanza.name !== 'message') return null;
  if (type === 'error') return { type: 'bounced', id };
  // Its words are for those who do not know what it is (XEP-0424).
  const retract = child(stanza, 'retract', ns.retract);
  if (retract) return { type: 'removal', of: retract.attributes['id'] ?? '' };
  const text = child(stanza, 'body', ns.client)?.text.slice(0, longest);
  if (!text) return null;
  const replaces = child(stanza, 'replace', ns.correct)?.attributes['id'];
  if (replaces !== undefined) return { type: 'correction', replaces, text };
  const sent = Date.parse(child(stanza, 'delay', ns.delay)?.attributes['stamp'] ?? '');
  return { type: 'answer', id, text, at: sent <= now ? sent : now };
}

function presenceOf(stanza: Node, type: string): Incoming | null {
  if (type === 'unavailable' || type === 'error') return { type: 'desk', state: 'away', note: '' };
  const desk = child(stanza, 'desk', ns.webchat);
  if (!desk) return null;
  const state = desk.attributes['state'] === 'open' ? 'open' : 'closed';
  return { type: 'desk', state, note: (desk.attributes['note'] ?? '').slice(0, 1_000) };
}
