import { withAddresses } from '@shared/logic/text/facets';
import { pageOf } from '../ids';
import type { PostRecord } from './schema';

/** What a post says, in words: its text with every address readable, then the page or the post it points to. */
export function textOf({ text, facets = [], embed }: PostRecord): string {
  const links = facets.flatMap(({ index, features }) =>
    features.flatMap(({ $type, uri }) => ($type.endsWith('#link') && uri !== undefined ? [{ ...index, uri }] : [])),
  );
  const said = withAddresses(text, links);
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
