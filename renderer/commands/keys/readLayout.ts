import { layoutOf, type Layout } from './layouts';

type Keyboard = { getLayoutMap?(): Promise<{ get(code: string): string | undefined }> };

/** Asks the browser which layout the keyboard has; null where it does not say, or we do not know the layout. */
export async function readLayout(): Promise<Layout | null> {
  const { keyboard } = navigator as { keyboard?: Keyboard };
  try {
    const map = await keyboard?.getLayoutMap?.();
    return map ? layoutOf(map) : null;
  } catch {
    return null;
  }
}
