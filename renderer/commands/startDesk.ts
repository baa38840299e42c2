import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DeskInfo } from '@shared/ipc/desk';
import type { Bridge } from '../bridge/bridge';
import { parseView, shownAccounts, shownSavedViews, shownSettings, viewKey, type Cache } from '../cache';
import type { Command } from './command';
import type { ComposerHandle } from './composerHandle';
import type { CommandContext } from './context';
import { firstState, type DeskState } from './deskState';
import { holdKeys, type HeldKeys } from './keys/holdKeys';
import { makeKeyDispatcher } from './keys/keyDispatcher';
import { makeContext } from './makeContext';
import { makeMouseHint, pressedAt } from './mouseHint';
import { makeNotices, type Notices } from './notices';
import { makeOffers, type Offers } from './offers';
import { makeOwedSteps } from './owedSteps';
import { makeRecents, type Recents } from './palette/recents';
import type { Preferences } from './preferences';
import { makeRegistry, type Registry } from './registry';
import { tellMenu } from './menu/tellMenu';
import { commandSet } from './set';

/** A row that has the focus for so many ms will likely be opened; who holds a key down wants none of them. */
const restsForMs = 50;

/** Reads ahead the conversation the focus rests on. @returns how to stop */
function warmFocused(state: StoreApi<DeskState>, cache: Cache): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return state.subscribe((now, before) => {
    if (now.focused === before.focused) return;
    clearTimeout(timer);
    timer = setTimeout(() => cache.warm(now.focused), restsForMs);
  });
}

/** The desk: state, commands and keys. Made once by renderer/app; `close` takes the listeners away. */
export type Desk = {
  context: CommandContext;
  registry: Registry;
  platform: string;
  state: StoreApi<DeskState>;
  preferences: StoreApi<Preferences>;
  notices: Notices;
  recents: Recents;
  /** Called when what commands look at may have changed: state, preferences, rows on the screen. */
  onChange(listener: () => void): () => void;
  /** Runs a command by its id; does nothing where its `when` says no. */
  run(id: string): void;
  /** Keys that come before what they are meant for has the focus. */
  keys: Pick<HeldKeys, 'hold' | 'giveUp'>;
  /** The open editor offers itself to the send commands, until the returned function is called. */
  offerComposer(handle: ComposerHandle): () => void;
  /** A part of the screen offers what only it can do, until the returned function is called. */
  offer: Offers['offer'];
  close(): void;
};

/** Makes the desk, and listens to keys and to commands asked for by main. */
export function startDesk({ bridge, cache, info }: { bridge: Bridge; cache: Cache; info: DeskInfo }): Desk {
  const state = createStore<DeskState>(() => ({ ...firstState, view: parseView(info.lastView) }));
  const { language, theme, singleKeys, tray, zoom, textZoom, afterAction, sorts, platform } = info;
  const preferences = createStore<Preferences>(() => ({
    ...{ language, theme, singleKeys, tray, zoom, textZoom, afterAction, sorts },
  }));
  const notices = makeNotices({
    newId: () => crypto.randomUUID(),
    now: Date.now,
    later: (act, ms) => void setTimeout(act, ms),
  });
  const recents = makeRecents();
  const registry = makeRegistry(
    commandSet,
    () => shownSettings(cache),
    () => shownSavedViews(cache),
  );
  let composer: ComposerHandle | null = null;
  const owed = makeOwedSteps(state.getState);
  const { offer, offered } = makeOffers();
  const context = makeContext({
    ...{
      bridge,
      cache,
      zone: info.zone,
      state,
      preferences,
      notices,
      owe: owed.owe,
      composer: () => composer,
      offered,
    },
  });

  const runCommand = (command: Command): void => {
    if (!command.when(context)) return;
    owed.begin(command.id);
    if (command.id !== 'palette') recents.ran(command.id);
    void command.run(context);
  };
  const hints = makeMouseHint(() => performance.now());
  const tellKey = (command: Command): void => {
    const place = registry.keymap().hints ? pressedAt(window.event) : null;
    const [keys] = command.keys;
    if (place && keys !== undefined && hints(command)) context.setUi({ hint: { ...place, keys } });
  };
  const run = (id: string): void => {
    const command = registry.command(id);
    if (!command) return;
    tellKey(command);
    runCommand(command);
  };
  const onKey = makeKeyDispatcher({ keys: registry.keys, context, run: runCommand, now: () => performance.now() });
  const tell = tellMenu(
    { commands: registry.commands, context, platform },
    bridge.call,
    (act, ms) => void setTimeout(act, ms),
  );
  window.addEventListener('keydown', onKey);
  const keys = holdKeys(state, context.setUi);
  cache.setAnchor(() => state.getState().focused);
  let knownViews = shownSavedViews(cache);
  const leave = [
    () => window.removeEventListener('keydown', onKey),
    keys.close,
    cache.registry.subscribe(() => owed.pay(context)),
    cache.registry.subscribe(() => {
      const { view } = state.getState();
      const accounts = shownAccounts(cache);
      // The view kept over a restart, or shown while an account was removed, may be of one that is no more.
      const gone = view.kind === 'account' && accounts.length > 0 && !accounts.some(({ id }) => id === view.account);
      // A view that was just saved is on the screen before its row is here.
      const [before, views] = [knownViews, shownSavedViews(cache)];
      knownViews = views;
      const lacks = (rows: typeof views) =>
        rows !== null && view.kind === 'saved' && !rows.some(({ id }) => id === view.saved);
      const removed = lacks(views) && !(before !== null && lacks(before));
      if (gone || removed) context.setUi({ view: { kind: 'inbox' }, focused: null, open: null });
    }),
    bridge.onEvent((event) => {
      if (event.type === 'command') run(event.id);
      // What was being written is kept as a draft.
      if (event.type === 'open') {
        const { conversationId: id } = event;
        context.setUi({ open: id, focused: id, focusedMessage: null, composer: null, dialog: null });
      }
      if (event.type === 'compose') {
        const composer = { kind: 'new', conversation: null, mailto: event.asked } as const;
        context.setUi({ open: null, dialog: null, composer });
      }
      if (event.type === 'problem') notices.tell({ kind: 'error', error: event.error });
    }),
    warmFocused(state, cache),
    state.subscribe((now, before) => {
      if (now.open !== before.open) void bridge.call('desk', 'showing', { conversation: now.open });
      if (now.view !== before.view && now.view.kind !== 'search')
        void bridge.call('desk', 'setPreferences', { lastView: viewKey(now.view) });
    }),
  ];
  // What an administrator offered before this window could hear of it.
  void registry.command('provision')?.run(context);
  const onChange: Desk['onChange'] = (listener) => {
    const stop = [state.subscribe(listener), preferences.subscribe(listener), cache.registry.subscribe(listener)];
    return () => {
      for (const end of stop) end();
    };
  };
  leave.push(onChange(tell));
  tell();
  return {
    context,
    registry,
    platform,
    state,
    preferences,
    notices,
    recents,
    run,
    onChange,
    keys,
    offer,
    offerComposer: (handle) => {
      composer = handle;
      return () => {
        if (composer === handle) composer = null;
      };
    },
    close: () => {
      for (const stop of leave) stop();
    },
  };
}
