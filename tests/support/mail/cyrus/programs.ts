import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The programs of a Cyrus server. `imapd` lies in a folder of this process. */
export type CyrusPrograms = { master: string; lmtpd: string; saslpasswd: string; imapd: string };

const installed = {
  master: '/usr/lib/cyrus/bin/master',
  lmtpd: '/usr/lib/cyrus/bin/lmtpd',
  saslpasswd: '/usr/sbin/saslpasswd2',
};

/**
 * Finds Cyrus. Debian installs only one IMAP server at a time, so that of the package in question the one program is
 * unpacked beside it. Answers one line that says what is missing where that cannot be done.
 */
export function cyrusPrograms(): CyrusPrograms | string {
  const missing = Object.values(installed).find((file) => !existsSync(file));
  if (missing !== undefined) {
    return `Cyrus left out, ${missing} is missing. On Debian: apt-get install -y --no-install-recommends cyrus-common sasl2-bin`;
  }
  const folder = mkdtempSync(join(tmpdir(), 'cyrus-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  try {
    const version = run('dpkg-query', '-W', '-f', '${Version}', 'cyrus-common');
    run('apt-get', 'download', '-qq', '-o', 'APT::Sandbox::User=root', `cyrus-imapd=${version}`);
    run('sh', '-c', 'dpkg -x cyrus-imapd_*.deb . && chmod 755 .');
    return { ...installed, imapd: join(folder, 'usr/lib/cyrus/bin/imapd') };
  } catch {
    return 'Cyrus left out, its package cyrus-imapd could not be fetched by apt-get download.';
  }
}
