let pending: Promise<void> | null = null;

/**
 * Goes to an end of the list, one jump after the other: a page that is still being read for the one before must not end
 * at its row after a later key. Runs at once where none is under way.
 */
export async function jump(run: () => void | Promise<void>): Promise<void> {
  const before = pending;
  const mine = (async () => {
    if (before) await before.catch(() => undefined);
    await run();
  })();
  pending = mine;
  try {
    await mine;
  } finally {
    if (pending === mine) pending = null;
  }
}
