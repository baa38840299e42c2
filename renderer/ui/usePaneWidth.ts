import { useLocalStorage } from '@mantine/hooks';

/** A pane's width in px, kept over a restart and held between its limits. */
export function usePaneWidth(pane: string, limits: { first: number; min: number; max: number }) {
  const [kept, keep] = useLocalStorage({
    key: `tresen.width.${pane}`,
    defaultValue: limits.first,
    getInitialValueInEffect: false,
  });
  const hold = (width: number) => Math.round(Math.min(limits.max, Math.max(limits.min, width)));
  return { ...limits, width: hold(kept), setWidth: (width: number) => keep(hold(width)) };
}
