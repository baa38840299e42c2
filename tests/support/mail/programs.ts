import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const packages = 'dovecot-imapd dovecot-lmtpd dovecot-sieve dovecot-managesieved exim4-daemon-light openssl';
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin'];

/** The programs a mail server for tests is made of. Throws, with the one line that installs them, if one is missing. */
export function programs(): { dovecot: string; doveadm: string; exim: string; openssl: string } {
  return {
    dovecot: program('dovecot'),
    doveadm: program('doveadm'),
    exim: program('exim4'),
    openssl: program('openssl'),
  };
}

function program(name: string): string {
  const found = folders.map((folder) => join(folder, name)).find(isExecutable);
  if (!found) throw new Error(`${name} is missing. On Debian: apt-get install -y --no-install-recommends ${packages}`);
  return found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
