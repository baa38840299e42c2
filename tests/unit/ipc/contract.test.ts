import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { callChannel, callNames } from '@shared/ipc/names';
import { ok, resultSchema } from '@shared/errors/result';
import { registerIpc } from '../../../electron/ipc/registerIpc';
import { calls, nearCall } from '../../support/ipc/anyCall';
import { fieldsOf } from '../../support/ipc/fieldsOf';
import { promise } from '../../support/promise';

const log = { info: () => undefined, warn: () => undefined, failure: () => undefined };

test('H9: every call has a schema for what goes in and what comes out, and no channel is without', () => {
  const names = Object.entries(callNames).flatMap(([group, methods]) => methods.map((m) => callChannel(group, m)));
  expect(calls.map(({ channel }) => channel).sort()).toEqual(names.sort());
  for (const { request, reply } of calls)
    expect([request._zod.def.type, typeof reply.safeParse]).toEqual([expect.any(String), 'function']);
});

test('H9: what goes in is bounded: no field too many, no text and no list without an end', () => {
  const loose = calls.flatMap(({ channel, request }) =>
    fieldsOf(request)
      .filter(({ bounded }) => !bounded)
      .map(({ path }) => `${channel} ${path}`),
  );
  expect(loose).toEqual([]);
});

// A template's folder is a word it is found by: no disk and no server ever hears of it.
test('H9: no call takes the path of a file, an address only where main looks at it again, a mailbox folder by its server', () => {
  const free = calls.flatMap(({ channel, request }) =>
    fieldsOf(request)
      .filter(({ path }) => /path|file(?!Id)|folder|dir\b|url|href|address|host/iu.test(path))
      .map(({ path }) => `${channel} ${path}`),
  );
  expect(free.sort()).toMatchInlineSnapshot(`
    [
      "tresen:changes.apply .address",
      "tresen:changes.apply .setting.value.templates[].folder",
      "tresen:changes.apply .template.folder",
      "tresen:changes.apply .template.folder",
      "tresen:changes.apply .templates[].folder",
      "tresen:changes.apply .to.folder",
      "tresen:desk.openLink .url",
      "tresen:messages.frame .pictures.urls",
      "tresen:messages.frame .pictures.urls[]",
    ]
  `);
});

/** Calls of any shape and to any channel; most are nearly right. */
const anyCall = fc.oneof(
  { weight: 20, arbitrary: nearCall.map(({ call, sent }) => ({ channel: call.channel, sent })) },
  { weight: 1, arbitrary: fc.record({ channel: fc.string(), sent: fc.anything() }) },
);

test('H9, S9: 20,000 fuzzed calls: nothing throws, no handler sees what its schema does not have', async () => {
  const answers = new Map<string, (request: unknown) => Promise<unknown>>();
  const seen: { request: z.ZodType; value: unknown }[] = [];
  let replies: unknown;
  const handlers: Record<string, Record<string, (value: unknown) => Promise<unknown>>> = {};
  for (const { namespace, method, request } of calls) {
    const group = (handlers[namespace] ??= {});
    group[method] = async (value) => {
      seen.push({ request, value });
      return ok(replies);
    };
  }
  registerIpc(
    { handle: (channel, answer) => answers.set(channel, answer), onFeed: () => undefined, send: () => undefined },
    handlers,
    log,
  );
  const results = new Map(calls.map(({ channel, reply }) => [channel, resultSchema(reply)]));
  const count = { reached: 0, refused: 0, unknown: 0 };
  const one = fc.record({ call: anyCall, reply: fc.anything() });
  await fc.assert(
    fc.asyncProperty(one, async ({ call: { channel, sent }, reply }) => {
      seen.length = 0;
      replies = reply;
      const answered = await answers.get(channel)?.(sent);
      const known = calls.find((call) => call.channel === channel);
      if (!known) return void count.unknown++;
      if (!results.get(channel)?.safeParse(answered).success) throw new Error(`${channel} answers wrongly`);
      if (seen.length === 0) return void count.refused++;
      count.reached++;
      const [handled] = seen;
      const again = handled?.request.safeParse(handled.value);
      if (!again?.success || !isDeepStrictEqual(again.data, handled?.value)) throw new Error(`${channel} lets through`);
      if (!known.request.safeParse(sent).success) throw new Error(`${channel} takes what it must not`);
    }),
    { numRuns: 20_000 },
  );
  expect(count.reached + count.refused + count.unknown).toBe(20_000);
  for (const part of Object.values(count)) expect(part).toBeGreaterThan(500);
  promise('H9', 'Fuzzed calls: nothing throws, no handler sees what its schema does not have', 20_000);
}, 120_000);
