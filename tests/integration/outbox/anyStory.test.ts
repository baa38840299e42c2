import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutboxId } from '@shared/domain/ids';
import { faults, faultyServer, type Finding } from '../../support/connectors/faultyServer';
import { outboxDesk } from '../../support/connectors/outboxDesk';

const deep = Boolean(process.env.DEEP);
const runs = deep ? 1_000 : 60;

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('answer' as const), talk: fc.constantFrom('x', 'y') }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('advance' as const), ms: fc.constantFrom(500, 11_000, 900_000) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('cancel', 'now', 'gone', 'again'), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('crash', 'customer', 'line', 'disk') }) },
);

test(
  'any story: nothing is sent twice without a word, nothing is lost',
  async () => {
    const story = fc.record({
      first: fc.array(fc.constantFrom(...faults, 'none' as const), { maxLength: 12 }),
      finding: fc.constantFrom<Finding>('truth', 'blind', 'throws'),
      steps: fc.array(step, { maxLength: 25 }),
    });
    await fc.assert(
      fc.asyncProperty(story, async ({ first, finding, steps }) => {
        const server = faultyServer(first, finding);
        const desk = await outboxDesk(server, { findSent: finding === 'truth' ? 'full' : 'partial' });
        await desk.start();
        const talks = { x: await desk.customer('x'), y: await desk.customer('y') };
        const again = new Map<string, number>();
        const trusted = new Set<string>();
        const ids: OutboxId[] = [];
        for (const [index, now] of steps.entries()) {
          const id = 'which' in now ? ids[now.which] : undefined;
          if (now.do === 'advance') await desk.clock.advance(now.ms);
          else if (now.do === 'crash') await desk.crash();
          else if (now.do === 'customer') {
            desk.ledger.full = false;
            await desk.customer('x');
          } else if (now.do === 'disk') desk.ledger.full = !desk.ledger.full;
          else if (now.do === 'line') {
            desk.online = !desk.online;
            desk.outbox().wake();
          } else if (now.do === 'answer') {
            desk.ledger.full = false;
            await desk.answer(`o${index}`, talks[now.talk]);
            ids.push(`o${index}` as OutboxId);
          } else if (id !== undefined) {
            if (now.do === 'cancel') await desk.ledger.apply({ type: 'cancelSend', id });
            else if (now.do === 'now') await desk.ledger.apply({ type: 'sendNow', id });
            else {
              const verdict = now.do === 'gone' ? 'sent' : 'again';
              const done = await desk.ledger.apply({ type: 'settleSend', id, verdict });
              if (done.ok && verdict === 'again') again.set(id, (again.get(id) ?? 0) + 1);
              if (done.ok && verdict === 'sent') trusted.add(id);
            }
          }
        }
        desk.ledger.full = false;
        desk.online = true;
        desk.outbox().wake();
        await desk.clock.advance(3 * 86_400_000);
        await desk.outbox().stop();
        for (const id of ids) {
          const { state, attemptKey, error, hold } = desk.item(id);
          const delivered = server.delivered.get(attemptKey) ?? 0;
          const words = again.get(id) ?? 0;
          expect(['sent', 'failed', 'uncertain', 'held', 'cancelled']).toContain(state);
          expect(delivered).toBeLessThanOrEqual(1 + words);
          if (state === 'sent' && !trusted.has(id)) expect(delivered).toBeGreaterThanOrEqual(1);
          if (state === 'held') expect(hold).not.toBeNull();
          if (state === 'failed' || state === 'uncertain') expect(error).not.toBeNull();
          if (words === 0 && (state === 'failed' || state === 'held' || state === 'cancelled'))
            expect(delivered).toBe(0);
        }
      }),
      { numRuns: runs },
    );
  },
  deep ? 1_800_000 : 120_000,
);
