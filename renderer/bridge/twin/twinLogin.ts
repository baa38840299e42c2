import type { LoginReply } from '@shared/channels/login';
import { stoppedStatus } from '@shared/channels/status';
import { AccountId, ChannelKind } from '@shared/domain/ids';
import { fail, ok, type Result } from '@shared/errors/result';
import type { ReplyOf, RequestOf } from '@shared/ipc/contract';
import { sampleAccounts, sampleFeed } from './samples';
import type { TwinDesk } from './twinDesk';
import { twinFeedStep, twinStep } from './twinSteps';

type Login = {
  kinds(): Result<ReplyOf<'accounts', 'kinds'>>;
  login(request: RequestOf<'accounts', 'login'>): Result<LoginReply> | Promise<Result<LoginReply>>;
  cancelLogin(request: RequestOf<'accounts', 'cancelLogin'>): Result<ReplyOf<'accounts', 'cancelLogin'>>;
};

/**
 * Connecting in the twin: the steps of a mailbox or feed without any server. Every password is right but "falsch".
 * A feed whose address says "luecke" has missed two days.
 */
export function twinLogin(desk: TwinDesk): Login {
  const sessions = new Map<string, Record<string, string>[]>();
  return {
    kinds: () =>
      ok([
        { connector: 'email', name: 'channels.email', mark: 'email', hue: 210 },
        { connector: 'feed', name: 'channels.feed', mark: 'feed', hue: 75 },
      ]),
    cancelLogin: ({ session }) => {
      sessions.delete(session);
      return ok({});
    },
    login: ({ session, connector, answers, back }) => {
      const waiting = sessions.get(session);
      if (waiting && !back && Object.keys(answers).length === 0) return new Promise<never>(() => undefined);
      const given = back ? (waiting ?? []).slice(0, -1) : [...(waiting ?? []), answers];
      sessions.set(session, given);
      const all: Record<string, string> = Object.assign({}, ...given);
      const step = connector === 'feed' ? twinFeedStep(all) : twinStep(all);
      if (step !== null) return ok(step);
      sessions.delete(session);
      return connector === 'feed' ? connect(desk, 'feed', all.url ?? '') : connect(desk, 'email', all.address ?? '');
    },
  };
}

/** Adds the account; a mailbox as if its first sync had just asked. */
function connect(desk: TwinDesk, kind: 'email' | 'feed', address: string): Result<LoginReply> {
  const id = AccountId.parse(`twin-${address}`);
  const { profile, capabilities } = kind === 'email' ? sampleAccounts.email : sampleFeed;
  const now = Date.now();
  const added = desk.system({
    type: 'putAccount',
    account: {
      id,
      connector: kind,
      channel: ChannelKind.parse(kind),
      name: address,
      address,
      practice: false,
      config: {},
      status: { ...stoppedStatus, state: 'live', lastContactAt: now },
      profiles: { [profile]: capabilities },
      syncedAt: now,
      ...(kind === 'email' && { firstSync: { these: 12, all: 340, choice: null } }),
      ...(address.includes('luecke') && { gaps: [{ from: now - 3 * 86_400_000, to: now - 86_400_000 }] }),
      createdAt: now,
    },
  });
  return added.ok ? ok({ kind: 'done', account: id, name: address, address, kept: 'thisRun' }) : fail('internal');
}
