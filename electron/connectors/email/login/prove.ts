import { stoppedStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import { AccountId, ChannelKind } from '@shared/domain/ids';
import type { MailConfig } from '../config';
import { openImap, type Reach, type Trust } from '../imap/client';
import { trySmtp } from '../send/smtp';
import { type LoginFailure, loginFailure } from './loginFailure';

/**
 * Signs in to both servers for real, over connections whose encryption and names were verified first. Null: both said
 * yes; else what is wrong, and with which server.
 * @param secret reads the secrets by field name, as an account would
 */
export async function prove(
  config: MailConfig,
  address: string,
  { secret, signal }: Pick<Reach, 'secret' | 'signal'>,
  trust: Trust,
): Promise<LoginFailure | null> {
  const reach = { account: asAccount(config, address), secret, signal };
  try {
    const client = await openImap(reach, trust);
    client.close();
  } catch (error) {
    return loginFailure(error, 'imap', config.imap, address);
  }
  try {
    await trySmtp(reach, trust);
  } catch (error) {
    return loginFailure(error, 'smtp', config.smtp, address);
  }
  return null;
}

/** An account that is not there yet, to reach its servers by. */
export function asAccount(config: MailConfig, address: string): Account {
  return {
    id: AccountId.parse('login'),
    connector: 'email',
    channel: ChannelKind.parse('email'),
    name: address,
    address,
    practice: false,
    config,
    status: stoppedStatus,
    profiles: {},
    syncedAt: null,
    createdAt: 0,
  };
}
