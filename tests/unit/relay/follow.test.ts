import { afterEach, describe, expect, it } from 'vitest';
import type { ConnectorEvent, Cursor } from '@shared/channels/events';
import type { AccountStatus } from '@shared/channels/status';
import type { Envelope } from '../../../electron/connectors/relay/envelope';
import { newRelaySecret, relayKeys } from '../../../electron/connectors/relay/keys';
import { sampleAccount } from '../../support/ledger/samples';
import { manualClock } from '../../support/connectors/manualClock';
import { appSecret, followPlain, signedBy } from '../../support/relay/plainChannel';
import { seal } from '../../support/relay/seal';

const secret = newRelaySecret();
const keys = relayKeys(secret);
const url = 'https://shop.example/relay.php';
const started: AbortController[] = [];
const first = 1_796_040_000_000_000;
const numbered = (at: number): string => String(first + at);
const envelope = (at: number, text: string, headers = signedBy(appSecret, text), inside = at): Envelope => ({
  n: numbered(at),
  sealed: seal(keys, numbered(inside), headers, text),
});
const texts = (events: readonly ConnectorEvent[]) =>
  events.flatMap((one) => (one.type === 'message' ? [one.text] : []));

afterEach(() => {
  for (const one of started.splice(0)) one.abort();
});

/** A desk that follows a relay which answers as it is told, the last answer for ever. */
function follow(
  answers: (object | string)[],
  from: Cursor | null = null,
  raws: { key: string; payload: string }[] = [],
  app = appSecret,
) {
  const clock = manualClock();
  const controller = new AbortController();
  started.push(controller);
  const events: ConnectorEvent[] = [];
  const statuses: Partial<AccountStatus>[] = [];
  const asked: { box: string; after: string; told: number; wait: number }[] = [];
  let cursor = from;
  let at = 0;
  const http: typeof fetch = (_, init) => {
    asked.push(JSON.parse((init?.body as string).split('\n')[1] ?? '') as (typeof asked)[number]);
    const answer = answers[Math.min(at++, answers.length - 1)] ?? '';
    const whole = { v: 1, box: '0123456789abcdef', envelopes: [], more: false, lost: null, wait: 0 };
    const body = typeof answer === 'string' ? answer : JSON.stringify({ ...whole, ...answer });
    return Promise.resolve(new Response(body, { status: 200 }));
  };
  const running = followPlain(
    {
      ...{ account: sampleAccount('a1'), cursor, clock, http, signal: controller.signal },
      log: { info: () => undefined, warn: () => undefined },
      secret: () => Promise.resolve(null),
      status: (told) => statuses.push(told),
      raws: () => Promise.resolve(raws),
      emit: (more, next) => {
        events.push(...more);
        cursor = next;
        return Promise.resolve();
      },
    },
    url,
    secret,
    app,
  );
  return {
    clock,
    events,
    statuses,
    asked,
    running,
    cursor: () => cursor,
    rounds: (n: number) => clock.until(() => asked.length >= n),
  };
}

describe('following a relay', () => {
  it('tells what is signed, in order, and acknowledges it only by the next question', async () => {
    const desk = follow([
      { envelopes: [envelope(1, 'a'), envelope(2, 'b')], more: true },
      { envelopes: [envelope(3, 'c')] },
      {},
    ]);
    await desk.rounds(3);
    expect(texts(desk.events)).toEqual(['a', 'b', 'c']);
    expect(desk.asked.map(({ after }) => after)).toEqual(['', numbered(2), numbered(3)]);
    expect(desk.events.at(-1)).toMatchObject({ type: 'synced' });
    expect(desk.statuses.at(-1)).toMatchObject({ state: 'live', error: null });
  });

  it.each([
    [
      'sealed to another',
      { ...envelope(1, 'x'), sealed: seal(relayKeys(newRelaySecret()), numbered(1), signedBy(appSecret, 'x'), 'x') },
    ],
    ['cut short', { ...envelope(1, 'x'), sealed: envelope(1, 'x').sealed.slice(0, 80) }],
    ['under another number', envelope(1, 'x', signedBy(appSecret, 'x'), 9)],
    ['signed by a forger', envelope(1, 'x', signedBy('guessed', 'x'))],
    ['signed for another body', envelope(1, 'x', signedBy(appSecret, 'y'))],
    ['not signed', envelope(1, 'x', {})],
  ])('takes in nothing that was %s, says so, and goes on', async (_, forged) => {
    const desk = follow([{ envelopes: [forged, envelope(2, 'good')] }, {}]);
    await desk.rounds(3);
    expect(texts(desk.events)).toEqual(['good']);
    expect(desk.asked[1]?.after).toBe(numbered(2));
    expect(desk.statuses.at(-1)).toMatchObject({
      state: 'live',
      error: { code: 'relay.refused', facts: { count: 1 } },
    });
  });

  it.each([
    ['again under a new number', [{ envelopes: [envelope(1, 'a')] }, { envelopes: [envelope(2, 'a')] }, {}]],
    ['twice at once', [{ envelopes: [envelope(1, 'a'), envelope(2, 'a')] }, {}]],
  ])('tells what comes %s once', async (_, answers) => {
    const desk = follow(answers);
    await desk.rounds(3);
    expect(texts(desk.events)).toEqual(['a']);
  });

  it('knows a repetition after a restart', async () => {
    const before = follow([{ envelopes: [envelope(1, 'a')] }, {}]);
    await before.rounds(2);
    const desk = follow([{ envelopes: [envelope(5, 'a')] }, {}], before.cursor());
    await desk.rounds(2);
    expect(texts(desk.events)).toEqual([]);
    expect(desk.asked[1]?.after).toBe(numbered(5));
  });

  it.each([
    ['out of order', { envelopes: [envelope(2, 'b'), envelope(1, 'a')] }],
    ['twice under one number', { envelopes: [envelope(1, 'a'), envelope(1, 'b')] }],
    ['too long', { envelopes: [{ n: numbered(1), sealed: 'A'.repeat(4_600_000) }] }],
    ['cut short', '{"v":1,"box":"0123456789abcdef","envelopes":[{"n":"17'],
    ['with unknown fields', { envelopes: [], now: 'what' }],
    ['as a page', '<html>Wartung</html>'],
    ['of ten megabytes', ' '.repeat(10_000_000)],
  ])('takes nothing of an answer %s, and asks again for the same', async (_, answer) => {
    const desk = follow([answer]);
    await desk.rounds(2);
    expect(desk.events).toEqual([]);
    expect(desk.asked.map(({ after }) => after)).toEqual(['', '']);
    expect(desk.statuses.at(-1)).toMatchObject({ state: 'retrying', error: { code: 'protocol.drift' } });
  });

  it('takes back nothing it has: envelopes from before its place are nonsense', async () => {
    const before = follow([{ envelopes: [envelope(5, 'a')] }, {}]);
    await before.rounds(2);
    const desk = follow([{ envelopes: [envelope(4, 'old')] }], before.cursor());
    await desk.rounds(2);
    expect(desk.events).toEqual([]);
  });

  it('tells of loss, and that it was heard', async () => {
    const desk = follow([{ lost: [1_000, 2_000] }, {}]);
    await desk.rounds(2);
    expect(desk.events).toContainEqual({ type: 'gap', from: 1_000, to: 2_000 });
    expect(desk.asked[1]?.told).toBe(2_000);
  });

  it('begins anew with another box', async () => {
    const before = follow([{ envelopes: [envelope(5, 'a')] }, {}]);
    await before.rounds(2);
    const desk = follow(
      [{ box: 'fedcba9876543210', envelopes: [envelope(1, 'b')] }, { box: 'fedcba9876543210' }],
      before.cursor(),
    );
    await desk.rounds(2);
    expect(texts(desk.events)).toEqual(['b']);
    expect(desk.asked[1]).toMatchObject({ box: 'fedcba9876543210', after: numbered(1) });
  });

  it('keeps what a wrong app secret does not fit, and tells it once the secret is right', async () => {
    const wrong = follow([{ envelopes: [envelope(1, 'a')] }, {}], null, [], 'mistyped');
    await wrong.rounds(2);
    const kept = wrong.events.flatMap((one) => (one.type === 'raw' ? [{ key: one.key, payload: one.payload }] : []));
    expect(kept).toHaveLength(1);
    const right = follow([{}], wrong.cursor(), kept);
    await right.rounds(1);
    expect(texts(right.events)).toEqual(['a']);
    expect(right.events).toContainEqual({ type: 'rawRead', key: kept[0]?.key });
  });

  it('leaves a flood of unsigned webhooks at the relay and asks for the person', async () => {
    const flood = (from: number) => Array.from({ length: 30 }, (_, at) => envelope(from + at, `${from + at}`, {}));
    const desk = follow([0, 30].map((from) => ({ envelopes: flood(from), more: true })));
    await desk.running;
    expect(desk.events.filter(({ type }) => type === 'raw')).toHaveLength(30);
    expect(desk.statuses.at(-1)).toMatchObject({ state: 'failed', error: { facts: { context: 'appSecret' } } });
  });
});
