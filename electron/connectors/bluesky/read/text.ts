import { withAddresses } from '@shared/logic/text/facets';
import { pageOf } from '../ids';
import type { PostRecord } from './schema';

/** A text with every address in it readable. */
export function readable({ text, facets = [] }: Pick<PostRecord, 'text' | 'facets'>): string {
  const links = facets.flatMap(({ index, features }) =>
    features.flatMap(({ $type, uri }) => ($type.endsWith('#link') && uri !== undefined ? [{ ...index, uri }] : [])),
  );
  return withAddresses(text, links);
}

/** What a post says, in words: its text, then the page or the post it points to. */
export function textOf({ text, facets, embed }: PostRecord): string {
  const said = readable({ text, facets });
  const page = embed?.external?.uri ?? embed?.media?.external?.uri;
  const quoted = embed?.record?.uri ?? embed?.record?.record?.uri;
  const behind = quoted === undefined ? null : (pageOf(quoted) ?? quoted);
  return [
    said,
    ...(page !== undefined && !said.includes(page) ? [page] : []),
    ...(behind === null ? [] : [`↪ ${behind}`]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, 1_000_000);
}
