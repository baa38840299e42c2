import type { Participant } from '@shared/channels/events';
import type { Status } from '../api/schema';
import type { MastodonProfile } from '../capabilities';
import { handleOf, mastodonScope, participantOf } from './people';
import { concerns, profileOf, rootOf, threadOf } from './threads';

/** Where a post stands: its conversation, whose it is, and which version of it was told (null: none yet). */
export type Placed = {
  thread: string;
  profile: MastodonProfile;
  customer: Participant | null;
  told: string | null;
};

/** A post with where it stands; `above`: it is there only because something below it was meant for us. */
export type Standing = { status: Status; placed: Placed; above: boolean };

/**
 * A post and what stands before it in its conversation, oldest first. Empty where it is none for the desk: what we wrote
 * to nobody.
 * @param before the posts it answers, oldest first
 */
export function standingsOf(status: Status, before: readonly Status[], us: { id: string; domain: string }): Standing[] {
  const profile = profileOf(status);
  const near = before.filter((one) => profileOf(one) === profile);
  const own = status.account.id === us.id;
  const strangers = near.some(({ account }) => account.id !== us.id);
  if (own && profile === 'mention' && !strangers) return [];
  const thread = threadOf(rootOf(status, near, us.id));
  const customer = own ? customerOf(status, near, us) : participantOf(status.account, us.domain);
  const stand = (one: Status, above: boolean): Standing => {
    const written = one.account.id === us.id || above ? customer : participantOf(one.account, us.domain);
    return { status: one, placed: { thread, profile, customer: written, told: null }, above };
  };
  return [...near.map((one) => stand(one, !concerns(one, us.id))), stand(status, false)];
}

/** Whom a post of ours answers: the last other one before it, else the first it mentions. */
export function customerOf(
  status: Status,
  before: readonly Status[],
  us: { id: string; domain: string },
): Participant | null {
  const last = [...before].reverse().find(({ account }) => account.id !== us.id);
  if (last) return participantOf(last.account, us.domain);
  const first = status.mentions.find(({ id }) => id !== us.id);
  return first
    ? { scope: mastodonScope, id: handleOf(first.acct, us.domain), name: first.acct.slice(0, 400), language: null }
    : null;
}
