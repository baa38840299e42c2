import type { ImapFlow, SearchObject } from 'imapflow';

/** UIDs of the mails of the open folder that fit, ascending. Rejects when the server does not answer the question. */
export async function searchUids(client: ImapFlow, query: SearchObject): Promise<number[]> {
  const found = await client.search(query, { uid: true });
  if (!found) throw Object.assign(new Error('search failed'), { code: 'SearchFailed' });
  return found.sort((a, b) => a - b);
}
