import type { AccountDescription, AccountServer } from '@shared/ipc/accountDetails';
import { useLocale } from '@/ui/format/locale';
import { fullText } from '@/ui/format/when';
import { type Translate, useT } from '@/ui/useT';
import { Section } from './Section';
import css from './Page.module.css';

/** A server in words: host, port and how it is kept secret. */
export function serverText({ host, port, security }: AccountServer, t: Translate): string {
  return t('accountPage.server', { host, port, security: t(`accountPage.security.${security}`) });
}

/** Where the account leads, and how it signs in there. */
export function Servers({ about: { servers, signIn, signInUntil, user } }: { about: AccountDescription }) {
  const t = useT();
  const locale = useLocale();
  return (
    <Section title={t('accountPage.servers')}>
      <dl className={css.facts}>
        {servers.map((server) => (
          <div key={`${server.use} ${server.host}`} className={css.fact}>
            <dt>{t(`accountPage.use.${server.use}`)}</dt>
            <dd>{serverText(server, t)}</dd>
          </div>
        ))}
        <div className={css.fact}>
          <dt>{t('accountPage.signIn')}</dt>
          <dd>{t(`accountPage.signIn.${signIn}`, { user: user ?? '' })}</dd>
        </div>
      </dl>
      {signInUntil !== undefined && (
        <p className={css.hint}>{t('accountPage.signInUntil', { when: fullText(signInUntil, locale) })}</p>
      )}
    </Section>
  );
}
