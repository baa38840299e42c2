import { chownSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainUser } from './daemon';

/** A mail put into a folder before anybody looks. `at`: when the server got it, UTC ms. `flags`: as in Maildir (S, R, F). */
export type SeedMail = { raw: Uint8Array | string; at: number; flags?: string };

/**
 * Writes mails straight into a Maildir folder, in the order given; a thousand take a tenth of a second. Only before
 * the server has opened the folder for the first time, or as new arrivals afterwards.
 */
export function seedMaildir(home: string, folder: string, mails: readonly SeedMail[]): void {
  const maildir = join(home, 'Maildir');
  const root = folder === 'INBOX' ? maildir : join(maildir, `.${folder.replaceAll('/', '.')}`);
  for (const path of [home, maildir, root, ...['cur', 'new', 'tmp'].map((name) => join(root, name))]) {
    mkdirSync(path, { recursive: true });
    own(path);
  }
  mails.forEach(({ raw, at, flags = '' }, index) => {
    const seconds = Math.floor(at / 1000);
    const number = `${index}`.padStart(6, '0');
    const file = join(root, 'cur', `${seconds}.M${number}P${seeded++}.seed:2,${flags}`);
    writeFileSync(file, raw);
    utimesSync(file, seconds, seconds);
    own(file);
  });
}

let seeded = 1;

function own(path: string): void {
  if (plainUser.uid !== undefined) chownSync(path, plainUser.uid, plainUser.gid);
}
