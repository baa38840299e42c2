import { appError } from '@shared/errors/appError';
import type { Connector } from '../connector';
import { isLoopback } from '../network/loopback';
import { callProfile, isPhoneProfile, phoneProfiles } from '../phone/capabilities';
import { faxChannel, phoneChannel } from '../phone/channels';
import { createBuckets } from '../web/buckets';
import { boxRates } from './client';
import { configOf, FritzboxConfig, passwordField, serverOf } from './config';
import { boxScope } from './events';
import { createLogin } from './login';
import { type Lookup, systemLookup } from './origin';
import { run } from './run';

/** What tests put in the place of the system. */
export type FritzboxSettings = { look?: Lookup };

/** The calls of a FRITZ!Box, by its call list (TR-064). They are read; who wants to call back does so by telephone. */
export function createFritzboxConnector({ look = systemLookup }: FritzboxSettings = {}): Connector {
  const needs = { buckets: createBuckets(boxRates), look };
  return {
    kind: 'fritzbox',
    channels: [phoneChannel, faxChannel],
    configuration: FritzboxConfig,
    login: createLogin(needs),
    run: (context) => run(context, needs),
    // The desk does not offer it: calls have no written reply.
    send: () => Promise.resolve({ kind: 'refused', error: appError('unsupported') }),
    capabilities: (_, conversation) =>
      phoneProfiles[isPhoneProfile(conversation?.profile) ? conversation.profile : callProfile],
    profiles: () => phoneProfiles,
    isOwn: (account, { scope, id }) => scope === boxScope && id === configOf(account).serial,
    local: (account) => isLoopback(serverOf(configOf(account).host).host),
    plan: (config) => ({
      servers: [{ use: 'receive', ...serverOf(FritzboxConfig.parse(config).host), security: 'none' }],
      secrets: [passwordField],
    }),
  };
}
