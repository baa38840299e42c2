import type { SendResult } from '@shared/channels/outgoing';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import { childOf } from '../../network/childOf';
import { capAt, configOf } from '../config';
import { overCap } from '../read/needs';
import type { Shared } from '../reach';

/** How long (ms) a call waits until what it costs is kept. */
const patienceMs = 60_000;

type Paid = { refuse: SendResult } | { giveBack(): void };

/**
 * Counts what a call costs before it leaves, and waits until that is safe: a desk that breaks down in between has
 * counted too much rather than too little. Beyond the month's budget the person decides, by the account's settings.
 */
export async function pay(micros: number, { account, clock, signal }: SendContext, { budget }: Shared): Promise<Paid> {
  const { atCap } = configOf(account);
  const spending = budget(account.id);
  const now = clock.now();
  const spent = spending.meter(now).meter.micros;
  if (atCap === 'ask' && spent + micros > capAt(account, now) * 10_000) {
    const { error } = overCap(account, spent, now);
    return { refuse: { kind: 'refused', error: appError('quota.cap', { ...error.facts, context: 'send' }) } };
  }
  const mark = spending.spend(micros, now);
  const giveBack = (): void => void spending.spend(-micros, clock.now());
  const { controller, release } = childOf(signal);
  void clock.sleep(patienceMs, controller.signal).then(() => controller.abort());
  const safe = await spending.untilKept(mark, controller.signal);
  controller.abort();
  release();
  if (safe) return { giveBack };
  giveBack();
  const error = appError('network.cut', { account: account.name.slice(0, 300), reason: 'stopped' });
  return { refuse: { kind: 'notSent', error, retryAfterMs: null } };
}
