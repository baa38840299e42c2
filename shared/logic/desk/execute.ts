import type { Change, ChangeReply } from '../../domain/change';
import type { MessageAct } from '../../domain/messageAct';
import { type AccountId, UndoId } from '../../domain/ids';
import { assertNever } from '../../errors/assertNever';
import { act, letBe } from './changes/acts';
import { chooseStart } from './changes/chooseStart';
import { withClocks } from './clocks';
import { changeFields, createTag, link, unlink } from './changes/conversations';
import { runMacro } from './changes/macros';
import { editCustomer, joinCustomers, splitCustomer } from './changes/customers';
import { deleteForGood } from './changes/deleteForGood';
import { discardDraft, discardDrafts, saveDraft } from './changes/drafts';
import { restoreVersion } from './changes/restoreVersion';
import { move } from './changes/move';
import { addNote, editNote, removeNote } from './changes/notes';
import { setSender } from './changes/senders';
import { editView, orderViews, removeView, saveView } from './changes/savedViews';
import { editAccount, editSetting } from './changes/settings';
import { keepUnsaved } from './changes/unsavedTemplates';
import { removeTemplate, saveTemplate, saveTemplates } from './changes/templates';
import { cancelSend, send, sendNow, settleSend } from './changes/sending';
import { takeBackRules } from '../rules/takeBack';
import type { RowDelta } from './inverse';
import { withRecorder } from './recorder';
import { type Wish, wishWhatFollows } from './server/want';
import { inSession, type Session } from './session';
import type { DeskEnv, DeskStore } from './store';
import { pruneSteps, undo } from './undo';

/** What `execute` answers; the store's owner adds the rev of the committed transaction. */
export type Executed = Omit<ChangeReply, 'rev'>;

const notUndoable = new Set<Change['type']>([
  'saveDraft',
  'keepUnsaved',
  'sendNow',
  'cancelSend',
  'deleteForGood',
  'dropRefused',
  'undo',
]);

/**
 * What is sent again leaves at once: until then it is taken back like every sending. What was deleted at a server does
 * not come back.
 */
const isUndoable = (change: Change): boolean =>
  !notUndoable.has(change.type) &&
  !(change.type === 'settleSend' && change.verdict === 'again') &&
  !(change.type === 'act' && change.act.kind === 'remove');

/**
 * Executes one change inside the caller's transaction and keeps its inverse, read in the same transaction, as one
 * step of undo. Throws DeskRefusal to roll back.
 */
export function execute(base: DeskStore, change: Change, env: DeskEnv): Executed {
  return inSession(base, env, (session) => withClocks(session, () => executeIn(session, change)));
}

function executeIn(session: Session, change: Change): Executed {
  const { env } = session;
  if (change.type === 'undo') return { ...undo(session, change.id), undo: null };
  const recorder = withRecorder(session.store);
  const store: DeskStore = { ...session.store, get: recorder.get, put: recorder.put, remove: recorder.remove };
  const wished: Wish[] = [];
  const count = run({ store, env, wished }, change);
  const what = whatOf(change);
  const deltas = isUndoable(change) ? recorder.deltas() : [];
  wishWhatFollows({ ...session, wished }, deltas);
  if (!isUndoable(change) || deltas.length + wished.length === 0) return { undo: null, what, count, left: [] };
  const id = UndoId.parse(env.newId());
  const accounts = accountsOf(session, deltas);
  session.store.put('step', {
    id,
    what,
    count,
    at: env.now,
    undone: false,
    ...(accounts.length > 0 && { accounts }),
  });
  session.store.putInverse(id, { what, count, deltas, ...(wished.length > 0 && { wishes: wished }) });
  pruneSteps(session);
  return { undo: id, what, count, left: [] };
}

function run(session: Session, change: Exclude<Change, { type: 'undo' }>): number {
  switch (change.type) {
    case 'move':
      return move(session, change);
    case 'setState':
    case 'snooze':
    case 'setRead':
    case 'setFlag':
    case 'setTags':
      return changeFields(session, change);
    case 'macro':
      return runMacro(session, change);
    case 'undoRules':
      return takeBackRules(session, change);
    case 'createTag':
      return createTag(session, change);
    case 'addNote':
      return addNote(session, change);
    case 'editNote':
      return editNote(session, change);
    case 'removeNote':
      return removeNote(session, change);
    case 'act':
      return act(session, change);
    case 'dropRefused':
      return letBe(session, change);
    case 'saveDraft':
      return saveDraft(session, change.draft);
    case 'discardDraft':
      return discardDraft(session, change.id);
    case 'discardDrafts':
      return discardDrafts(session, change);
    case 'restoreVersion':
      return restoreVersion(session, change);
    case 'send':
      return send(session, change);
    case 'sendNow':
      return sendNow(session, change.id);
    case 'cancelSend':
      return cancelSend(session, change.id);
    case 'settleSend':
      return settleSend(session, change);
    case 'link':
      return link(session, change);
    case 'unlink':
      return unlink(session, change.id);
    case 'editCustomer':
      return editCustomer(session, change);
    case 'joinCustomers':
      return joinCustomers(session, change);
    case 'splitCustomer':
      return splitCustomer(session, change.id);
    case 'setSender':
      return setSender(session, change);
    case 'saveView':
      return saveView(session, change);
    case 'editView':
      return editView(session, change);
    case 'orderViews':
      return orderViews(session, change);
    case 'removeView':
      return removeView(session, change);
    case 'saveTemplate':
      return saveTemplate(session, change);
    case 'keepUnsaved':
      return keepUnsaved(session, change);
    case 'saveTemplates':
      return saveTemplates(session, change);
    case 'removeTemplate':
      return removeTemplate(session, change);
    case 'editSetting':
      return editSetting(session, change);
    case 'editAccount':
      return editAccount(session, change);
    case 'chooseStart':
      return chooseStart(session, change);
    case 'deleteForGood':
      return deleteForGood(session, change);
    default:
      return assertNever(change);
  }
}

/** The accounts whose conversations a change touched. */
function accountsOf({ store }: Session, deltas: readonly RowDelta[]): AccountId[] {
  const all = new Set<AccountId>();
  for (const { table, id } of deltas) {
    const row = table === 'conversation' ? store.get(table, id) : null;
    if (row && all.size < 20) all.add(row.accountId);
  }
  return [...all];
}

/** The word for what a change did, as in the i18n keys `notices.<what>`. */
function whatOf(change: Change): string {
  if (change.type === 'setState') return change.state;
  if (change.type === 'setRead') return change.read ? 'read' : 'unread';
  if (change.type === 'setFlag') return change.value ? change.flag : `${change.flag}Off`;
  if (change.type === 'setSender') return change.value ? change.field : `${change.field}Off`;
  if (change.type === 'act') return `act.${whatOfAct(change.act)}`;
  if (change.type === 'chooseStart') return `${change.type}.${change.choice}`;
  return change.type;
}

function whatOfAct(act: MessageAct): string {
  if (act.kind === 'react') return act.on ? 'react' : 'reactOff';
  return act.kind === 'hide' && !act.hidden ? 'show' : act.kind;
}
