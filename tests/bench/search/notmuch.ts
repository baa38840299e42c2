import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A notmuch index of a Maildir. `search`: ms from the program's start to its end, and how many threads it named. */
export type Notmuch = { search(words: string): { ms: number; threads: number }; remove(): void };

/** Indexes the mails; installs notmuch where it may, else throws with the line that does. */
export async function makeNotmuch(maildir: string): Promise<Notmuch> {
  if (run('notmuch', ['--version']).status !== 0) {
    const debian = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { env: debian });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'notmuch'], { env: debian });
  }
  const home = mkdtempSync(join(tmpdir(), 'tresen-bench-notmuch-'));
  const config = join(home, 'config');
  const env = { ...process.env, NOTMUCH_CONFIG: config };
  const mailRoot = `[database]\npath=${join(home, 'index')}\nmail_root=${maildir}\n`;
  const rest =
    '[user]\nname=Anna\nprimary_email=anna@shop.test\n[new]\ntags=new\nignore=/dovecot.*/\n[maildir]\nsynchronize_flags=false\n';
  writeFileSync(config, mailRoot + rest);
  spawnSync('mkdir', ['-p', join(home, 'index')]);
  const made = run('notmuch', ['new', '--quiet'], env);
  if (made.status !== 0) {
    rmSync(home, { recursive: true, force: true });
    throw new Error(`notmuch: ${made.stderr || 'is missing. On Debian: apt-get install -y notmuch'}`);
  }
  return {
    search: (words) => {
      const began = performance.now();
      const { stdout, status } = run('notmuch', ['search', '--limit=50', words], env);
      const ms = performance.now() - began;
      if (status !== 0) throw new Error('notmuch failed');
      return { ms, threads: stdout.split('\n').filter((line) => line !== '').length };
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  return spawnSync(program, args, { env, encoding: 'utf8' });
}
