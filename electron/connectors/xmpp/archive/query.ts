import { randomBytes } from 'node:crypto';
import { bareJid } from '../address';
import { ns } from '../namespaces';
import type { Session } from '../stream/session';
import { XmppError } from '../stream/error';
import { child, type XmlElement, xml } from '../../xml/element';
import type { Arrived } from '../../xml/reader';

/** A message as our server keeps it: its id there, when it came (UTC ms), and whether parts of it were left out. */
export type Archived = { id: string; at: number; message: XmlElement; cut: boolean };

/** An entry nobody can read, as it came. */
export type Unreadable = { id: string; result: XmlElement };

/** Which part of the archive: after or before one id (before '' is the newest), from a time on (UTC ms), with one person. */
export type ArchiveQuery = { after?: string; before?: string; since?: number; with?: string; max: number };

/** A page, oldest first. `complete`: there is nothing beyond it in the direction that was asked for. */
export type ArchivePage = { entries: (Archived | Unreadable)[]; complete: boolean };

/**
 * Reads a page of our archive (XEP-0313). Rejects with an XmppError; `item-not-found` where the id is unknown there.
 * Only what our own server answers to this very question is taken.
 */
export async function queryArchive(session: Session, query: ArchiveQuery): Promise<ArchivePage> {
  const queryId = randomBytes(9).toString('hex');
  const entries: (Archived | Unreadable)[] = [];
  const end = session.listen(({ element, cut }: Arrived) => {
    const result = element.name === 'message' ? child(element, 'result', ns.archive) : null;
    if (!result || result.attributes.queryid !== queryId || entries.length >= query.max) return;
    const { from } = element.attributes;
    if (from !== undefined && bareJid(from) !== session.bare) return;
    const { id = '' } = result.attributes;
    if (id !== '' && id.length <= 300) entries.push(readArchived(result, cut) ?? { id, result });
  });
  try {
    const answer = await session.ask(
      'set',
      null,
      xml('query', { xmlns: ns.archive, queryid: queryId }, form(query), pages(query)),
    );
    const fin = child(answer, 'fin', ns.archive);
    if (!fin) throw new XmppError('drift', 'archive');
    const complete = fin.attributes.complete === 'true' || entries.length === 0;
    return { entries, complete };
  } finally {
    end();
  }
}

/** Whether an entry can be read. */
export function isReadable(entry: Archived | Unreadable): entry is Archived {
  return 'message' in entry;
}

/** An entry of the archive; null where nobody can read it. */
export function readArchived(result: XmlElement, cut = false): Archived | null {
  const { id = '' } = result.attributes;
  const forwarded = child(result, 'forwarded', ns.forward);
  const message = child(forwarded, 'message', ns.client);
  const at = Date.parse(child(forwarded, 'delay', ns.delay)?.attributes.stamp ?? '');
  if (!message || !(at >= 0) || at > 8_000_000_000_000_000) return null;
  return { id, at, message, cut };
}

function form({ since, with: person }: ArchiveQuery): XmlElement {
  const field = (name: string, value: string, type: string | null = null): XmlElement =>
    xml('field', { var: name, type }, xml('value', {}, value));
  return xml(
    'x',
    { xmlns: ns.data, type: 'submit' },
    field('FORM_TYPE', ns.archive, 'hidden'),
    since !== undefined && field('start', new Date(since).toISOString()),
    person !== undefined && field('with', person),
  );
}

function pages({ after, before, max }: ArchiveQuery): XmlElement {
  return xml(
    'set',
    { xmlns: ns.pages },
    xml('max', {}, `${max}`),
    after !== undefined && xml('after', {}, after),
    before !== undefined && xml('before', {}, before),
  );
}

/** Looks through the newest messages with a person (null: with everybody), newest first. @param pages of so many messages, at most */
export async function findArchived(
  session: Session,
  person: string | null,
  isIt: (entry: Archived) => boolean,
  { size = 50, pages: most = 3 } = {},
): Promise<Archived | null> {
  let before = '';
  for (let page = 0; page < most; page++) {
    const { entries, complete } = await queryArchive(session, {
      ...(person !== null && { with: person }),
      before,
      max: size,
    });
    const found = entries.reverse().filter(isReadable).find(isIt);
    if (found || complete) return found ?? null;
    before = entries.at(-1)?.id ?? '';
  }
  return null;
}

/** Whether the server keeps an archive for us. */
export async function hasArchive(session: Session): Promise<boolean> {
  const info = await session.ask('get', session.bare, xml('query', { xmlns: ns.info }));
  const query = child(info, 'query', ns.info);
  return query !== null && featuresOf(query).includes(ns.archive);
}

/** The features an answer of service discovery names. */
export function featuresOf(query: XmlElement): string[] {
  return query.children.flatMap((one) =>
    typeof one !== 'string' && one.name === 'feature' ? (one.attributes.var ?? []) : [],
  );
}
