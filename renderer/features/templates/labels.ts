import { isVariable } from '@shared/logic/templates/variables';
import type { TextKey, Translate } from '@/ui/useT';

/** What a variable is called. */
export const variableLabel = (name: string, t: Translate): string => (isVariable(name) ? t(`templates.${name}`) : name);

const known: ReadonlySet<string> = new Set<Filter>([
  ...(['default', 'append', 'prepend', 'upcase', 'downcase', 'capitalize', 'date', 'time', 'money', 'du_sie'] as const),
]);
type Filter = Extract<TextKey, `library.filter.${string}`> extends `library.filter.${infer F}` ? F : never;

/** What a filter does. */
export const filterLabel = (name: string, t: Translate): string =>
  known.has(name) ? t(`library.filter.${name as Filter}`) : name;
