import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** Debian packages the tests want, each with what proves it is there: a program, or a library's file name. */
const wanted = {
  libgtk: ['libgtk-3-0', 'libgtk-3.so.0'],
  libnss: ['libnss3', 'libnss3.so'],
  libasound: ['libasound2', 'libasound.so.2'],
  libgbm: ['libgbm1', 'libgbm.so.1'],
  libnotify: ['libnotify4', 'libnotify.so.4'],
  libsecret: ['libsecret-1-0', 'libsecret-1.so.0'],
  xvfb: ['xvfb', 'Xvfb'],
  chromium: ['chromium', 'chromium'],
  dbus: ['dbus', 'dbus-run-session'],
  xdotool: ['xdotool', 'xdotool'],
  setxkbmap: ['x11-xkb-utils', 'setxkbmap'],
  keyring: ['gnome-keyring', 'gnome-keyring-daemon'],
  gdbus: ['libglib2.0-bin', 'gdbus'],
  dovecot: ['dovecot-imapd', 'dovecot'],
  lmtp: ['dovecot-lmtpd', '../lib/dovecot/lmtp'],
  sieve: ['dovecot-sieve', 'sievec'],
  managesieve: ['dovecot-managesieved', '../lib/dovecot/managesieve'],
  exim: ['exim4-daemon-light', 'exim4'],
  cyrus: ['cyrus-common', '../lib/cyrus/bin/master'],
  sasl: ['sasl2-bin', 'saslpasswd2'],
  openssl: ['openssl', 'openssl'],
  prosody: ['prosody', 'prosody'],
  postgres: ['postgresql-15', '../lib/postgresql/15/bin/postgres'],
  redis: ['redis-server', 'redis-server'],
  iproute: ['iproute2', 'ip'],
  python: ['python3', 'python3'],
  php: ['php-cli', 'php'],
};

const packages = () => Object.values(wanted).map(([name]) => name);

/** The path of a program, or undefined. */
export function program(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** The one line that installs everything. */
export const installLine = (names = packages()) =>
  `On Debian: apt-get install -y --no-install-recommends ${names.join(' ')}`;

/**
 * Installs what is missing where it may (Linux, root, apt), else prints the one line to run. Never fails: a suite that
 * lacks a part says so itself.
 */
export async function ensureSystem() {
  if (process.platform !== 'linux') return;
  const libraries = (await run('/sbin/ldconfig', ['-p'])).output;
  const there = (proof) => (proof.includes('.so') ? libraries.includes(proof) : program(proof) !== undefined);
  const missing = Object.values(wanted)
    .filter(([, proof]) => !there(proof))
    .map(([name]) => name);
  if (missing.length === 0) return;
  if (process.getuid() !== 0 || !program('apt-get'))
    return console.log(`Missing: ${missing.join(' ')}. ${installLine(missing)}`);
  console.log(`Installing ${missing.join(' ')} ...`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  const { code, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    env,
  });
  if (code !== 0) console.log(`${output.trim().split('\n').at(-1)}\n${installLine(missing)}`);
}
