import { ns } from '../xml/namespaces';
import { child, type Node } from '../xml/read';
import { el, type Xml } from '../xml/write';

/** Why a guest could not log in, in words for whoever runs the site. */
export class Refused extends Error {}

/** The two directions of a stream that nobody is logged in to yet. */
export type Wire = { send(xml: Xml): void; restart(): void; next(): Promise<Node> };

/**
 * Logs in as a guest without a name (SASL ANONYMOUS, XEP-0175) and binds a resource.
 * @returns the address the server gave this guest
 * @throws Refused where the server has no place for guests
 */
export async function logIn({ send, restart, next }: Wire): Promise<string> {
  const mechanisms = child(await next(), 'mechanisms', ns.sasl)?.children.map(({ text }) => text.trim()) ?? [];
  if (!mechanisms.includes('ANONYMOUS')) throw new Refused('the host offers no login for guests (SASL ANONYMOUS)');
  send(el('auth', { xmlns: ns.sasl, mechanism: 'ANONYMOUS' }));
  let answer = await next();
  if (answer.name === 'challenge') {
    send(el('response', { xmlns: ns.sasl }));
    answer = await next();
  }
  if (answer.name !== 'success') throw new Refused('the host refused a guest');
  restart();
  await next();
  send(el('iq', { xmlns: ns.client, type: 'set', id: 'bind' }, el('bind', { xmlns: ns.bind })));
  const bound = await next();
  const jid = child(child(bound, 'bind', ns.bind) ?? bound, 'jid', ns.bind)?.text.trim();
  if (bound.attributes['type'] !== 'result' || !jid) throw new Refused('the host gave a guest no address');
  return jid;
}
