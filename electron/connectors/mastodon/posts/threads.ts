import type { Status } from '../api/schema';
import type { MastodonProfile } from '../capabilities';

/** Posts for the mentioned alone are a talk of their own, even below a public one: public is not private. */
export function profileOf({ visibility }: Pick<Status, 'visibility'>): MastodonProfile {
  return visibility === 'direct' ? 'direct' : 'mention';
}

/** Whether a post is ours or for us. */
export function concerns({ account, mentions }: Pick<Status, 'account' | 'mentions'>, us: string): boolean {
  return account.id === us || mentions.some(({ id }) => id === us);
}

/**
 * The first post of the conversation a post belongs to: of those before it that reach as far, the oldest that is ours or
 * for us. Those are always known to our server, while what strangers wrote before them may come in later or never.
 * @param before the posts it answers, oldest first
 */
export function rootOf(status: Status, before: readonly Status[], us: string): Status {
  const profile = profileOf(status);
  return before.find((one) => profileOf(one) === profile && concerns(one, us)) ?? status;
}

/** The native thread of the conversation that begins with a post. */
export function threadOf(root: Pick<Status, 'id' | 'visibility'>): string {
  return `${profileOf(root)}/${root.id}`;
}
