import type { Participant } from '@shared/channels/events';
import { stoppedStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import { AccountId, ChannelKind, RemoteId } from '@shared/domain/ids';
import type { StoredMessage } from '@shared/logic/desk/ingest';
import { sampleAccounts, samples, type Sample } from './samples';
import type { TwinDesk } from './twinDesk';

/** Fills the twin with the samples, as if they had just been fetched; `now` in UTC ms. */
export function openSamples(desk: TwinDesk, now: number): void {
  for (const kind of Object.keys(sampleAccounts) as Sample['account'][]) {
    const account = accountOf(kind, now);
    desk.system({ type: 'putAccount', account });
    const ours = samples.filter((sample) => sample.account === kind);
    desk.ingest(
      account.id,
      ours.flatMap((sample) => messagesOf(sample, now)),
    );
  }
}

function accountOf(kind: Sample['account'], now: number): Account {
  const { address, profile, capabilities } = sampleAccounts[kind];
  return {
    id: AccountId.parse(`sample-${kind}`),
    connector: 'practice',
    channel: ChannelKind.parse(kind),
    name: 'Blumenhaus',
    address,
    practice: true,
    config: {},
    status: { ...stoppedStatus, state: 'live', lastContactAt: now },
    profiles: { [profile]: capabilities },
    syncedAt: now,
    createdAt: now,
  };
}

function messagesOf(sample: Sample, now: number): StoredMessage[] {
  const { address, profile, capabilities } = sampleAccounts[sample.account];
  const scope = sample.account;
  const customer: Participant = { scope, id: sample.handle, name: sample.customer, language: sample.language };
  const shop: Participant = { scope, id: address, name: 'Blumenhaus', language: null };
  return sample.lines.map(([minutes, direction, text], index) => ({
    type: 'message',
    remoteId: RemoteId.parse(`${sample.handle}/${index}`),
    thread: {
      nativeThread: sample.handle,
      references: [],
      inReplyTo: null,
      subject: sample.subject,
      counterpart: sample.handle,
      noReply: false,
    },
    channel: ChannelKind.parse(sample.account),
    profile,
    visibility: capabilities.visibility,
    direction,
    automatic: false,
    author: direction === 'in' ? customer : shop,
    customer,
    sentAt: now - minutes * 60_000,
    receivedAt: now - minutes * 60_000,
    subject: sample.subject,
    text,
    html: null,
    attachments: [],
    replyTo: null,
    attemptKey: null,
    read: direction === 'out',
    delivery: null,
  }));
}
