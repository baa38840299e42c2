import type { SyncProgress } from '@shared/channels/status';
import type { Translate } from '../useT';
import { intlTag, type Locale } from './locale';

const minute = 60_000;

/** How far a first sync is, in one line: how many of how many, how fast, how long still. */
export function progressWords({ done, total, ratePerS, leftMs }: SyncProgress, t: Translate, locale: Locale): string {
  const tag = intlTag(locale.language);
  const number = (value: number): string => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }).format(value);
  if (total === null) return t('accounts.progress.counting');
  const facts = { done: number(done), total: number(total), rate: number(ratePerS) };
  if (leftMs === null) return t('accounts.progress.some', facts);
  const unit = leftMs >= minute ? 'minute' : 'second';
  const amount = Math.max(1, Math.ceil(leftMs / (unit === 'minute' ? minute : 1000)));
  const left = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short' }).format(amount);
  return t('accounts.progress.left', { ...facts, left });
}
