import type { Account } from '@shared/domain/account';
import type { Change } from '@shared/domain/change';
import type { Conversation } from '@shared/domain/conversation';
import { DraftId, MessageId, OutboxId, TagId, type Ms } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { MessageAct } from '@shared/domain/messageAct';
import { wantedOf } from '@shared/domain/serverChange';
import { appError } from '@shared/errors/appError';
import type { Ledger } from '../../../electron/ledger/store';
import { drain, emptyCache, type ModelCache } from './modelCache';
import { sampleAccount, sampleNow } from './samples';
import type { Step } from './stories';

/** Steps that change the desk; the others are about how it is opened and read. */
export type DeskStep = Exclude<Step, { do: 'feed' | 'loseCache' | 'reopen' }>;

/** Plays the steps of a story against a ledger, with a clock of its own. */
export class Teller {
  private readonly known: ModelCache = emptyCache();
  private at: Ms = sampleNow;
  private made = 0;
  private readonly account = actable(sampleAccount('a1'));

  /** The story's time, UTC ms. */
  readonly now = (): Ms => this.at;

  /** Adds the account of the story; must come first. */
  async begin(ledger: Ledger): Promise<void> {
    await ledger.system({ type: 'putAccount', account: this.account });
  }

  /** Does one step. What the rules refuse is refused: a story may ask for nonsense. */
  async play(ledger: Ledger, step: DeskStep): Promise<void> {
    if (step.do === 'ingest') await ledger.ingest(this.account.id, step.events, this.made++);
    else if (step.do === 'serverChange') await this.settle(ledger, step.pick);
    else if (step.do === 'wait') {
      this.at += step.ms;
      await ledger.system({ type: 'wakeSnoozed' });
      await ledger.system({ type: 'emptyTrash' });
    } else {
      await drain(ledger, this.known);
      const change = this.changeOf(step);
      if (change) await ledger.apply(change);
    }
  }

  /** The server answers the next change on its way, one way or another. */
  private async settle(ledger: Ledger, pick: number): Promise<void> {
    const [row] = await ledger.nextServerChanges();
    if (!row) return;
    const { id } = row;
    const wanted = wantedOf(row);
    await ledger.system({ type: 'serverChange', id, outcome: { kind: 'begun' } });
    const error = appError(pick % 2 === 0 ? 'not.found' : 'server.failed');
    const outcome = pick % 3 === 0 ? { kind: 'done' as const, wanted } : { kind: 'refused' as const, wanted, error };
    await ledger.system({ type: 'serverChange', id, outcome });
  }

  private changeOf(step: Exclude<DeskStep, { do: 'ingest' | 'wait' | 'serverChange' }>): Change | null {
    if (step.do === 'undo') return { type: 'undo', id: null };
    if (step.do === 'cancel') {
      const id = this.choose<{ id: OutboxId }>('outbox', step.pick)?.id;
      return id ? { type: 'cancelSend', id } : null;
    }
    const row = this.choose<Conversation>('conversation', step.pick);
    if (!row) return null;
    const ids = [row.id];
    const name = `made-${this.made++}`;
    switch (step.do) {
      case 'state':
        return { type: 'setState', ids, state: step.state };
      case 'delete':
        return { type: 'deleteForGood', ids };
      case 'read':
        return { type: 'setRead', ids, read: row.unread > 0 };
      case 'star':
        return { type: 'setFlag', ids, flag: 'starred', value: !row.starred };
      case 'snooze':
        return { type: 'snooze', ids, until: this.at + 3_600_000, zone: 'Europe/Berlin', onReply: true };
      case 'tag':
        return { type: 'createTag', id: TagId.parse(name), name: step.name, ids };
      case 'note':
        return { type: 'addNote', messageId: MessageId.parse(name), conversationId: row.id, text: 'Notiz' };
      case 'draft':
        return { type: 'saveDraft', draft: this.draftFor(row, name) };
      case 'send':
        return {
          type: 'send',
          outboxId: OutboxId.parse(`out-${name}`),
          messageId: MessageId.parse(name),
          draft: this.draftFor(row, name),
          seenUpTo: this.at,
          thenDone: step.pick % 2 === 0,
        };
      case 'link': {
        const other = this.choose<Conversation>('conversation', step.pick + 1);
        return other && other.id !== row.id ? { type: 'link', a: row.id, b: other.id } : null;
      }
      case 'act': {
        const message = this.choose<Message>('message', step.pick);
        return message && { type: 'act', messageId: message.id, act: actOf(step.pick) };
      }
      case 'rename':
        return row.customerId ? { type: 'editCustomer', id: row.customerId, fields: { name } } : null;
    }
  }

  private draftFor(row: Conversation, name: string) {
    const empty = { replyTo: null, cc: [], bcc: [], subject: null, html: null, from: null, attachments: [] };
    const to = [row.customerName.slice(0, 400)];
    const ids = { id: DraftId.parse(`draft-${name}`), accountId: row.accountId, conversationId: row.id };
    return { ...empty, ...ids, kind: 'reply' as const, to, text: 'Antwort', updatedAt: this.at };
  }

  private choose<T>(table: string, pick: number): T | null {
    const rows = [...(this.known.rows.get(table)?.values() ?? [])] as T[];
    return rows[pick % Math.max(1, rows.length)] ?? null;
  }
}

/** The same account on a channel where messages can be changed. */
function actable(account: Account): Account {
  const able = { edit: 'full', remove: 'full', reactions: 'full' } as const;
  const profiles = Object.entries(account.profiles).map(([name, can]) => [name, { ...can, ...able }]);
  return { ...account, profiles: Object.fromEntries(profiles) };
}

function actOf(pick: number): MessageAct {
  if (pick % 5 === 0) return { kind: 'remove' };
  if (pick % 2 === 0) return { kind: 'edit', text: `anders ${pick % 3}` };
  return { kind: 'react', emoji: pick % 3 === 0 ? '👍' : '🎉', on: pick % 4 !== 1 };
}
