import type { Message } from '../../domain/message';
import { skeleton } from './skeleton';

/** What to be careful about before answering a mail, the most serious first. Hosts and addresses as written. */
export type Warning =
  | { kind: 'failedProof'; domain: string }
  | { kind: 'lookalike'; domain: string; like: string }
  | { kind: 'nameIsAddress'; named: string; address: string }
  | { kind: 'nameIsOurs'; name: string; address: string }
  | { kind: 'nameIsCustomers'; name: string; address: string; known: string }
  | { kind: 'replyElsewhere'; to: string; address: string };

/** Whom a mail could pretend to come from, and how to tell whose a domain is. */
export type Known = {
  /** Our addresses, and the names we go by. */
  own: readonly { name: string; address: string }[];
  /** Customers with the very name of the author. */
  namesakes: readonly { addresses: readonly string[] }[];
  /** Domains of ours and of customers by their skeleton; where two look alike, the one known for longer. */
  domains: ReadonlyMap<string, string>;
  /** The domain one has to own for a host, by the Public Suffix List; null where the list knows no such ending. */
  registrable(host: string): string | null;
};

/** What a mail may pretend, judged by itself and by whom we know. Mail of ours, and what is no mail, warns of nothing. */
export function warningsOf(message: Pick<Message, 'author' | 'direction' | 'mail'>, known: Known): Warning[] {
  const { author, direction, mail } = message;
  if (direction !== 'in' || !mail) return [];
  const address = author.address.toLowerCase();
  const own = known.own.some((one) => one.address.toLowerCase() === address);
  const host = hostOf(address);
  const domain = ownedBy(host, known);
  const failed = mail.authentication?.dmarc === 'fail';
  return [
    ...(failed ? [{ kind: 'failedProof', domain: host } as const] : []),
    ...lookalike(domain, known),
    ...(own ? [] : pretendedName(author.name, address, domain, known)),
    ...replyElsewhere(mail.replyTo?.address ?? null, address, domain, known),
  ];
}

/** What a host's owner is told by; a host of no known ending stands for itself. */
const ownedBy = (host: string, { registrable }: Known): string => registrable(host) ?? host;

const hostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

function lookalike(domain: string, { domains }: Known): Warning[] {
  const like = domains.get(skeleton(domain));
  return like === undefined || like === domain ? [] : [{ kind: 'lookalike', domain, like }];
}

const addressIn = /[\p{L}\p{N}._%+-]{1,64}@([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8})/iu;
const hostIn = /(?:^|[\s("'<])((?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})(?=$|[\s)"'>,])/iu;

/** A name that says it is somebody else. */
function pretendedName(name: string, address: string, domain: string, known: Known): Warning[] {
  const written = addressIn.exec(name);
  if (written) {
    const same = ownedBy(hostOf(written[0]), known) === domain;
    return same ? [] : [{ kind: 'nameIsAddress', named: written[0], address }];
  }
  const host = hostIn.exec(name)?.[1];
  const named = host === undefined ? null : known.registrable(host.toLowerCase());
  // amazon.de writing from amazon.com is one firm in two countries.
  if (named !== null && brandOf(named).length > 2 && brandOf(named) !== brandOf(domain))
    return [{ kind: 'nameIsAddress', named, address }];
  const said = spoken(name);
  if (said === '') return [];
  const ours = known.own.some((one) => spoken(one.name) === said && ownedBy(hostOf(one.address), known) !== domain);
  if (ours) return [{ kind: 'nameIsOurs', name, address }];
  const [first] = known.namesakes.filter(({ addresses }) => addresses.length > 0 && !addresses.includes(address));
  const knownAs = first?.addresses[0];
  // One word is a first name or a kind of office: many people share it.
  return knownAs === undefined || !said.includes(' ')
    ? []
    : [{ kind: 'nameIsCustomers', name, address, known: knownAs }];
}

const brandOf = (domain: string): string => domain.slice(0, domain.indexOf('.'));

/** A name as it sounds: case, marks and signs do not tell people apart. */
function spoken(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Answers to another owner's domain. Between two freemail addresses too: there every address is another owner. */
function replyElsewhere(to: string | null, address: string, domain: string, known: Known): Warning[] {
  if (to === null || to === '' || to === address) return [];
  return ownedBy(hostOf(to), known) === domain ? [] : [{ kind: 'replyElsewhere', to, address }];
}
