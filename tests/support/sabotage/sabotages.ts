import type { ConnectorEvent, MessageUpsert } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import type { Connector, ConnectorContext } from '../../../electron/connectors/connector';

/** What goes wrong on purpose, and the scenarios of the suite that have to notice. */
export type Sabotage = { name: string; spoil(connector: Connector): Partial<Connector>; noticedBy: string[] };

const never = new AbortController().signal;
const forever = () => new Promise<never>(() => undefined);

/** Runs as before, but with a changed context. */
export const running =
  (change: (context: ConnectorContext) => Partial<ConnectorContext>) =>
  (connector: Connector): Partial<Connector> => ({
    run: (context) => connector.run({ ...context, ...change(context) }),
  });

/** Runs as before, but tells other events. */
export const telling = (change: (events: ConnectorEvent[]) => ConnectorEvent[]) =>
  running((context) => ({ emit: (events, cursor) => context.emit(change(events), cursor) }));

const eachMessage = (change: (message: MessageUpsert) => MessageUpsert[]) =>
  telling((events) =>
    events.flatMap((event): ConnectorEvent[] => (event.type === 'message' ? change(event) : [event])),
  );

const without = (...types: ConnectorEvent['type'][]) =>
  telling((events) => events.filter(({ type }) => !types.includes(type)));

/** Connectors as they must not be: they throw, hang, repeat themselves, send nonsense, lose things and lie. */
export const sabotages: Sabotage[] = [
  {
    name: 'throws at once',
    spoil: () => ({ run: () => Promise.reject(new Error('broken')) }),
    noticedBy: ['first sync', 'restart within the first sync'],
  },
  { name: 'hangs', spoil: () => ({ run: forever }), noticedBy: ['first sync'] },
  {
    name: 'does not stop when told to',
    spoil: running(() => ({ signal: never })),
    noticedBy: ['restart within the first sync', 'restart with cursor'],
  },
  {
    name: 'repeats itself under other ids',
    spoil: eachMessage((message) => [message, { ...message, remoteId: RemoteId.parse(`${message.remoteId}#2`) }]),
    noticedBy: ['first sync', 'live message', 'restart after a reply'],
  },
  {
    name: 'sends nonsense',
    spoil: eachMessage((message) => [message, { ...message, sentAt: Number.NaN }]),
    noticedBy: ['first sync', 'live message'],
  },
  {
    name: 'is synced again and again',
    spoil: telling((events) => [...events, { type: 'synced', at: 1 }]),
    noticedBy: ['first sync'],
  },
  {
    name: 'tells no news',
    spoil: running((context) => ({
      emit: (events, cursor) =>
        context.emit(
          events.filter(({ type }) => type !== 'message' || context.cursor === null),
          cursor,
        ),
    })),
    noticedBy: ['restart with cursor'],
  },
  {
    name: 'forgets its cursor',
    spoil: running(() => ({ cursor: null })),
    noticedBy: ['restart within the first sync', 'did it go out'],
  },
  {
    name: 'goes on when a batch was refused',
    spoil: running((context) => ({ emit: (events, cursor) => context.emit(events, cursor).catch(() => undefined) })),
    noticedBy: ['refused batch'],
  },
  {
    name: 'sends before it may',
    spoil: ({ send }) => ({
      send: async (outgoing, key, context) => {
        const result = await send(outgoing, key, { ...context, phase: () => Promise.resolve() });
        await context.phase('connecting');
        await context.phase('body');
        return result;
      },
    }),
    noticedBy: ['reply'],
  },
  {
    name: 'says sent and sends nothing',
    spoil: () => ({
      send: async (_outgoing, _key, { clock, phase }) => {
        await phase('connecting');
        await phase('body');
        return { kind: 'sent', receipt: { remoteId: RemoteId.parse('none'), at: clock.now(), delivery: null } };
      },
    }),
    noticedBy: [
      'reply',
      'own message echo',
      'first message',
      'two answers in a row',
      'edit',
      'delete',
      'rate limit',
      'token revoked',
      'server gone and back',
    ],
  },
  {
    name: 'sends twice',
    spoil: ({ send }) => ({
      send: async (outgoing, key, context) => {
        await send(outgoing, `${key}-again`, { ...context, phase: () => Promise.resolve() });
        return send(outgoing, key, context);
      },
    }),
    noticedBy: ['reply', 'two answers in a row', 'own message echo', 'first message'],
  },
  {
    name: 'takes its own for strangers',
    spoil: () => ({ isOwn: () => false }),
    noticedBy: ['first sync', 'own message echo'],
  },
  {
    name: 'does not recognise its echo',
    spoil: eachMessage((message) =>
      message.attemptKey === null
        ? [message]
        : [{ ...message, attemptKey: null, remoteId: RemoteId.parse(`echo-${message.remoteId}`) }],
    ),
    noticedBy: ['own message echo'],
  },
  {
    name: 'finds nothing it sent',
    spoil: () => ({ findSent: () => Promise.resolve(null) }),
    noticedBy: ['did it go out'],
  },
  {
    name: 'brings other bytes',
    spoil: () => ({ download: () => Promise.resolve(Uint8Array.from([1])) }),
    noticedBy: ['attachment in'],
  },
  {
    name: 'leaves files behind',
    spoil: ({ send }) => ({ send: (outgoing, key, context) => send({ ...outgoing, attachments: [] }, key, context) }),
    noticedBy: ['attachment out'],
  },
  {
    name: 'misses what becomes of a message',
    spoil: without('edit', 'remove', 'reaction', 'reactions'),
    noticedBy: ['edited by its author', 'deleted by its author', 'edit', 'delete', 'react'],
  },
  {
    name: 'always says all is well',
    spoil: running((context) => ({ status: () => context.status({ state: 'live' }) })),
    noticedBy: ['rate limit', 'token revoked', 'server gone and back'],
  },
  {
    name: 'dies of what it cannot read',
    spoil: running((context) => ({
      log: {
        ...context.log,
        warn: (event) => {
          context.log.warn(event);
          throw new Error(event);
        },
      },
    })),
    noticedBy: ['malformed payload'],
  },
  {
    name: 'hides what it cannot read',
    spoil: running((context) => ({ log: { ...context.log, warn: () => undefined } })),
    noticedBy: ['malformed payload'],
  },
];
