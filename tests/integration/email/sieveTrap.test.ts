import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { ownName } from '../../../electron/connectors/email/sieve/script';
import { type Certificate, createCertificates } from '../../support/mail/certificates';
import { mailAccount } from '../../support/mail/mailAccount';
import { password } from '../../support/mail/password';
import { programs } from '../../support/mail/programs';
import { noteFor, sieveDesk } from '../../support/mail/sieveDesk';
import { type SieveSays, sieveTurns, type SieveTrap, startSieveTrap } from '../../support/mail/sieveTrap';
import { promise } from '../../support/promise';

const folder = mkdtempSync(join(tmpdir(), 'tresen-sieve-'));
const account = mailAccount({ imap: 1, submission: 2 }, 'anna@shop.test');
const notes = [noteFor(-1, 1)];
let certificates: ReturnType<typeof createCertificates>;
let traps: SieveTrap[] = [];

beforeAll(() => {
  certificates = createCertificates(folder, programs().openssl);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(async () => {
  vi.useRealTimers();
  for (const trap of traps) await trap.stop();
  traps = [];
});

type Says = NonNullable<Parameters<typeof startSieveTrap>[1]>;
async function deskOver(says: Says, certificate: Pick<Certificate, 'cert' | 'key'> = certificates.good) {
  const trap = await startSieveTrap(certificate, says);
  traps.push(trap);
  return { trap, desk: sieveDesk({ ca: certificates.good.ca, sieve: trap.port, password }, account) };
}

/** Every form in which the password might be told. */
const secrets = [password, Buffer.from(password), Buffer.from(`\0${account.address}\0${password}`)].map((one) =>
  typeof one === 'string' ? one : one.toString('base64'),
);
function keepsSecret({ heard }: SieveTrap, result: unknown): void {
  for (const secret of secrets) {
    expect(heard.plain).not.toContain(secret);
    expect(JSON.stringify(result)).not.toContain(secret);
  }
}
const failed = (code: string, facts: Record<string, string> = {}) => ({ ok: false, error: { code, facts } });

test('against an honest one all goes well: what is asked for is put there and made to run', async () => {
  const { trap, desk } = await deskOver({});
  const result = await desk.push(notes);
  expect(result).toEqual({ ok: true, value: null });
  keepsSecret(trap, result);
  expect(trap.heard.plain).toBe('STARTTLS\r\n');
  const asked = trap.asked.map(({ command }) => command);
  expect(asked).toEqual([...['STARTTLS', 'AUTHENTICATE', 'CAPABILITY', 'LISTSCRIPTS', 'PUTSCRIPT', 'SETACTIVE']]);
});

describe('before the line is encrypted', () => {
  test('no STARTTLS: nothing is said at all', async () => {
    const { trap, desk } = await deskOver({
      greeting: '"SASL" "PLAIN"\r\n"SIEVE" "vacation relational date"\r\nOK\r\n',
    });
    const result = await desk.push(notes);
    expect(result).toMatchObject(failed('server.failed', { context: 'tls' }));
    keepsSecret(trap, result);
    expect(trap.asked).toEqual([]);
  });

  test.each(['OK\r\n"SASL" "PLAIN"\r\nOK\r\n', 'OK\r\nO', 'OK\r\n{2}\r\nhi'])(
    'words behind the yes to STARTTLS: %j is an attack',
    async (text) => {
      const { trap, desk } = await deskOver({ STARTTLS: text });
      const result = await desk.push(notes);
      expect(result).toMatchObject(failed('server.failed'));
      keepsSecret(trap, result);
      expect(trap.heard.secret).toBe('');
    },
  );

  test.each(['expired', 'selfSigned', 'wrongHost'] as const)('a certificate that is %s: no log-in', async (kind) => {
    const { trap, desk } = await deskOver({}, certificates[kind]());
    const result = await desk.push(notes);
    expect(result).toMatchObject({ ok: false, error: { code: 'server.failed' } });
    keepsSecret(trap, result);
    expect(trap.heard.secret).toBe('');
    promise('S12', 'No word is said to a server without a good certificate', 1);
  });
});

describe('at any turn', () => {
  const reached = sieveTurns.filter((turn) => turn !== 'DELETESCRIPT' && turn !== 'GETSCRIPT');
  const bad: [string, SieveSays][] = [
    ['says BYE', { text: 'BYE "Over"\r\n', end: true }],
    ['hangs up', { text: '', end: true }],
    ['hangs up in the middle of a line', { text: 'OK "hal', end: true }],
    ['announces a literal of 100 MB', '{99999999}\r\n'],
    ['never ends a line', 'x'.repeat(10_000)],
    ['never ends its answer', '"a" "b"\r\n'.repeat(600)],
    ['says what is no ManageSieve', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['sends zeros', '\0\0\0\0\r\n'],
  ];
  test.each(bad)('a server that %s: an error of the server, soon, and no word about the password', async (_, word) => {
    for (const turn of reached) {
      const { trap, desk } = await deskOver({ [turn]: word });
      const result = await desk.push(notes);
      expect(result, turn).toMatchObject({ ok: false });
      expect(['network.cut', 'protocol.drift', 'server.failed'], turn).toContain(!result.ok && result.error.code);
      keepsSecret(trap, result);
    }
  });

  test('a server that falls silent is left after half a minute', async () => {
    for (const turn of reached) {
      const { trap, desk } = await deskOver({ [turn]: null });
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      let result: Awaited<ReturnType<typeof desk.push>> | null = null;
      const asked = desk.push(notes).then((done) => (result = done));
      // Both ends of the connection are here: the other one hears of it a turn of the event loop later.
      for (let turns = 0; turns < 5; turns += trap.had.has(turn) ? 1 : 0) await new Promise(setImmediate);
      vi.advanceTimersByTime(29_000);
      await new Promise(setImmediate);
      expect(result, turn).toBeNull();
      vi.advanceTimersByTime(1_000);
      vi.useRealTimers();
      expect(await asked, turn).toMatchObject({ ok: false });
      keepsSecret(trap, result);
    }
  });

  test('whatever it says is a value in the end', async () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom(
          'OK',
          'NO',
          'BYE',
          ' ',
          '(',
          ')',
          '"',
          '\\',
          '\r\n',
          '{3}\r\n',
          '{1+}\r\n',
          '"a"',
          'ACTIVE',
          '\0',
        ),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 10 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sieveTurns), words, async (turn, some) => {
        const { trap, desk } = await deskOver({ [turn]: { text: some.join(''), end: true } });
        const result = await desk.push(notes);
        expect(typeof result.ok).toBe('boolean');
        keepsSecret(trap, result);
      }),
      { numRuns: 40 },
    );
  });

  test('a log-in that is refused shows neither what was refused nor what the server makes of it', async () => {
    const echo = `NO "${secrets.join(' ')}"\r\n`;
    const { trap, desk } = await deskOver({ AUTHENTICATE: echo });
    const result = await desk.push(notes);
    expect(result).toMatchObject(failed('auth.rejected'));
    keepsSecret(trap, result);
    const other = await deskOver({ PUTSCRIPT: echo });
    const put = await other.desk.push(notes);
    expect(put).toMatchObject(failed('away.scriptRefused'));
    keepsSecret(other.trap, put);
  });
});

describe('names of scripts', () => {
  const names: [string, string][] = [
    ['a line break', 'a"\r\nDELETESCRIPT "b'],
    ['a quotation mark', 'x";discard;"'],
    ['a turn of direction', '\u202egnissap'],
    ['a path', '../../etc'],
    ['nothing', ''],
    ['great length', 'ä'.repeat(600)],
    ['a variable', '${x}'],
    ['an escape', '\\'],
  ];
  const literal = (text: string) => `{${Buffer.byteLength(text)}}\r\n${text}`;

  test.each(names)(
    'one of %s that runs already goes on or is left alone; no word of it is a command',
    async (_, name) => {
      const list = `${literal(name)} ACTIVE\r\nOK\r\n`;
      const { trap, desk } = await deskOver({ LISTSCRIPTS: list });
      const result = await desk.push(notes);
      const put = trap.asked.find(({ command }) => command === 'PUTSCRIPT')?.strings[1] ?? '';
      if (result.ok) expect(put.match(/^include :personal "(?:[^"\\\r\n]|\\.)*";\r?$/gmu)).toHaveLength(1);
      else expect(result.error.code).toBe('away.foreignScript');
      expect(trap.asked.map(({ command }) => command)).not.toContain('DELETESCRIPT');
      expect(put).not.toMatch(/^\s*discard/mu);
      expect(JSON.stringify(result).length).toBeLessThan(500);
    },
  );

  test('a script that bears our mark and names a hostile one gives back just that, and removes only itself', async () => {
    const name = 'a"\r\nDELETESCRIPT "b';
    const list = `"${ownName}" ACTIVE\r\n${literal(name)}\r\n"b"\r\nOK\r\n`;
    const first = await deskOver({});
    await first.desk.push(notes);
    const ours = first.trap.asked.find(({ command }) => command === 'PUTSCRIPT')?.strings[1] ?? '';
    const script = `${ours.trimEnd()}\r\ninclude :personal "a\\"\r\nDELETESCRIPT \\"b";\r\n`;
    const { trap, desk } = await deskOver({ LISTSCRIPTS: list, GETSCRIPT: `${literal(script)}\r\nOK\r\n` });
    expect(await desk.withdraw()).toEqual({ ok: true, value: null });
    const done = trap.asked.filter(({ command }) => /^(?:SETACTIVE|DELETESCRIPT)$/u.test(command));
    expect(done).toEqual([
      { command: 'SETACTIVE', strings: [name] },
      { command: 'DELETESCRIPT', strings: [ownName] },
    ]);
  });
});
