import { fold } from './fold';
import { columnsOf, timeOf, titleOf, type SearchColumn, type SearchedConversation, type SearchFacts } from './facts';
import type { IsValue } from './operators';
import type { ResolvedNode, ResolvedQuery } from './resolve';
import { piecesOf, wordAt, type Piece } from './words';

/**
 * Whether one message in its conversation is what a query asks for: the same answer the index gives, without one (for
 * rules on arrival, and for desks without a ledger). A query with a problem, or that asks nothing, matches nothing.
 */
export function matches({ node, problems }: ResolvedQuery, facts: SearchFacts): boolean {
  if (node === null || problems.length > 0) return false;
  return holds(node, lookInto(facts));
}

type Looked = SearchFacts & { pieces(column: SearchColumn): readonly Piece[] };

const everywhere: readonly SearchColumn[] = ['words', 'sender', 'recipient', 'file'];

/** Cuts a text into words only when one is looked for in it, and once. */
function lookInto(facts: SearchFacts): Looked {
  const cut = new Map<SearchColumn, readonly Piece[]>();
  const columns = columnsOf(facts.message, titleOf(facts.conversation, facts.tagNames));
  return {
    ...facts,
    pieces: (column) => {
      const known = cut.get(column) ?? piecesOf(fold(columns[column]));
      cut.set(column, known);
      return known;
    },
  };
}

function holds(node: ResolvedNode, looked: Looked): boolean {
  const { message, conversation } = looked;
  switch (node.kind) {
    case 'all':
      return node.of.every((each) => holds(each, looked));
    case 'any':
      return node.of.some((each) => holds(each, looked));
    case 'not':
      return !holds(node.of, looked);
    case 'word':
      return (node.place === 'anywhere' ? everywhere : [node.place]).some((column) => {
        const pieces = looked.pieces(column);
        return pieces.some((_, at) => wordAt(pieces, at, node.word) !== null);
      });
    case 'oneOf':
      return idsIn(conversation, node.by).some((id) => node.ids.includes(id));
    case 'is':
      return isOf(conversation, node.value);
    case 'has':
      return node.value === 'note' ? message.direction === 'note' : message.attachments.length > 0;
    case 'ours':
      return message.direction === (node.ours ? 'out' : 'in');
    case 'before':
      return timeOf(message) < node.at;
    case 'after':
      return timeOf(message) >= node.at;
  }
}

function idsIn(
  { tags, accountId, channel }: SearchedConversation,
  by: 'tag' | 'account' | 'channel',
): readonly string[] {
  return { tag: tags, account: [accountId], channel: [channel] }[by];
}

/** Whether a conversation is in a state, or has a mark. */
function isOf(conversation: SearchedConversation, value: IsValue): boolean {
  switch (value) {
    case 'unread':
      return conversation.unread > 0;
    case 'read':
      return conversation.unread === 0;
    case 'starred':
    case 'pinned':
    case 'muted':
      return conversation[value];
    default:
      return conversation.state === value;
  }
}

/**
 * Whether a conversation can be among what a query finds, by what is known of it alone: false only where no message of it
 * could be. Says at once that a row leaves a saved view.
 */
export function mayHold({ node, problems }: ResolvedQuery, conversation: SearchedConversation): boolean {
  return node !== null && problems.length === 0 && known(node, conversation) !== false;
}

/** Three values: null where only its messages could tell. */
function known(node: ResolvedNode, conversation: SearchedConversation): boolean | null {
  switch (node.kind) {
    case 'all':
    case 'any': {
      const decides = node.kind === 'any';
      const answers = node.of.map((each) => known(each, conversation));
      if (answers.includes(decides)) return decides;
      return answers.includes(null) ? null : !decides;
    }
    case 'not': {
      const answer = known(node.of, conversation);
      return answer === null ? null : !answer;
    }
    case 'oneOf':
      return idsIn(conversation, node.by).some((id) => node.ids.includes(id));
    case 'is':
      return isOf(conversation, node.value);
    default:
      return null;
  }
}
