import type { z } from 'zod';
import { Account } from './account';
import { Alias } from './alias';
import { Conversation } from './conversation';
import { Counter } from './counter';
import { Customer } from './customer';
import { DeskSetting } from './deskSetting';
import { Draft } from './draft';
import { Message } from './message';
import { OutboxItem } from './outbox';
import { SavedView } from './savedView';
import { Sender } from './sender';
import { Step } from './step';
import { Tag } from './tag';
import { Template } from './template';

/**
 * Every table the feed carries, with the schema of its rows. The ledger stores them, the cache copies them;
 * a new table is one line here.
 */
export const tables = {
  account: Account,
  tag: Tag,
  counter: Counter,
  alias: Alias,
  step: Step,
  sender: Sender,
  deskSetting: DeskSetting,
  savedView: SavedView,
  template: Template,
  draft: Draft,
  outbox: OutboxItem,
  conversation: Conversation,
  customer: Customer,
  message: Message,
} as const;

export type TableName = keyof typeof tables;
export type RowOf<T extends TableName> = z.infer<(typeof tables)[T]>;

/** The names in the order in which a rebuild sends them. */
export const tableNames = Object.keys(tables) as TableName[];
