import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A session bus of a test's own. */
export type TestBus = { address: string; stop(): Promise<void> };

/** Who is in a user namespace has another number there, so that the bus lets in whoever finds it. */
const config = (
  socket: string,
): string => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path=${socket}</listen><auth>EXTERNAL</auth><auth>ANONYMOUS</auth><allow_anonymous/>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`;

/** Starts a bus on which nobody is yet. Rejects, with the line that installs it, where there is no dbus-daemon. */
export async function startBus(): Promise<TestBus> {
  const folder = mkdtempSync(join(tmpdir(), 'bus-'));
  const socket = join(folder, 'bus');
  writeFileSync(join(folder, 'bus.conf'), config(socket));
  const daemon = spawn('dbus-daemon', [`--config-file=${join(folder, 'bus.conf')}`, '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const missing = 'there is no dbus-daemon. On Debian: apt-get install -y --no-install-recommends dbus';
  await Promise.race([
    once(daemon.stdout, 'data'),
    once(daemon, 'exit').then(() => Promise.reject(new Error(missing))),
    once(daemon, 'error').then(() => Promise.reject(new Error(missing))),
  ]);
  return {
    address: `unix:path=${socket}`,
    async stop() {
      const gone = once(daemon, 'exit');
      daemon.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
