import type { SpotlightStore } from '@mantine/spotlight';

/**
 * Marks the first action of the palette, so that Enter takes it. Called once the list is drawn: Mantine marks before
 * that, and knows nothing of what comes later. `anew`: also when another one is marked.
 */
export function markFirst(store: SpotlightStore, anew: boolean): void {
  const { listId } = store.getState();
  const list = document.getElementById(listId);
  const marked = list?.querySelector('[data-selected]');
  if (!list || (marked && !anew)) return;
  marked?.removeAttribute('data-selected');
  list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}
