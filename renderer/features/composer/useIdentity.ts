import type { Account } from '@shared/domain/account';
import type { Identity } from '@shared/domain/identity';
import { identitiesOf, identityOf, nextFrom } from '@shared/logic/writing/identity';
import type { DraftEditor } from './useDraftEditor';

/** Who a draft is written as, who else it could be, and the way from one to the next. */
export function useIdentity({ draft, edit }: Pick<DraftEditor, 'draft' | 'edit'>, account: Account | undefined) {
  if (!account) return { identity: null, choices: [] as Identity[], choose: () => undefined, next: undefined };
  const identity = identityOf(account, draft.from);
  const own = identitiesOf(account);
  const choices = own.some(({ address }) => address === identity.address) ? own : [...own, identity];
  const choose = (address: string): void => edit({ from: address });
  const next = choices.length > 1 ? () => choose(nextFrom(account, draft.from, identity.address)) : undefined;
  return { identity, choices, choose, next };
}
