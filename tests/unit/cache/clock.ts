/** A clock that goes only when told, and runs what is due. */
export function makeClock() {
  let now = 0;
  let waiting: { at: number; run(): void }[] = [];
  return {
    now: () => now,
    later: (run: () => void, ms: number) => void waiting.push({ at: now + ms, run }),
    /** Goes on by so many ms, step by step. */
    pass: async (ms: number) => {
      for (const end = now + ms; now < end;) {
        now++;
        const due = waiting.filter(({ at }) => at <= now);
        waiting = waiting.filter(({ at }) => at > now);
        for (const { run } of due) run();
        await Promise.resolve();
      }
    },
  };
}
