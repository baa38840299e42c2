import type { AccountHealth } from '@shared/ipc/accountDetails';
import { moneyText, useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import { Facts } from './Facts';
import { Section } from './Section';
import { usageText } from './usageText';
import css from './Page.module.css';

/** What was sent this month and what it came to, with where that is known from. */
export function Sent({ health: { usage } }: { health: AccountHealth }) {
  const t = useT();
  const locale = useLocale();
  const sent = usage.filter(({ unit }) => unit === 'messages' || unit === 'parts');
  const charged = sent.find(({ unit, price }) => price || unit === 'parts');
  const why = () => {
    if (!charged) return null;
    const { price, by, unit } = charged;
    if (by === 'service') return t('accountPage.costByService');
    if (!price) return t('accountPage.costUnknown');
    return t('accountPage.costEstimated', {
      price: moneyText(price.perUnit, price.currency, locale.language),
      context: unit,
    });
  };
  return (
    <Section title={t('accountPage.sentTitle')}>
      <Facts facts={sent.map((one) => [t(`accountPage.usage.${one.unit}`), usageText(one, Date.now(), t, locale)])} />
      {charged && <p className={css.hint}>{why()}</p>}
    </Section>
  );
}
