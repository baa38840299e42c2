import type { Account } from '@shared/domain/account';
import { AccountId, ChannelKind } from '@shared/domain/ids';
import { slotOf } from '@shared/domain/template';
import type { Variant } from './useTemplateDraft';

type Scope = Variant['scope'];

/** A scope as the value of a choice, and back. */
export const scopeKey = (scope: Scope): string => {
  if (scope === null) return '';
  return 'account' in scope ? `account ${scope.account}` : `channel ${scope.channel}`;
};

export function scopeOfKey(key: string): Scope {
  const [kind, id = ''] = [key.slice(0, 7), key.slice(8)];
  if (kind === 'account') return { account: AccountId.parse(id) };
  return kind === 'channel' ? { channel: ChannelKind.parse(id) } : null;
}

/** Everywhere, every kind of channel in use, every account; and the one a text has, where that is gone. */
export function scopesOf(accounts: readonly Account[], present: Scope): readonly Scope[] {
  const channels = [...new Set(accounts.map(({ channel }) => channel))];
  const all: Scope[] = [
    null,
    ...channels.map((channel) => ({ channel })),
    ...accounts.map(({ id }) => ({ account: id })),
  ];
  return all.some((scope) => scopeKey(scope) === scopeKey(present)) ? all : [...all, present];
}

/** A language and place nothing is written for yet, the likely ones first; null: there is none. */
export function freeSlot(
  variants: readonly Variant[],
  accounts: readonly Account[],
): Pick<Variant, 'language' | 'scope'> | null {
  const taken = new Set(variants.map(slotOf));
  const slots = scopesOf(accounts, null).flatMap((scope) =>
    ([null, 'de', 'en'] as const).map((language) => ({ language, scope })),
  );
  return slots.find((slot) => !taken.has(slotOf(slot))) ?? null;
}
