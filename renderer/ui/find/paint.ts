const names = { all: 'tresen-found', now: 'tresen-found-now' } as const;

/**
 * Paints ranges as found, and one of them as the present one, each in the window it lies in. Their looks are in the
 * style sheets, by these names. Returns how to take them away.
 */
export function paint(all: readonly Range[], now: Range | null): () => void {
  const windows = new Map<Window & typeof globalThis, Range[]>();
  for (const range of all) {
    const view = range.startContainer.ownerDocument?.defaultView;
    if (view) windows.set(view, [...(windows.get(view) ?? []), range]);
  }
  for (const [view, ranges] of windows) {
    const own = now && ranges.includes(now) ? [now] : [];
    view.CSS.highlights.set(names.all, new view.Highlight(...ranges.filter((range) => range !== now)));
    view.CSS.highlights.set(names.now, new view.Highlight(...own));
  }
  return () => {
    for (const view of windows.keys()) for (const name of Object.values(names)) view.CSS.highlights.delete(name);
  };
}
