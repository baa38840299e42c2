import type { Usage } from '@shared/channels/usage';
import { type Locale, moneyText } from '@/ui/format/locale';
import { whenText } from '@/ui/format/when';
import type { Translate } from '@/ui/useT';

/** How much was used of something, of how much, until when, and what that came to. */
export function usageText(
  { used, limit, resetsAt, spent, price, by, unit }: Usage,
  now: number,
  t: Translate,
  locale: Locale,
) {
  const number = new Intl.NumberFormat(locale.language, { maximumFractionDigits: 0 });
  const [count, most] = [number.format(used), number.format(limit ?? 0)];
  const amount = unit === 'percent' ? `${count} %` : count;
  const words = [
    limit === undefined || unit === 'percent' ? amount : t('accountPage.usedOf', { used: amount, limit: most }),
    spent !== undefined &&
      price &&
      t('accountPage.spent', { money: moneyText(spent, price.currency, locale.language), context: by }),
    resetsAt !== undefined && t('accountPage.resets', { when: whenText(resetsAt, now, locale) }),
  ];
  return words.filter(Boolean).join(', ');
}
