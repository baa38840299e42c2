import type { ImapFlow, ListResponse } from 'imapflow';

/** What a folder is for. Others than these are left alone. */
export type FolderRole = 'inbox' | 'sent' | 'archive' | 'junk' | 'trash';

/** A folder of the mailbox by its path, as the server spells it. */
export type Folder = { path: string; role: FolderRole };

const uses: [FolderRole, string[]][] = [
  ['inbox', ['\\Inbox']],
  ['sent', ['\\Sent']],
  // Where there is no archive (Gmail), the folder with all mail is one.
  ['archive', ['\\Archive', '\\All']],
  ['junk', ['\\Junk']],
  ['trash', ['\\Trash']],
];

/** A folder nobody watches, where a mail may lie all the same. */
export type OtherFolder = { path: string; role: 'other' };

/** All other folders a mail may lie in. */
export async function otherFolders(client: ImapFlow, known: readonly Folder[]): Promise<OtherFolder[]> {
  const paths = new Set(known.map(({ path }) => path));
  const all = (await client.list()).filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'));
  return all.flatMap(({ path }) => (paths.has(path) ? [] : [{ path, role: 'other' as const }]));
}

/** The folders that matter, INBOX first. By what the server says of them (RFC 6154), else by their usual names. */
export async function findFolders(client: ImapFlow): Promise<Folder[]> {
  const all = (await client.list()).filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'));
  return uses.flatMap(([role, wanted]) => {
    const found = wanted.flatMap((use) => best(all, use) ?? [])[0];
    return found ? [{ path: found.path, role }] : [];
  });
}

/** Of several, the one the server itself names. */
function best(all: readonly ListResponse[], use: string): ListResponse | undefined {
  const matching = all.filter(({ specialUse }) => specialUse === use);
  return matching.find(({ specialUseSource }) => specialUseSource === 'extension') ?? matching[0];
}
