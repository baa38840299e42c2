import { lazy } from 'react';

// Everything the first list does not need comes after it has been painted.

export const Conversation = lazy(async () => ({ default: (await import('@/features/conversation')).ConversationPane }));
export const Composer = lazy(async () => ({ default: (await import('@/features/composer')).Composer }));
export const Customer = lazy(async () => ({ default: (await import('@/features/customers')).CustomerPanel }));
export const Search = lazy(async () => ({ default: (await import('@/features/search')).SearchPane }));
export const FirstStart = lazy(async () => ({ default: (await import('@/features/onboarding')).FirstStart }));
export const PracticeDialog = lazy(async () => ({ default: (await import('@/features/onboarding')).PracticeDialog }));
export const Palette = lazy(async () => ({ default: (await import('@/features/palette')).Palette }));
export const HelpDialog = lazy(async () => ({ default: (await import('@/features/help')).HelpDialog }));
export const SettingsDialog = lazy(async () => ({ default: (await import('@/features/settings')).SettingsDialog }));
export const SnoozeDialog = lazy(async () => ({ default: (await import('@/features/snooze')).SnoozeDialog }));
export const TagDialog = lazy(async () => ({ default: (await import('@/features/tags')).TagDialog }));
