import { useAccounts } from '@/cache';
import { useChannelNames } from '@/ui/row/looks';
import { useT } from '@/ui/useT';
import type { Variant } from './useTemplateDraft';

/** Says for whom a text is: `Deutsch · E-Mail`. */
export function useVariantName(): (variant: Pick<Variant, 'language' | 'scope'>) => string {
  const t = useT();
  const accounts = useAccounts();
  const channel = useChannelNames();
  return ({ language, scope }) => {
    const parts = [];
    if (language !== null) parts.push(t(`library.language.${language}`));
    if (scope !== null && 'channel' in scope) parts.push(channel(scope.channel));
    if (scope !== null && 'account' in scope)
      parts.push(accounts.find(({ id }) => id === scope.account)?.name ?? t('library.goneAccount'));
    return parts.join(' · ') || t('library.everybody');
  };
}
