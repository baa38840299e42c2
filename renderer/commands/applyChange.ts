import type { Change, ChangeReply } from '@shared/domain/change';
import type { Conversation } from '@shared/domain/conversation';
import type { ConversationId } from '@shared/domain/ids';
import type { Scope } from '@shared/domain/scope';
import type { Result } from '@shared/errors/result';
import { isInView } from '@shared/logic/view/inView';
import { predict } from '@shared/logic/desk/predict';
import type { Bridge } from '../bridge/bridge';
import { viewHolds, type Overlay } from '../cache';
import { advance } from './advance';
import { changedIds } from './changedIds';
import type { CommandContext } from './context';
import type { Notices } from './notices';

/** What applying a change needs. */
export type ApplyParts = {
  call: Bridge['call'];
  overlay: Overlay;
  notices: Notices;
  context: Pick<CommandContext, 'ui' | 'setUi' | 'list' | 'conversation' | 'now' | 'preferences'>;
  newId(): string;
};

/** Seen where it happens, or happening by itself: no words are needed. */
const silent = new Set<Change['type']>(['setRead', 'saveDraft', 'keepUnsaved', 'sendNow']);

/** Makes the one way to change anything: paint, move on, ask the ledger, tell. */
export function makeApply({ call, overlay, notices, context, newId }: ApplyParts): CommandContext['apply'] {
  return async (change) => {
    const commandId = newId();
    const fields = predictions(change, context);
    const ids = changedIds(change);
    const goes = leaving(fields, context);
    const step =
      goes.size === 0 ? null : advance(context.ui(), context.list().rows, goes, context.preferences().afterAction);
    const where = 'where' in change ? change.where : undefined;
    const own = ids === null || where ? 'all' : new Set([...ids, ...fields.keys()]);
    overlay.begin({ commandId, fields, own, ...(where && { also: everythingIn(where, change, context.now()) }) });
    if (goes.size > 0) context.setUi({ ...step, selection: without(context.ui().selection, goes) });
    const reply = await call('changes', 'apply', change);
    if (reply.ok) overlay.confirm(commandId, reply.value.rev);
    else overlay.drop(commandId);
    tell(notices, change, reply);
    return reply;
  };
}

type Fields = ReadonlyMap<ConversationId, Partial<Conversation>>;

/** The predicted fields of every conversation on the screen that the change touches, linked halves too. */
function predictions(change: Change, { conversation, now, list }: ApplyParts['context']): Fields {
  const fields = new Map<ConversationId, Partial<Conversation>>();
  const where = 'where' in change ? change.where : undefined;
  const named = (changedIds(change) ?? []).flatMap((id) => conversation(id) ?? []);
  const rows = where ? [...named, ...list().rows.filter(isMeant(where))] : named;
  const linked = rows.flatMap(({ linkedTo }) => (linkedTo === null ? [] : (conversation(linkedTo) ?? [])));
  for (const row of [...rows, ...linked]) {
    const predicted = predict(change, row, now());
    if (predicted !== null) fields.set(row.id, predicted);
  }
  return fields;
}

/** Tells which of the rows on the screen a scope means: the list of a search shows nothing that was not found. */
function isMeant({ view, except }: Scope): (row: Conversation) => boolean {
  const out = new Set<string>(except);
  return (row) => !out.has(row.id) && (view.kind === 'search' || isInView(view, row));
}

/** What a change does to whatever a scope holds. */
function everythingIn(
  { view, except }: Scope,
  change: Change,
  now: number,
): (row: Conversation) => Partial<Conversation> | null {
  return (row) => (isInView(view, row) && !except.includes(row.id) ? predict(change, row, now) : null);
}

/** Conversations the view shows now and will not show then; of a linked pair, both halves. */
function leaving(fields: Fields, { ui, conversation, list }: ApplyParts['context']): Set<ConversationId> {
  const { view } = ui();
  const holds = list().live?.holds ?? ((row: Conversation) => viewHolds(view, row));
  return new Set(
    [...fields].flatMap(([id, predicted]) => {
      const row = conversation(id);
      const goes = row && holds(row) && !holds({ ...row, ...predicted });
      return goes ? [id, ...(row.linkedTo === null ? [] : [row.linkedTo])] : [];
    }),
  );
}

function without<T>(set: ReadonlySet<T>, gone: ReadonlySet<T>): ReadonlySet<T> {
  return new Set([...set].filter((each) => !gone.has(each)));
}

function tell(notices: Notices, change: Change, reply: Result<ChangeReply>): void {
  if (!reply.ok) return notices.tell({ kind: 'error', error: reply.error });
  const { what, count, undo, left } = reply.value;
  if (change.type === 'undo') {
    if (change.id !== null) notices.undone(change.id);
    return notices.tell({ kind: 'done', what: 'undo', count, undo: null, left: left.length });
  }
  if (!silent.has(change.type)) notices.tell({ kind: 'done', what, count, undo, left: left.length });
}
