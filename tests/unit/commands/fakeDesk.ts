import { defaultWebsite } from '@shared/domain/website';
import type { Account } from '@shared/domain/account';
import type { Change } from '@shared/domain/change';
import type { Conversation } from '@shared/domain/conversation';
import { ConversationId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { defaultHours } from '@shared/logic/time/openingHours';
import { firstState, type DeskState } from '@/commands/deskState';
import type { ShownList } from '@/cache';
import type { CommandContext } from '@/commands/context';
import { aimOf, targetsOf } from '@/commands/targets';

/** A desk in memory: rows as given, changes written down. */
export type FakeDesk = CommandContext & { changes: Change[]; calls: string[]; loaded: number; more: boolean };

/** A list that has nothing above or below its rows. */
export const wholeList: ShownList = {
  ...{ rows: [], hasMore: false, hasBefore: false, live: null },
  ...{ loadMore: () => undefined, loadBefore: () => undefined },
};

/** Makes one. `part` replaces what a test wants otherwise. */
export function fakeDesk(
  state: Partial<DeskState> = {},
  rows: readonly Conversation[] = [],
  part: Partial<CommandContext> & { messages?: () => readonly Message[]; accounts?: () => readonly Account[] } = {},
): FakeDesk {
  let ui: DeskState = { ...firstState, ...state };
  const conversation = (id: ConversationId) => rows.find((row) => row.id === id) ?? null;
  const desk: FakeDesk = {
    changes: [],
    calls: [],
    loaded: 0,
    more: false,
    ui: () => ui,
    setUi: (next) => (ui = { ...ui, ...next }),
    list: () => ({ ...wholeList, rows, hasMore: desk.more, loadMore: () => desk.loaded++ }),
    owe: () => undefined,
    conversation,
    messages: () => [],
    accounts: () => [],
    outbox: () => [],
    savedViews: () => [],
    isBlocked: () => false,
    targets: () => targetsOf(ui, conversation),
    aim: () => aimOf(ui, targetsOf(ui, conversation)),
    rev: () => 1,
    apply: async (change) => {
      desk.changes.push(change);
      return { ok: true, value: { rev: 1, undo: null, what: change.type, count: 1, left: [] } };
    },
    undoable: () => null,
    call: async (namespace, method) => {
      desk.calls.push(`${namespace}.${method}`);
      return { ok: false, error: { code: 'unsupported', facts: {} } };
    },
    refuse: ({ code }) => void desk.calls.push(`refused ${code}`),
    website: () => defaultWebsite,
    dates: () => ({ language: 'de', zone: 'Europe/Berlin', hours: defaultHours('Europe/Berlin') }),
    composer: () => null,
    offered: () => null,
    isJoined: () => false,
    preferences: () => ({
      ...{ language: 'de', theme: 'light', singleKeys: true, tray: true, zoom: 1, textZoom: 1 },
      ...{ afterAction: 'next', sorts: {} },
    }),
    setPreferences: () => undefined,
    now: () => 1000,
    ...part,
  };
  return desk;
}

/** Ids of conversations by their short names. */
export const ids = (...names: string[]): ConversationId[] => names.map((name) => ConversationId.parse(name));
