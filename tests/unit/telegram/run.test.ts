import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Outgoing } from '@shared/channels/outgoing';
import type { Attachment } from '@shared/domain/attachment';
import { AttachmentId, RemoteId } from '@shared/domain/ids';
import { hastyClock, telegramDesk } from './desk';

type Desk = Awaited<ReturnType<typeof telegramDesk>>;
const desks: Desk[] = [];
const open = async (...args: Parameters<typeof telegramDesk>): Promise<Desk> => {
  const desk = await telegramDesk(...args);
  desks.push(desk);
  return desk;
};
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.double.stop();
});

const karla = { id: 48, is_bot: false, first_name: 'Karla' } as const;
const said = (text: string, message = 1) => ({
  ...{ message_id: message, date: Math.floor(Date.now() / 1_000), text },
  ...{ from: karla, chat: { id: 48, type: 'private', first_name: 'Karla' } as const },
});
const day = 24 * 3_600_000;

describe('a bot two desks want', () => {
  it('is held by the one that asked last; the other says so and asks no more until it is told', async () => {
    const { double, start } = await open();
    const first = start();
    await vi.waitFor(() => expect(double.holding()).toBe(1));
    const second = start();
    await first.ended;
    expect(first.statuses.at(-1)).toMatchObject({
      state: 'failed',
      action: 'takeOver',
      error: { code: 'conflict.otherDesk' },
    });
    await vi.waitFor(() => expect(second.statuses.at(-1)?.state).toBe('live'));
    const again = start();
    await second.ended;
    await vi.waitFor(() => expect(double.holding()).toBe(1));
    await again.stop();
  });

  it('says that a webhook has its messages, and leads to the sign-in', async () => {
    const { double, start } = await open();
    double.webhook('https://shop.example/hook');
    const { ended, statuses } = start();
    await ended;
    expect(statuses.at(-1)).toMatchObject({
      state: 'failed',
      action: 'signInAgain',
      error: { facts: { context: 'webhook' } },
    });
  });
});

describe('what was missed', () => {
  it('is a gap once the desk was away for longer than Telegram keeps it', async () => {
    const { start } = await open();
    const seenAt = Date.now() - 3 * day;
    const run = start({ offset: '12', seenAt, synced: true });
    await vi.waitFor(() => expect(run.cursors.length).toBeGreaterThan(0));
    const [gap] = run.events;
    expect(gap).toMatchObject({ type: 'gap', from: seenAt });
    expect(gap?.type === 'gap' && Math.abs(gap.to - (Date.now() - day)) < 60_000).toBe(true);
    await run.stop();
    const next = start(run.cursors.at(-1));
    await vi.waitFor(() =>
      expect(next.statuses.some(({ state }) => state === 'live') || next.events.length === 0).toBe(true),
    );
    expect(next.events).toEqual([]);
    await next.stop();
  });
});

describe('what cannot be read', () => {
  it('is kept as it came, holds up nothing, and is read by the next who can', async () => {
    const { double, start } = await open();
    double.push('message', said('vorher', 1));
    double.pushRaw('message', { message_id: {}, date: 'gestern' });
    double.push('message', said('nachher', 2));
    const run = start();
    await vi.waitFor(() => expect(run.events.some(({ type }) => type === 'synced')).toBe(true));
    await run.stop();
    expect(run.events.flatMap((event) => (event.type === 'message' ? event.text : []))).toEqual(['vorher', 'nachher']);
    expect(run.events.find(({ type }) => type === 'raw')).toMatchObject({ key: 'update/700000002' });
    const payload = JSON.stringify({ update_id: 700_000_002, message: said('doch noch', 3) });
    const later = start(run.cursors.at(-1), [
      { key: 'update/700000002', payload },
      { key: 'update/4', payload: '{"cut' },
    ]);
    await vi.waitFor(() => expect(later.events).toHaveLength(2));
    await later.stop();
    expect(later.events).toMatchObject([
      { type: 'message', text: 'doch noch' },
      { type: 'rawRead', key: 'update/700000002' },
    ]);
  });
});

it('the token is in nothing that is said, whatever happens', async () => {
  const desk = await open({ clock: hastyClock });
  const { double, connector, start, send, said: words } = desk;
  double.push('message', said('Hallo'));
  double.pushRaw('message', { text: 7 });
  const run = start();
  await vi.waitFor(() => expect(run.events.some(({ type }) => type === 'message')).toBe(true));
  const [message] = run.events.filter(({ type }) => type === 'message');
  const outgoing: Outgoing = {
    ...{ kind: 'reply', nativeThread: '48', replyTo: null, references: [], profile: 'chat', to: [], cc: [], bcc: [] },
    ...{ subject: null, text: 'Antwort', html: null, from: null, attachments: [] },
  };
  const file: Attachment = {
    ...{ id: AttachmentId.parse('f'), name: 'x', mime: 'image/png', bytes: 1, sha256: null, state: 'remote' },
    ...{ cid: null, width: null, height: null, durationMs: null },
  };
  const answer = () => connector.send(outgoing, 'k', send);
  const results: unknown[] = [await answer()];
  for (const fault of ['rate', 'revoked', 'offline'] as const) {
    double.setFault(fault);
    results.push(await answer());
    results.push(
      await connector
        .download?.(file, RemoteId.parse('f'), send)
        .catch((thrown: unknown) => [String(thrown), thrown, (thrown as Error).stack]),
    );
  }
  await run.stop();
  const all = JSON.stringify([results, words, message, run.statuses]);
  expect(words.length).toBeGreaterThan(0);
  expect(all).not.toContain(double.token.slice(12));
});
