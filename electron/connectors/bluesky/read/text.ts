import { withAddresses } from '@shared/logic/text/facets';
import { pageOf } from '../ids';
import type { Label, PostRecord } from './schema';

/** A text with every address in it readable. */
export function readable({ text, facets = [] }: Pick<PostRecord, 'text' | 'facets'>): string {
  const links = facets.flatMap(({ index, features }) =>
    features.flatMap(({ $type, uri }) => ($type.endsWith('#link') && uri !== undefined ? [{ ...index, uri }] : [])),
  );
  return withAddresses(text, links);
}

/** Labels that say a person should look twice; others concern who may see a post. */
const warnings = new Set(['!warn', '!hide', 'porn', 'sexual', 'nudity', 'graphic-media', 'gore', 'spam', 'scam']);

/**
 * What a post says, in words: what it was labelled with, its text, what its films show, then the page or
 * the post it points to.
 */
export function textOf({ text, facets, embed, labels }: PostRecord, given: readonly Label[] = []): string {
  const said = readable({ text, facets });
  const media = embed?.media ?? embed;
  const shown = [...(media?.video ? [`🎞 ${media.alt ?? ''}`.trim()] : [])];
  const page = media?.external?.uri;
  const quoted = embed?.record?.uri ?? embed?.record?.record?.uri;
  const behind = quoted === undefined ? null : (pageOf(quoted) ?? quoted);
  const all = [...given, ...(labels?.values ?? [])].filter(({ val, neg }) => warnings.has(val) && neg !== true);
  const warned = [...new Set(all.map(({ val }) => val.replace('!', '')))];
  return [
    ...(warned.length > 0 ? [`⚠ ${warned.join(', ')}`] : []),
    said,
    shown.join('\n'),
    ...(page !== undefined && !said.includes(page) ? [page] : []),
    ...(behind === null ? [] : [`↪ ${behind}`]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, 1_000_000);
}
