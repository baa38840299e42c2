/** A mail on its way: as it was written, and the envelope's path, where what cannot be delivered goes back to. */
export type Letter = { raw: string; path: string; to: string };

/** Somebody with a mailbox. `path` '' is the empty one of automatic mail. */
export type Resident = { address: string; receive(letter: Letter): Promise<void> | void };

/** People, desks and responders who write to each other while the time passes without anybody waiting. */
export type Town = {
  now(): number;
  /** So many letters were carried. */
  carried(): number;
  moveIn(resident: Resident): void;
  at(time: number, happens: () => Promise<void> | void): void;
  /** Carries a letter; it arrives some seconds later. To nobody's address it is lost. */
  send(letter: Letter): void;
  /** Lets everything happen until a time. Throws when more letters go round than `most`. */
  run(until: number, most: number): Promise<void>;
};

const travelMs = 7_000;

export function createTown(start: number): Town {
  let now = start;
  let count = 0;
  const residents = new Map<string, Resident>();
  const coming = new Map<number, (() => Promise<void> | void)[]>();
  const town: Town = {
    now: () => now,
    carried: () => count,
    moveIn: (resident) => void residents.set(resident.address, resident),
    at: (time, happens) => {
      const due = Math.max(time, now);
      coming.set(due, [...(coming.get(due) ?? []), happens]);
    },
    send: (letter) => {
      count++;
      const resident = residents.get(letter.to.toLowerCase());
      if (resident) town.at(now + travelMs, () => resident.receive(letter));
    },
    async run(until, most) {
      for (;;) {
        const next = Math.min(...coming.keys());
        if (next > until) break;
        now = Math.max(now, next);
        const due = coming.get(next) ?? [];
        coming.delete(next);
        for (const happens of due) await happens();
        if (count > most) throw new Error(`${count} letters: a loop`);
      }
      now = until;
    },
  };
  return town;
}

/** A field of a letter's head, unfolded; '' where it has none. */
export function fieldOf({ raw }: Letter, name: string): string {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/gu, ' ');
  return new RegExp(`^${name}: *(.*)$`, 'imu').exec(head)?.[1]?.trim() ?? '';
}

/** The address in From. */
export const senderOf = (letter: Letter): string => {
  const from = fieldOf(letter, 'From');
  return (/<([^<>]+)>/u.exec(from)?.[1] ?? from).toLowerCase();
};
