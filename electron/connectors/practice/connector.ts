import { z } from 'zod';
import { appError } from '@shared/errors/appError';
import type { SendResult } from '@shared/channels/outgoing';
import type { Connector, SendContext } from '../connector';
import { accept, findSent } from './accept';
import { profiles } from './capabilities';
import { edit, hide, react, remove } from './changeMessage';
import { channelOf, practiceChannelInfos, practiceChannels } from './channels';
import { stories as practiceStories } from './content';
import { type Fault, faultResult } from './fault';
import { fileData } from './files';
import type { Handle, Line } from './line';
import { ourselves } from './message';
import { readStories } from './readStories';
import { run } from './run';
import { createSwitchboard } from './switchboard';

const patienceMs = 5_000;

/** What tests put in the place of the product's practice world: other stories, and a broken way to the server. */
export type PracticeSettings = { stories?: readonly unknown[]; fault?: () => Fault | null };

/**
 * The practice desk: invented customers who write, wait and answer back. It makes no network call and keeps no
 * state but its cursor, so that a stopped desk goes on exactly where it was.
 */
export function createPracticeConnector({
  stories = practiceStories,
  fault = () => null,
}: PracticeSettings = {}): Connector {
  const switchboard = createSwitchboard();

  /** The server of the account; or, when it cannot be reached, what a send ends in. */
  const reach = async ({ account, clock, signal }: SendContext): Promise<Line | SendResult> => {
    const broken = fault();
    if (broken) return faultResult(broken, account.name);
    const line = await switchboard.reach(account.id, patienceMs, clock, signal);
    return line ?? faultResult('offline', account.name);
  };
  const ask = async (context: SendContext, handle: Handle): Promise<SendResult> => {
    await context.phase('connecting');
    const line = await reach(context);
    if ('kind' in line) return line;
    await context.phase('body');
    return line.ask(handle);
  };

  return {
    kind: 'practice',
    channels: practiceChannelInfos,
    configuration: z.strictObject({ channel: z.enum(practiceChannels.map(({ kind }) => kind)) }),
    async login({ channel = 'email' }) {
      const { name, address } = channelOf({ config: { channel } });
      return { kind: 'done', name, address, config: { channel } };
    },
    run: (context) => {
      const { account } = context;
      return run(context, { account, ...readStories(stories, channelOf(account).kind) }, switchboard, fault);
    },
    send: (outgoing, attemptKey, context) =>
      ask(context, (world, cursor) => accept(world, cursor, outgoing, attemptKey, context.clock.now())),
    capabilities(account, conversation) {
      const known = profiles[channelOf(account).kind] ?? {};
      const found = conversation ? known[conversation.profile] : Object.values(known)[0];
      if (!found) throw new Error('unknown practice profile');
      return found;
    },
    isOwn(account, { scope, id }) {
      const us = ourselves(account);
      return scope === us.scope && id === us.id;
    },
    async findSent(attemptKey, _outgoing, context) {
      const line = await reach(context);
      if ('kind' in line) return { kind: 'uncertain', error: appError('network.offline') };
      return findSent(line.cursor, attemptKey);
    },
    async download(_attachment, remoteId, context) {
      const line = await reach(context);
      const data = 'kind' in line ? null : fileData(remoteId);
      if (!data) throw new Error('practice file out of reach');
      return data;
    },
    edit: (remoteId, text, context) =>
      ask(context, (world, cursor) => edit(world, cursor, remoteId, text, context.clock.now())),
    remove: (remoteId, context) =>
      ask(context, (world, cursor) => remove(world, cursor, remoteId, context.clock.now())),
    react: (remoteId, emoji, context) =>
      ask(context, (world, cursor) => react(world, cursor, remoteId, { emoji, removed: false }, context.clock.now())),
    unreact: (remoteId, emoji, context) =>
      ask(context, (world, cursor) => react(world, cursor, remoteId, { emoji, removed: true }, context.clock.now())),
    hide: (remoteId, _hidden, context) =>
      ask(context, (world, cursor) => hide(world, cursor, remoteId, context.clock.now())),
  };
}
