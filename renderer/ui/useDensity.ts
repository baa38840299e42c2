import { useLocalStorage } from '@mantine/hooks';

export type Density = 'comfortable' | 'compact';

/** How tall rows are; kept for this window. */
export function useDensity(): [Density, (density: Density) => void] {
  const [density, set] = useLocalStorage<Density>({
    key: 'tresen.density',
    defaultValue: 'comfortable',
    getInitialValueInEffect: false,
  });
  return [density === 'compact' ? 'compact' : 'comfortable', set];
}
