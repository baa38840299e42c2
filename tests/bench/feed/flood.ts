import { existsSync, writeFileSync } from 'node:fs';
import type { MessageUpsert } from '@shared/channels/events';
import type { Connector, ConnectorContext } from '../../../electron/connectors/connector';
import { createPracticeConnector } from '../../../electron/connectors/practice/connector';
import { inventMessages } from '../../support/generate/conversations';
import { floodAmount, floodChannels } from './amount';

const perBatch = 500;

/** A connector in the desk's own process that has everything to tell at once, when the bench says go. */
export function createFloodConnector(): Connector {
  return { ...createPracticeConnector(), kind: 'flood', channels: [], run: flood };
}

/** Tells all of it and writes down when the first batch was offered and when the last one was durable (UTC ms). */
async function flood({ account, cursor, emit, status, signal, clock }: ConnectorContext): Promise<void> {
  const marks = String(account.config.marks);
  status({ state: 'live' });
  while (!existsSync(`${marks}.go`) && !signal.aborted) await clock.sleep(20, signal);
  if (cursor === null && !signal.aborted) {
    const messages = [...inventMessages(floodAmount(clock.now()), floodChannels)].map(({ event }) => event);
    const batches: MessageUpsert[][] = [];
    for (let at = 0; at < messages.length; at += perBatch) batches.push(messages.slice(at, at + perBatch));
    const began = clock.now();
    for (const batch of batches) await emit(batch, { told: true });
    writeFileSync(marks, JSON.stringify({ began, durable: clock.now() }));
  }
  while (!signal.aborted) await clock.sleep(1_000, signal);
}
