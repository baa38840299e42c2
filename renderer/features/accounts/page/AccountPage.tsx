import type { ComponentType } from 'react';
import type { Account } from '@shared/domain/account';
import { useT } from '@/ui/useT';
import { BudgetSettings } from './BudgetSettings';
import { BudgetSpent } from './BudgetSpent';
import { Folders } from './Folders';
import { Here } from './Here';
import { MailSettings } from './MailSettings';
import { NameSetting } from './NameSetting';
import { RangeSetting } from './RangeSetting';
import { Sent } from './Sent';
import { Servers } from './Servers';
import { State } from './State';
import { TestMessage } from './TestMessage';
import { useDetails } from './useDetails';
import { useHealth } from './useHealth';
import { useHoldings } from './useHoldings';

/** The account's page: how it fares, where it leads, what it holds, what may be set, and a test. */
export function AccountPage({
  account,
  Identities,
}: {
  account: Account;
  Identities: ComponentType<{ account: Account }>;
}) {
  const t = useT();
  const { removedAt, syncedAt, status, config } = account;
  const moment = `${status.state} ${syncedAt ?? ''} ${removedAt ?? ''}`;
  const details = useDetails(account.id, moment);
  const holdings = useHoldings(account.id, moment);
  const health = useHealth(account.id);
  const here = <Here account={account} holdings={holdings?.ok ? holdings.value : null} />;
  if (removedAt !== undefined)
    return (
      <>
        <State account={account} health={null} />
        {here}
      </>
    );
  return (
    <>
      <State account={account} health={health} />
      <BudgetSpent account={account} />
      <NameSetting account={account} />
      {details?.about && <Servers about={details.about} />}
      {health && <Sent health={health} />}
      {here}
      {details === null ? <p role="status">{t('accountPage.foldersAsking')}</p> : <Folders about={details.about} />}
      {typeof config.capCents === 'number' && <BudgetSettings account={account} />}
      {Array.isArray(config.identities) && (
        <>
          <RangeSetting account={account} about={details?.about ?? null} />
          <MailSettings account={account} />
          <TestMessage account={account} />
          <Identities account={account} />
        </>
      )}
    </>
  );
}
