// The face of the commands: the desk's state, everything a person can do, and what they are told.
export type { CommandSection } from './command';
export type { DeskState, DialogName, FindState } from './deskState';
export type { Notice } from './notice';
export type { PaletteItem } from './paletteItem';

export { type Desk, startDesk } from './startDesk';
export { DeskProvider } from './DeskProvider';

export { useApply, useDesk, usePreferences, useSetDesk, useSetPreferences } from './hooks/useDesk';
export { useKeyNames } from './hooks/useKeyNames';
export { useAim, useTargets } from './hooks/useTargets';
export { foundCount, isSelected, onlyLoaded, scopeOf } from './targets';
export { type CommandView, useCommand, useCommands } from './hooks/useCommands';
export { sortOf } from './preferences';
export { accountThatAsks } from './set/chooseStart';
export { savedViewCommandId } from './set/savedViews';
export { leaveSearch } from './leaveSearch';
export { usePalette } from './hooks/usePalette';
export { useDismissNotice, useNotices } from './hooks/useNotices';
export { useHeldKeys } from './hooks/useHeldKeys';
export type { InsertedTemplate, TemplateBegun, SendWay } from './composerHandle';
export { useActs } from './hooks/useActs';
export { useComposer } from './hooks/useComposer';
export { useGuess } from './hooks/useGuess';
export { useOffer } from './hooks/useOffer';
export { useComposerHandle } from './hooks/useComposerHandle';
export type { Command } from './command';
export { type KeymapView, useKeymap, useLayout } from './hooks/useKeymap';
export { macroCommandId } from './macros/macroCommand';
export { useStepChoices } from './macros/useStepChoices';
export { useStepText } from './macros/useStepText';
export { useMacros } from './hooks/useMacros';
export { useRules } from './hooks/useRules';
export { useAway } from './hooks/useAway';
export { type Clash, forbids } from './keys/clash';
export { howTyped } from './keys/layouts';
export { pressedKeys } from './keys/pressed';
export { fuzzyFit } from './palette/fuzzy';
