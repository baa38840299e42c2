import type { Account } from '@shared/domain/account';
import { caughtDomains, domainsIn } from '@shared/logic/writing/identity';
import { useT } from '@/ui/useT';
import { useApply } from '@/commands';
import { TextSetting } from './TextSetting';

/** The domains of which every address is the account's: what is written to one is answered from it. */
export function CatchAll({ account }: { account: Account }) {
  const t = useT();
  const apply = useApply();
  const keep = (line: string) =>
    void apply({ type: 'editAccount', id: account.id, config: { catchAll: domainsIn(line) } });
  return (
    <TextSetting
      label={t('settings.catchAll')}
      note={t('settings.catchAllHelp')}
      value={caughtDomains(account).join(', ')}
      onChange={keep}
    />
  );
}
