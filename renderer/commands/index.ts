import type { ReactNode } from 'react';
import type { Change, ChangeReply } from '@shared/domain/change';
import type { Conversation } from '@shared/domain/conversation';
import type { DeskInfo } from '@shared/ipc/desk';
import type { Result } from '@shared/errors/result';
import type { Bridge } from '../bridge';
import type { Cache } from '../cache';
import type { Command } from './command';
import type { CommandContext } from './context';
import type { ComposerHandle } from './composerHandle';
import type { DeskState } from './deskState';
import type { Notice } from './notice';
import type { PaletteItem } from './paletteItem';
import type { Preferences } from './preferences';

export type { Command, CommandSection } from './command';
export type { CommandContext } from './context';
export type { ComposerHandle } from './composerHandle';
export type { DeskState, DialogName } from './deskState';
export type { Notice } from './notice';
export type { PaletteItem } from './paletteItem';
export type { Preferences } from './preferences';

/** The desk: state, commands and keys. Made once by renderer/app; `close` takes the listeners away. */
export type Desk = { context: CommandContext; close(): void };
/** Makes the desk, and listens to keys and to commands asked for by main. */
export declare function startDesk(parts: { bridge: Bridge; cache: Cache; info: DeskInfo }): Desk;
export declare function DeskProvider(props: { desk: Desk; children: ReactNode }): ReactNode;

/** Where the person is, by selector: `useDesk((desk) => desk.focused)`. */
export declare function useDesk<T>(selector: (state: DeskState) => T): T;
/** Changes view state. Rows are changed by `useApply` or a command, never here. */
export declare function useSetDesk(): (part: Partial<DeskState>) => void;
/** Executes a change: painted at once, undoable, told by a notice. */
export declare function useApply(): (change: Change) => Promise<Result<ChangeReply>>;
/** What an action acts on now: the selection, else the open conversation, else the focused row. */
export declare function useTargets(): readonly Conversation[];
/** Runs a command by its id; does nothing where its `when` says no. */
export declare function useRunCommand(): (id: string) => void;

/** A command as a button, menu entry or row shows it: words, keys in the user's notation, and whether it can run. */
export type CommandView = { command: Command; label: string; keys: string; enabled: boolean; run(): void };
export declare function useCommand(id: string): CommandView;
/** Every command in order, for the cheat sheet and menus. */
export declare function useCommands(): readonly CommandView[];
/** Rows of the palette for what was typed: recents first when empty, else best match first. */
export declare function usePalette(query: string): readonly PaletteItem[];

/** What the person must be told, oldest first. */
export declare function useNotices(): readonly Notice[];
export declare function useDismissNotice(): (id: string) => void;
/** Language, theme and single keys as chosen now; changed by commands or `setPreferences`. */
export declare function usePreferences(): Preferences;
export declare function useSetPreferences(): (part: Partial<Preferences>) => void;

/** The open composer offers itself to the send commands while it is mounted. */
export declare function useComposerHandle(handle: ComposerHandle): void;
