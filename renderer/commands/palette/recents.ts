/** Which commands were run last, newest first; kept for this window only. */
export type Recents = { ids(): readonly string[]; ran(id: string): void };

/** How many are remembered. */
const atMost = 8;

/** Makes an empty memory of what was run. */
export function makeRecents(): Recents {
  let ids: readonly string[] = [];
  return {
    ids: () => ids,
    ran: (id) => {
      ids = [id, ...ids.filter((other) => other !== id)].slice(0, atMost);
    },
  };
}
