import type { SendResult } from '@shared/channels/outgoing';
import type { ServerChange } from '../../../electron/connectors/connector';
import { running, type Sabotage, telling } from './sabotages';

const done = (change: ServerChange): SendResult => ({
  kind: 'sent',
  receipt: { remoteId: change.target, at: 0, delivery: null },
});

/** Connectors that take changes to a server, or tell those made there, as they must not. */
export const serverSabotages: Sabotage[] = [
  {
    name: 'says done and does nothing',
    spoil: () => ({ serverChange: (change) => Promise.resolve(done(change)) }),
    noticedBy: ['read and star at the server', 'changed wherever it was moved to'],
  },
  {
    name: 'moves nothing',
    spoil: ({ serverChange }) => ({
      serverChange: async (change, context) =>
        change.field === 'place' || !serverChange ? done(change) : serverChange(change, context),
    }),
    noticedBy: ['moved at the server, twice is once', 'deleted for good, nothing else'],
  },
  {
    name: 'hides what changes at the server',
    spoil: telling((events) => events.filter(({ type }) => type !== 'flags')),
    noticedBy: ['changed elsewhere'],
  },
  {
    name: 'never says what went',
    spoil: running((context) => ({
      emit: (events, cursor) =>
        context.emit(
          events.filter(({ type }) => type !== 'listing'),
          cursor,
        ),
    })),
    noticedBy: ['changed elsewhere'],
  },
];
