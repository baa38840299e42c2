import type { ImapFlow } from 'imapflow';

/**
 * Makes a folder and subscribes to it; answers its path. Where personal folders lie below INBOX and the server does not
 * say so (RFC 2342), it refuses another place. Rejects when it wants none at all.
 */
export async function makeFolder(client: ImapFlow, name: string): Promise<string> {
  const { path } = await client.mailboxCreate(name).catch(async (refused: unknown) => {
    const inbox = (await client.list()).find(({ specialUse }) => specialUse === '\\Inbox');
    if (!inbox?.delimiter) throw refused;
    return client.mailboxCreate(`${inbox.path}${inbox.delimiter}${name}`);
  });
  await client.mailboxSubscribe(path);
  return path;
}
