import type { Account } from '@shared/domain/account';
import { AccountId, ChannelKind } from '@shared/domain/ids';
import { stoppedStatus } from '@shared/channels/status';
import { mailCapabilities } from '../../../electron/connectors/email/capabilities';
import type { MailConfig } from '../../../electron/connectors/email/config';
import type { Mail } from './startMail';

/** The account of a mailbox on a test server; STARTTLS both ways unless `config` says otherwise. */
export function mailAccount(
  mail: Pick<Mail, 'imap' | 'submission'>,
  address: string,
  config: Partial<MailConfig> = {},
): Account {
  const full: MailConfig = {
    imap: { host: 'localhost', port: mail.imap, security: 'starttls' },
    smtp: { host: 'localhost', port: mail.submission, security: 'starttls' },
    user: address,
    identities: [{ address, name: 'Laden' }],
    sentCopy: 'append',
    ...config,
  };
  return {
    id: AccountId.parse(`account ${address}`),
    connector: 'email',
    channel: ChannelKind.parse('email'),
    name: 'Laden',
    address,
    practice: false,
    config: full,
    status: stoppedStatus,
    profiles: { mail: mailCapabilities(full) },
    syncedAt: null,
    createdAt: 1,
  };
}
