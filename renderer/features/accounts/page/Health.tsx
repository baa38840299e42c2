import type { AccountHealth } from '@shared/ipc/accountDetails';
import { useLocale } from '@/ui/format/locale';
import { whenText } from '@/ui/format/when';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';
import { type Fact, Facts } from './Facts';
import { usageText } from './usageText';

/** Times and limits of an account, as far as they are known. */
export function Health({ health: { status, lastInAt, pausedUntil, usage } }: { health: AccountHealth }) {
  const t = useT();
  const locale = useLocale();
  const now = Math.max(useNow(), Date.now());
  const { state, since, nextLookAt, accessEndsAt, lastContactAt } = status;
  const connected = state === 'live' || state === 'syncing';
  const when = (at: number) => whenText(at, now, locale);
  const next = nextLookAt !== undefined && connected && nextLookAt > now ? nextLookAt : null;
  const limits = usage.filter(({ unit }) => unit === 'calls' || unit === 'percent' || unit === 'reads');
  const facts: Fact[] = [
    since !== undefined && [t(connected ? 'accountPage.connectedSince' : 'accountPage.notSince'), when(since)],
    [t('accountPage.contact'), lastContactAt === null ? t('accountPage.neverContact') : when(lastContactAt)],
    [t('accountPage.lastIn'), lastInAt === null ? t('accountPage.neverIn') : when(lastInAt)],
    next !== null && [t('accountPage.nextLook'), next - now < 60_000 ? t('accountPage.soon') : when(next)],
    pausedUntil !== null && [t('accountPage.paused'), t('accountPage.pausedUntil', { when: when(pausedUntil) })],
    accessEndsAt !== undefined && [t('accountPage.accessEnds'), when(accessEndsAt)],
    ...limits.map((one): Fact => [t(`accountPage.usage.${one.unit}`), usageText(one, now, t, locale)]),
  ];
  return <Facts facts={facts} />;
}
