import { useMemo } from 'react';
import { nameInAddress } from '@shared/logic/text/nameInAddress';
import type { VariableName } from '@shared/logic/templates/variables';
import type { FactSources } from '@shared/logic/templates/factsOf';
import { nameParts } from '@shared/logic/salutation/nameParts';

/** What may stand for a variable nobody knows. */
export type Suggestions = (name: VariableName) => readonly string[];

/** Names as the customer's address has them: `anna.meier@` is Anna Meier. */
export function useSuggestions(sources: FactSources | undefined): Suggestions {
  return useMemo(() => {
    const address = sources?.customer?.handles.find(({ scope }) => scope === 'email')?.id;
    const name = address === undefined ? null : nameInAddress(address);
    const { first, last } = nameParts(name ?? '');
    const found: Partial<Record<VariableName, string | null>> = {
      'customer.name': name,
      'customer.firstName': first,
      'customer.lastName': last,
    };
    return (variable) => [found[variable] ?? []].flat();
  }, [sources]);
}
