import { Button } from '@mantine/core';
import type { Account } from '@shared/domain/account';
import type { Identity } from '@shared/domain/identity';
import { isMailAddress, parseAddresses } from '@shared/logic/text/address';
import { identitiesOf } from '@shared/logic/writing/identity';
import { useT } from '@/ui/useT';
import { useApply } from '@/commands';
import { CatchAll } from './CatchAll';
import { IdentityEditor } from './IdentityEditor';
import css from './Settings.module.css';

/** The addresses an account writes from, each with its name and signature. The first is the default one. */
export function Identities({ account }: { account: Account }) {
  const t = useT();
  const apply = useApply();
  const identities = identitiesOf(account);
  const keep = (next: readonly Identity[]) =>
    void apply({ type: 'editAccount', id: account.id, config: { identities: next.map((each) => ({ ...each })) } });
  const add = (line: string) => {
    const known = new Set(identities.map(({ address }) => address.toLowerCase()));
    const fresh = parseAddresses(line).filter((each) => isMailAddress(each) && !known.has(each.toLowerCase()));
    if (fresh.length > 0) keep([...identities, ...fresh.map((address) => ({ ...identities[0], address }))]);
  };
  return (
    <section className={css.section} aria-label={t('settings.identities', { account: account.name })}>
      <h3 className={css.heading}>{t('settings.identities', { account: account.name })}</h3>
      {identities.map((identity, at) => (
        <IdentityEditor
          key={identity.address}
          identity={identity}
          onChange={(next) => keep(identities.map((each, place) => (place === at ? next : each)))}
          onRemove={identities.length > 1 ? () => keep(identities.filter((each) => each !== identity)) : null}
        />
      ))}
      <CatchAll account={account} />
      <form
        className={css.add}
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          add(String(new FormData(form).get('address') ?? ''));
          form.reset();
        }}
      >
        <input
          className={css.input}
          name="address"
          type="email"
          aria-label={t('settings.identity.new')}
          placeholder={t('settings.identity.new')}
          required
        />
        <Button type="submit" size="xs" variant="default">
          {t('settings.identity.add')}
        </Button>
      </form>
    </section>
  );
}
