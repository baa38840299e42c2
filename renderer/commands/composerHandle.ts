import type { Attachment } from '@shared/domain/attachment';
import type { Draft } from '@shared/domain/draft';
import type { Template } from '@shared/domain/template';
import type { Insertion } from '@shared/logic/templates/insertion';
import type { ChangeOf } from '@shared/domain/change';

/** How a message leaves: what becomes of its conversation afterwards, and a time of its own. */
export type SendWay = Pick<ChangeOf<'send'>, 'thenDone' | 'later' | 'thenSnooze'>;

/** What can be done with the files of a message that is being written. */
type ComposerFiles = {
  /** Asks for files of this computer. */
  attach(): void;
  /** Begins a voice message, or ends it and adds it; absent where the channel takes none. */
  record?: (() => void) | undefined;
  /** Drops what is being spoken; absent where nothing is. */
  discardVoice?: (() => void) | undefined;
  canRemove(): boolean;
  /** Takes the last one out. */
  remove(): void;
  canRestore(): boolean;
  /** Puts the one back that was taken out last. */
  restore(): void;
};

/** A filled template, and what goes along with it. */
export type InsertedTemplate = Insertion & Pick<Template, 'id' | 'then'> & { attachments: readonly Attachment[] };

/** What a template begins with that is made of what is written. */
export type TemplateBegun = Pick<Draft, 'text' | 'html' | 'attachments'>;

/** What can be done with templates in a message that is being written. */
type ComposerTemplates = {
  /** Who writes, and what is written so far. */
  target(): Pick<Draft, 'accountId' | 'from' | 'text'> & { rich: boolean };
  /** Puts one where the cursor is, in the place of so many characters before it. */
  insert(template: InsertedTemplate, cut: number): void;
  /** What is written, or of it what is marked, as a template can begin with it; null: nothing. */
  written(): TemplateBegun | null;
};

/** What the open composer can do for a command. */
export type ComposerHandle = {
  /** False while there is nothing to send or the text breaks a limit of the channel. */
  canSend(): boolean;
  /** Sends (or keeps, for a note) and closes. */
  send(way: SendWay): void;
  /** Saves the draft and closes. */
  close(): void;
  /** Throws the draft away and closes; undo brings it back. */
  discard?: (() => void) | undefined;
  /** The files that go along; absent where the channel takes none. */
  files?: ComposerFiles | undefined;
  /** Templates that can be put in; absent in a note. */
  templates?: ComposerTemplates | undefined;
  /** Goes on to the next address to write from; absent where there is only one. */
  nextIdentity?: (() => void) | undefined;
};
