import type { AccountId, ChannelKind } from '../../domain/ids';
import type { Template } from '../../domain/template';
import type { Language } from '../../ipc/desk';

export type TemplateVariant = Template['variants'][number];

/** Where a text is to be used; null: not known. */
type Place = { language: Language | null; account: AccountId | null; channel: ChannelKind | null };

/**
 * The text of a template that fits best: one for this account before one for its channel before one for anywhere, and
 * among those one in this language before one in any before one in another. One for another account or channel is taken
 * only where there is nothing else.
 */
export function chooseVariant({ variants }: Pick<Template, 'variants'>, place: Place): TemplateVariant {
  const rank = (variant: TemplateVariant): number => scopeRank(variant, place) * 3 + languageRank(variant, place);
  return variants.reduce((best, variant) => (rank(variant) > rank(best) ? variant : best));
}

/** Whether a text is meant for this place, or for any. */
export const fitsAt = (variant: TemplateVariant, place: Pick<Place, 'account' | 'channel'>): boolean =>
  scopeRank(variant, place) > 0;

function scopeRank({ scope }: TemplateVariant, { account, channel }: Pick<Place, 'account' | 'channel'>): number {
  if (scope === null) return 1;
  if ('account' in scope) return scope.account === account ? 3 : 0;
  return scope.channel === channel ? 2 : 0;
}

function languageRank({ language }: TemplateVariant, place: Place): number {
  return language === place.language && language !== null ? 2 : language === null ? 1 : 0;
}
