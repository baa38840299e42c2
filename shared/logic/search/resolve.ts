import { appError, type AppError } from '../../errors/appError';
import type { AccountId, ChannelKind, TagId } from '../../domain/ids';
import { foldedPieces } from './words';
import type { Query, QueryNode } from './query';

/** What there is to be named. `names`: what a channel is called, in every language. */
export type SearchNames = {
  tags: readonly { id: TagId; name: string }[];
  accounts: readonly { id: AccountId; name: string }[];
  channels: readonly { kind: ChannelKind; names: readonly string[] }[];
};

/** A query whose names were found: the ids stand in their place. */
export type ResolvedNode =
  | { kind: 'all' | 'any'; of: readonly ResolvedNode[] }
  | { kind: 'not'; of: ResolvedNode }
  | { kind: 'oneOf'; by: 'tag' | 'account' | 'channel'; ids: readonly string[] }
  | Exclude<QueryNode, { kind: 'all' | 'any' | 'not' | 'named' }>;

/** What is asked, and what of it could not be understood. With a problem it finds nothing: half a query finds too much. */
export type ResolvedQuery = { node: ResolvedNode | null; problems: readonly AppError[] };

const unknown = {
  tag: 'search.unknownTag',
  account: 'search.unknownAccount',
  channel: 'search.unknownChannel',
} as const;

/** Finds the tags, accounts and channels a query names: by their whole name, else by its beginning. */
export function resolveQuery({ node, problems }: Query, names: SearchNames): ResolvedQuery {
  const found = [...problems];
  return { node: node && resolved(node, names, found), problems: found };
}

function resolved(node: QueryNode, names: SearchNames, problems: AppError[]): ResolvedNode {
  switch (node.kind) {
    case 'all':
    case 'any':
      return { kind: node.kind, of: node.of.map((each) => resolved(each, names, problems)) };
    case 'not':
      return { kind: 'not', of: resolved(node.of, names, problems) };
    case 'named': {
      const ids = idsOf(node, names);
      if (ids.length === 0) problems.push(appError(unknown[node.by], { value: node.name.slice(0, 100) }));
      return { kind: 'oneOf', by: node.by, ids };
    }
    default:
      return node;
  }
}

function idsOf({ by, name }: Extract<QueryNode, { kind: 'named' }>, names: SearchNames): string[] {
  const wanted = foldedPieces(name).join(' ');
  if (wanted === '') return [];
  const all = {
    tag: () => names.tags.map((tag) => ({ id: tag.id, names: [tag.name] })),
    account: () => names.accounts.map((account) => ({ id: account.id, names: [account.name] })),
    channel: () => names.channels.map((channel) => ({ id: channel.kind, names: channel.names })),
  }[by]();
  const fitting = (fits: (called: string) => boolean) =>
    all.flatMap(({ id, names: called }): string[] =>
      called.some((each) => fits(foldedPieces(each).join(' '))) ? [id] : [],
    );
  const exact = fitting((called) => called === wanted);
  return exact.length > 0 ? exact : fitting((called) => called.startsWith(wanted));
}
