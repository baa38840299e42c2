import type { Language, ThemeChoice } from '@shared/ipc/desk';

/** What the person chose for this window; kept by main over a restart. */
export type Preferences = {
  language: Language;
  theme: ThemeChoice;
  singleKeys: boolean;
  tray: boolean;
  /** How large the desk is, and the words of messages on it; 1 is the usual. */
  zoom: number;
  textZoom: number;
};
