import type { OutboxItem } from '../../domain/outbox';
import type { Ms } from '../../domain/ids';
import { appError } from '../../errors/appError';
import type { OutboxFields } from './moves';

/**
 * What becomes of a row whose attempt was cut by the end of the program: before the body it goes again by itself,
 * after it nobody may send until it was looked up. Null for a row that was not in an attempt.
 */
export function afterCrash(item: Pick<OutboxItem, 'state' | 'phase'>, now: Ms): OutboxFields | null {
  if (item.state !== 'sending') return null;
  if (item.phase === 'body') return { state: 'uncertain', error: appError('send.uncertain') };
  return { state: 'retry', notBefore: now, error: appError('network.cut') };
}
