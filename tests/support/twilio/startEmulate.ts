import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../mail/ports';

const toolchain = resolve(import.meta.dirname, '../toolchain/node_modules');
const [node, program] = [resolve(toolchain, 'node22/bin/node'), resolve(toolchain, 'emulate/dist/index.js')];

/** Whether emulate can be started here; else why not. */
export const emulateMissing =
  existsSync(node) && existsSync(program) ? null : 'emulate is not installed: npm ci --prefix tests/support/toolchain';

/** A Twilio somebody else wrote, emulate 0.12.2 (Apache-2.0), on this computer. */
export type Emulate = Awaited<ReturnType<typeof startEmulate>>;

export async function startEmulate() {
  const [port = 0] = await freePorts(1);
  const root = `http://127.0.0.1:${port}`;
  const child = spawn(node, [program, 'start', '-p', `${port}`, '-s', 'twilio'], { stdio: 'ignore' });
  const [accountSid, secret] = [`AC${'0'.repeat(32)}`, 'twilio_test_auth_token'];
  const authorization = `Basic ${Buffer.from(`${accountSid}:${secret}`).toString('base64')}`;
  const post = async (path: string, form: Record<string, string>): Promise<void> => {
    const body = new URLSearchParams(form);
    const { status } = await fetch(`${root}${path}`, { method: 'POST', body, headers: { authorization } });
    if (status !== 201) throw new Error(`emulate said ${status}`);
  };
  const base = `/2010-04-01/Accounts/${accountSid}`;
  for (let waited = 0; waited < 15_000; waited += 25) {
    if (
      await fetch(root).then(
        () => true,
        () => false,
      )
    )
      break;
    await sleep(25);
  }
  return {
    root,
    accountSid,
    secret,
    addNumber: (number: string) => post(`${base}/IncomingPhoneNumbers.json`, { PhoneNumber: number }),
    receive: (from: string, to: string, body: string) =>
      post('/_twilio/simulate/inbound-message', { From: from, To: to, Body: body }),
    send: (from: string, to: string, body: string) => post(`${base}/Messages.json`, { From: from, To: to, Body: body }),
    async sentFrom(number: string): Promise<string[]> {
      const query = new URLSearchParams({ From: number, PageSize: '1000' }).toString();
      const answer = await fetch(`${root}${base}/Messages.json?${query}`, { headers: { authorization } });
      const { messages } = (await answer.json()) as { messages: { body: string }[] };
      return messages.map(({ body }) => body).reverse();
    },
    stop: () =>
      new Promise<void>((done) => {
        child.once('exit', () => done());
        child.kill();
      }),
  };
}
