import type { StoreApi } from 'zustand/vanilla';
import type { ConversationId, UndoId } from '@shared/domain/ids';
import type { Step } from '@shared/domain/step';
import type { Conversation } from '@shared/domain/conversation';
import { defaultWebsite } from '@shared/domain/website';
import { defaultHours } from '@shared/logic/time/openingHours';
import type { Bridge } from '../bridge/bridge';
import {
  shownAccounts,
  shownConversation,
  shownList,
  shownMessages,
  shownOutbox,
  shownSavedViews,
  shownSenders,
  shownSettings,
  shownSteps,
  type Cache,
} from '../cache';
import { makeApply } from './applyChange';
import type { ComposerHandle } from './composerHandle';
import type { CommandContext } from './context';
import type { DeskState } from './deskState';
import type { Notices } from './notices';
import type { OwedSteps } from './owedSteps';
import { type Preferences, sortOf } from './preferences';
import { aimOf, rememberTargets } from './targets';

/** What the desk is put together from. */
export type ContextParts = {
  bridge: Bridge;
  cache: Cache;
  /** The desk's IANA zone. */
  zone: string;
  state: StoreApi<DeskState>;
  preferences: StoreApi<Preferences>;
  notices: Notices;
  owe: OwedSteps['owe'];
  composer(): ComposerHandle | null;
  offered: CommandContext['offered'];
};

const indexes = new WeakMap<readonly Conversation[], ReadonlyMap<ConversationId, Conversation>>();

/** The rows of a list by id: each command asks for the rows it acts on, with every key. */
function byId(rows: readonly Conversation[]): ReadonlyMap<ConversationId, Conversation> {
  const known = indexes.get(rows);
  if (known) return known;
  const made = new Map(rows.map((row) => [row.id, row]));
  indexes.set(rows, made);
  return made;
}

/** Makes the desk as commands see it. */
export function makeContext(parts: ContextParts): CommandContext {
  const { bridge, cache, zone, state, preferences, notices, owe, composer, offered } = parts;
  const { aliases, overlay } = cache.context;
  const ui = (): DeskState => state.getState();
  // What is looked for in a conversation is gone with it, before anything can be asked of the next one.
  const setUi = (part: Partial<DeskState>): void =>
    state.setState((now) => (leaves(now, part) ? { find: null, ...part } : part));
  const list = () => shownList(cache, ui().view, sortOf(ui().view, preferences.getState()));
  const conversation = (id: ConversationId): Conversation | null => {
    const now = aliases.conversation(id);
    return byId(list().rows).get(now) ?? shownConversation(cache, id);
  };
  /** Whether another conversation is opened, that is not the other half of a link. */
  const leaves = (now: DeskState, { open }: Partial<DeskState>): boolean =>
    open !== undefined && open !== now.open && (open === null || conversation(open)?.linkedTo !== now.open);
  const call: Bridge['call'] = async (namespace, method, request) => {
    const reply = await bridge.call(namespace, method, request);
    if (!reply.ok) notices.tell({ kind: 'error', error: reply.error });
    return reply;
  };
  const now = (): number => Date.now();
  /** By itself: a row that is open, or has the focus, need not be in the list. */
  const alone = (): Conversation | null => {
    const id = ui().open ?? ui().focused;
    return id === null ? null : shownConversation(cache, id);
  };
  const targets = rememberTargets(() => ({ state: ui(), rows: list().rows, alone: alone() }), conversation);
  return {
    ui,
    setUi,
    list,
    owe,
    conversation,
    messages: () => {
      const { open } = ui();
      return open === null ? [] : shownMessages(cache, open, conversation(open)?.linkedTo ?? null);
    },
    rev: () => Math.max(cache.context.hub.rev(), overlay.rev()),
    accounts: () => shownAccounts(cache),
    outbox: () => shownOutbox(cache),
    savedViews: () => shownSavedViews(cache) ?? [],
    isBlocked: (address) => shownSenders(cache).some(({ id, blocked }) => blocked && id === address.toLowerCase()),
    targets,
    aim: () => aimOf(ui(), targets()),
    apply: makeApply({
      call: bridge.call,
      overlay,
      notices,
      context: { ui, setUi, list, conversation, now, preferences: () => preferences.getState() },
      newId: () => crypto.randomUUID(),
    }),
    undoable: () => notices.undoable() ?? olderStep(shownSteps(cache), notices),
    refuse: (error) => notices.tell({ kind: 'error', error }),
    website: () => shownSettings(cache).website ?? defaultWebsite,
    dates: () => {
      const hours = shownSettings(cache).hours ?? defaultHours(zone);
      return { language: preferences.getState().language, zone, hours };
    },
    call,
    composer,
    offered,
    isJoined: aliases.isJoined,
    preferences: () => preferences.getState(),
    setPreferences: (part) => {
      preferences.setState(part);
      void call('desk', 'setPreferences', part);
    },
    now,
  };
}

/** A step of before this window was opened. That something was read is taken back by `u`, not by `z`. */
function olderStep(steps: readonly Step[], notices: Notices): UndoId | null {
  return steps.find(({ id, what, undone }) => !undone && what !== 'read' && !notices.isUndone(id))?.id ?? null;
}
