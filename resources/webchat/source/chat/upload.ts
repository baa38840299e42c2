import { isEncrypted } from '@shared/logic/website/webchatSettings';
import { ns } from '../xml/namespaces';
import { child, type Node } from '../xml/read';
import { el } from '../xml/write';
import type { Session } from '../xmpp/session';

/** The service that takes files, and the largest it takes (bytes). */
export type UploadService = { jid: string; most: number };

/** Finds it at the guests' host, or asks the one a shop named. Null where there is none. */
export async function findUpload(session: Session, host: string, named: string): Promise<UploadService | null> {
  const items = named ? [named] : await itemsOf(session, host);
  for (const jid of items.slice(0, 20)) {
    const answer = await session.ask(jid, 'get', el('query', { xmlns: ns.discoInfo })).catch(() => null);
    const info = answer && child(answer, 'query', ns.discoInfo);
    if (!info?.children.some(({ name, attributes }) => name === 'feature' && attributes['var'] === ns.upload)) continue;
    return { jid, most: mostOf(info) };
  }
  return null;
}

async function itemsOf(session: Session, host: string): Promise<string[]> {
  const answer = await session.ask(host, 'get', el('query', { xmlns: ns.discoItems }));
  const items = child(answer, 'query', ns.discoItems)?.children ?? [];
  return items.map(({ attributes }) => attributes['jid'] ?? '').filter(Boolean);
}

function mostOf(info: Node): number {
  const fields = info.children.flatMap(({ children }) => children);
  const field = fields.find(({ attributes }) => attributes['var'] === 'max-file-size');
  const most = Number(field?.children[0]?.text);
  return most > 0 ? most : Infinity;
}

/** Headers a service may ask for beside the file (XEP-0363, 5); a browser cannot send the third, Cookie. */
const headers = ['authorization', 'expires'];

/** Puts a file there (XEP-0363). @returns the address it can be read at @throws Error where it could not be put there */
export async function upload(session: Session, service: UploadService, file: File): Promise<string> {
  const words = { xmlns: ns.upload, filename: file.name, size: file.size, 'content-type': file.type };
  const slot = child(await session.ask(service.jid, 'get', el('request', words)), 'slot', ns.upload);
  const put = slot && child(slot, 'put', ns.upload);
  const get = slot && child(slot, 'get', ns.upload);
  const [to = '', from = ''] = [put?.attributes['url'], get?.attributes['url']];
  if (!isEncrypted(to) || !isEncrypted(from)) throw new Error('no slot');
  const asked = put?.children.map((each) => [each.attributes['name']?.toLowerCase() ?? '', each.text.trim()]) ?? [];
  const answer = await fetch(to, {
    ...{ method: 'PUT', body: file, credentials: 'omit', redirect: 'error' },
    headers: [...asked.filter(([name = '']) => headers.includes(name)), ['content-type', file.type]] as [
      string,
      string,
    ][],
  });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  return from;
}
