import type { DeskState } from './deskState';

/** The end of a search: the view and the row the person was at before. */
export function leaveSearch({ searchedFrom }: Pick<DeskState, 'searchedFrom'>): Partial<DeskState> {
  const { view, focused } = searchedFrom ?? { view: { kind: 'inbox' } as const, focused: null };
  return { searching: false, searchedFrom: null, view, focused, selection: new Set() };
}
