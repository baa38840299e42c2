import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** No service folders but our own: nobody but the test starts a keyring on this bus. */
const busConfig = (
  socket: string,
  services: string,
) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path=${socket}</listen><servicedir>${services}</servicedir><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`;

/** What asks the user for a keyring's password. It is started by the bus, and needs a display to draw on. */
const prompter = `[D-BUS Service]\nName=org.gnome.keyring.SystemPrompter\nExec=/usr/libexec/gcr-prompter\n`;

/** A session of its own: a bus and, when started, a real gnome-keyring. */
export type Session = {
  env: NodeJS.ProcessEnv;
  /** Starts the keyring and opens it with a password (the first one given makes it). */
  startKeyring(password: string): Promise<void>;
  lock(): Promise<void>;
  killKeyring(): Promise<void>;
  stop(): Promise<void>;
};

const names = ['dbus-daemon', 'gnome-keyring-daemon', 'gdbus'];

/**
 * How a session is made. `display`: where the user is asked; without one nobody can be. `as`: put before each program,
 * so that it runs as whom the bus will be spoken to by.
 */
type SessionOptions = { display?: string; as?: readonly string[] };

/** Starts a session. Rejects, with the line that installs them, when programs are missing. */
export async function startSession({ display, as = [] }: SessionOptions = {}): Promise<Session> {
  const start = (program: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess => {
    const [first = '', ...rest] = [...as, program, ...args];
    return spawn(first, rest, { env, stdio: ['pipe', 'pipe', 'ignore'] });
  };
  const home = mkdtempSync(join(tmpdir(), 'keyring-'));
  const run = join(home, 'run');
  mkdirSync(run, { mode: 0o700 });
  const config = join(home, 'bus.conf');
  const services = join(home, 'services');
  mkdirSync(services);
  if (display !== undefined) writeFileSync(join(services, 'prompter.service'), prompter);
  writeFileSync(config, busConfig(join(home, 'bus'), services));
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_RUNTIME_DIR: run,
    XDG_DATA_HOME: join(home, 'data'),
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(home, 'bus')}`,
    ...(display === undefined ? {} : { DISPLAY: display }),
  };
  const bus = start('dbus-daemon', [`--config-file=${config}`, '--nofork', '--print-address=1'], env);
  await said(bus, 'unix:');
  let keyring: ChildProcess | null = null;
  const call = (method: string, ...args: string[]) =>
    ended(
      start(
        'gdbus',
        ['call', '--session', '--dest', 'org.freedesktop.secrets', '--object-path', '/org/freedesktop/secrets'].concat(
          ['--method', `org.freedesktop.Secret.Service.${method}`],
          args,
        ),
        env,
      ),
    );
  const kill = async (child: ChildProcess): Promise<void> => {
    const gone = ended(child);
    child.kill('SIGKILL');
    await gone;
  };

  return {
    env,
    async startKeyring(password) {
      keyring = start('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], env);
      keyring.stdin?.end(password);
      const waiting = start('gdbus', ['wait', '--session', '--timeout', '10', 'org.freedesktop.secrets'], env);
      if ((await ended(waiting)) !== 0) throw new Error('the keyring did not start');
    },
    lock: async () => void (await call('Lock', "['/org/freedesktop/secrets/collection/login']")),
    async killKeyring() {
      if (keyring) await kill(keyring);
      keyring = null;
    },
    async stop() {
      if (keyring) await kill(keyring);
      await kill(bus);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Resolves when a program has printed something; rejects when it cannot be started or ends before. */
function said(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (part: Buffer) => {
      text += part.toString();
      if (text.includes(words)) resolve();
    });
    const missing = `a keyring needs ${names.join(', ')}. On Debian: apt-get install -y --no-install-recommends dbus gnome-keyring libglib2.0-bin libsecret-1-0`;
    child.once('error', () => reject(new Error(missing)));
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${text}`)));
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', resolve));
}
