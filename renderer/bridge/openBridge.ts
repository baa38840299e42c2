import type { Bridge } from './bridge';
import { makeElectronBridge } from './electronBridge';

/** Opens the bridge main offers, or the twin when there is none: in a plain browser, for tests and design work. */
export async function openBridge(): Promise<Bridge> {
  if (window.tresen) return makeElectronBridge(window.tresen, window);
  const { makeTwinBridge } = await import('./twin/twinBridge');
  return makeTwinBridge();
}
