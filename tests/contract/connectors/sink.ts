import { ConnectorEvent, Cursor, type MessageUpsert } from '@shared/channels/events';
import { AccountStatus } from '@shared/channels/status';
import type { ConnectorContext } from '../../../electron/connectors/connector';

type Status = Parameters<ConnectorContext['status']>[0];

/**
 * Takes what a connector says as the ledger would: checked, and kept by remote id, so that a message told twice is
 * one. Lives on over restarts of the connector.
 */
export type Sink = {
  messages: Map<string, MessageUpsert>;
  /** Everything that came, in order. */
  events: ConnectorEvent[];
  statuses: Status[];
  warnings: string[];
  /** What does not keep the contract; empty at the end of every scenario. */
  problems: string[];
  batches: number;
  cursor: Cursor | null;
  /** Refuses the next batch, as a full disk does. */
  refuseNext: boolean;
  /** From then on nothing may come any more. */
  closed: boolean;
  emit: ConnectorContext['emit'];
  status: ConnectorContext['status'];
};

/** Makes an empty one. */
export function createSink(): Sink {
  const sink: Sink = {
    messages: new Map(),
    events: [],
    statuses: [],
    warnings: [],
    problems: [],
    batches: 0,
    cursor: null,
    refuseNext: false,
    closed: false,
    async emit(events, cursor) {
      await Promise.resolve();
      if (sink.closed) sink.problems.push('told something after it was stopped');
      if (sink.refuseNext) {
        sink.refuseNext = false;
        throw new Error('refused');
      }
      const place = Cursor.safeParse(cursor);
      if (!place.success) sink.problems.push('a cursor that is not JSON');
      for (const event of events) take(sink, event);
      sink.cursor = JSON.parse(JSON.stringify(cursor)) as Cursor;
      sink.batches += 1;
    },
    status(status) {
      if (!AccountStatus.partial().safeParse(status).success) sink.problems.push('a status that makes no sense');
      sink.statuses.push(status);
    },
  };
  return sink;
}

function take(sink: Sink, raw: ConnectorEvent): void {
  const read = ConnectorEvent.safeParse(raw);
  if (!read.success) {
    sink.problems.push(`an event that makes no sense: ${read.error.issues[0]?.path.join('.') ?? '?'}`);
    return;
  }
  sink.events.push(read.data);
  if (read.data.type === 'message') sink.messages.set(read.data.remoteId, read.data);
}

/** What a message can be told by: its words; a call has none, and is told by who calls, a file alone by its name. */
const wordsOf = ({ text, notice, attachments }: MessageUpsert): string => {
  if (text !== '') return text;
  return notice?.kind === 'call' ? (notice.number ?? '') : (attachments[0]?.name ?? '');
};

/** Messages with exactly this text, one for each remote id. */
export function withText({ messages }: Sink, text: string): MessageUpsert[] {
  return [...messages.values()].filter((message) => wordsOf(message) === text);
}
