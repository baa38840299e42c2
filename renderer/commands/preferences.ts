import type { AfterAction, Language, Sort, ThemeChoice } from '@shared/ipc/desk';

import { type View, viewKey } from '../cache/view';

/** The order chosen for a view. */
export function sortOf(view: View, { sorts }: Pick<Preferences, 'sorts'>): Sort {
  return sorts[viewKey(view)] ?? 'newest';
}

/** What the person chose for this window; kept by main over a restart. */
export type Preferences = {
  language: Language;
  theme: ThemeChoice;
  singleKeys: boolean;
  tray: boolean;
  /** How large the desk is, and the words of messages on it; 1 is the usual. */
  zoom: number;
  textZoom: number;
  /** Where one stands when a conversation has left the list. */
  afterAction: AfterAction;
  /** The order chosen for each view, by its key. */
  sorts: Readonly<Record<string, Sort>>;
};
