import type { Change, ChangeOf } from '../../domain/change';
import type { Conversation } from '../../domain/conversation';
import type { Ms } from '../../domain/ids';
import type { ServerField } from '../../domain/serverChange';
import type { MacroAct } from '../../domain/macro';
import { withoutRules } from '../rules/ruledFields';
import { changeOf } from './macroActs';

const noClock = { waitingSince: null, goalAt: null, deadlineAt: null };

/** What is tried again is refused no more, until its server says so. */
function tried({ refused }: Conversation, field: ServerField): Partial<Conversation> {
  return refused?.field === field ? { refused: undefined } : {};
}

/**
 * What a change does to the fields of one conversation, or null when it does not touch it. The ledger executes
 * exactly this; the overlay paints it before the ledger has answered. Says nothing about fields that follow from
 * messages: those the ledger counts.
 */
export function predict(change: Change, conversation: Conversation, now: Ms): Partial<Conversation> | null {
  switch (change.type) {
    case 'setState':
      if (change.state === 'open')
        return { state: 'open', snooze: null, woken: null, settledAt: 0, ...tried(conversation, 'place') };
      return {
        ...{ state: change.state, snooze: null, woken: null, settledAt: now, ...noClock },
        // What its server refused stays known to who says done all the same.
        ...(change.state !== 'done' && tried(conversation, 'place')),
      };
    case 'snooze': {
      const { until, zone, onReply, noReply } = change;
      return { state: 'snoozed', snooze: { until, zone, onReply, ...(noReply && { noReply }) }, woken: null };
    }
    case 'move':
      return predictMove(change, conversation, now);
    case 'setRead':
      return { unread: change.read ? 0 : Math.max(1, conversation.unread), ...tried(conversation, 'read') };
    case 'setFlag':
      return { [change.flag]: change.value, ...(change.flag === 'starred' && tried(conversation, 'star')) };
    case 'setTags':
      return { tags: retag(conversation.tags, change.add, change.remove) };
    case 'macro':
      return predictActs(change.acts, conversation, now);
    case 'undoRules':
      return withoutRules(conversation);
    case 'createTag':
      return { tags: retag(conversation.tags, [change.id], []) };
    case 'send': {
      const left = predictSend(change, conversation, now);
      return { ...left, ...predictActs(change.acts ?? [], { ...conversation, ...left }, now) };
    }
    case 'discardDrafts':
      return { hasDraft: false };
    case 'act':
    case 'dropRefused':
    case 'addNote':
    case 'editNote':
    case 'removeNote':
    case 'saveDraft':
    case 'discardDraft':
    case 'restoreVersion':
    case 'sendNow':
    case 'cancelSend':
    case 'settleSend':
    case 'link':
    case 'unlink':
    case 'editCustomer':
    case 'joinCustomers':
    case 'splitCustomer':
    case 'setSender':
    case 'saveView':
    case 'editView':
    case 'orderViews':
    case 'removeView':
    case 'saveTemplate':
    case 'saveTemplates':
    case 'removeTemplate':
    case 'keepUnsaved':
    case 'editSetting':
    case 'editAccount':
    case 'chooseStart':
    case 'deleteForGood':
    case 'undo':
      return null;
  }
}

function predictSend(change: ChangeOf<'send'>, conversation: Conversation, now: Ms): Partial<Conversation> {
  if (change.thenSnooze) return { ...asleep(change.thenSnooze), unread: 0, ...noClock };
  return change.thenDone
    ? { state: 'done', settledAt: now, unread: 0, ...noClock }
    : { unread: 0, ...answered(conversation) };
}

const stateOf = { archive: 'done', junk: 'spam', trash: 'trash' } as const;

/** Filed is done. Back in the inbox is open, unless it is owed or asleep there already. */
function predictMove({ to }: ChangeOf<'move'>, conversation: Conversation, now: Ms): Partial<Conversation> | null {
  if (typeof to !== 'string' && to.account !== conversation.accountId) return null;
  const { id, state: before } = conversation;
  const settled = before === 'done' || before === 'spam' || before === 'trash';
  if (to === 'inbox') return settled ? predict({ type: 'setState', ids: [id], state: 'open' }, conversation, now) : {};
  const state = stateOf[typeof to === 'string' ? to : 'archive'];
  return { ...predict({ type: 'setState', ids: [id], state }, conversation, now), ...tried(conversation, 'place') };
}

/** What a macro's acts do to a conversation, one after the other. */
export function predictActs(acts: readonly MacroAct[], conversation: Conversation, now: Ms): Partial<Conversation> {
  return acts.reduce<Partial<Conversation>>((fields, act) => {
    const row = { ...conversation, ...fields };
    return { ...fields, ...predict(changeOf(act, [row.id]), row, now) };
  }, {});
}

function retag(
  tags: Conversation['tags'],
  add: Conversation['tags'],
  remove: Conversation['tags'],
): Conversation['tags'] {
  const kept = tags.filter((tag) => !remove.includes(tag));
  return [...kept, ...add.filter((tag) => !kept.includes(tag))];
}

function asleep({ until, zone, noReply }: NonNullable<ChangeOf<'send'>['thenSnooze']>): Partial<Conversation> {
  return { state: 'snoozed', snooze: { until, zone, onReply: true, ...(noReply && { noReply }) }, woken: null };
}

function answered({ state, snooze }: Conversation): Partial<Conversation> {
  const waits = state === 'open' || state === 'snoozed';
  return { ...noClock, state: waits ? 'waiting' : state, snooze: waits ? null : snooze, woken: null };
}
