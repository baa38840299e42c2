import { expect, test } from 'vitest';
import type { Absence } from '@shared/domain/away';
import { awayRule, day, hour, minute, opensNext } from '../../support/away/moments';
import { responder, type Manners } from '../../support/away/responder';
import { createTown, fieldOf, type Letter, senderOf, type Town } from '../../support/away/town';
import { townDesk } from '../../support/away/townDesk';
import { monday } from '../../support/desk/builders';
import { createRandom } from '../../support/mail/generator/random';
import { rawMail } from '../../support/mail/rawMail';
import { promise } from '../../support/promise';

const shop = 'laden@shop.test';
const other = 'service@partner.test';
const absences: Absence[] = [
  [3, 5],
  [8, 11],
  [19, 26],
].map(([from = 0, until = 0], at) => ({
  ...{ id: `absence-${at}`, name: '', accounts: null, zone: 'Europe/Berlin' },
  ...{ from: monday + from * day, until: monday + until * day },
}));
const settings = {
  rules: [awayRule(), awayRule({ id: 'absence', name: 'Absence', when: { kind: 'absence' } })],
  ...{ absences, stoppedAt: null },
};

const threeResponders: Record<string, Partial<Manners>> = {
  'vacation@eins.test': { polite: true, everyDays: 7, subject: (letter) => `Auto: ${fieldOf(letter, 'Subject')}` },
  'always@zwei.test': { subject: () => 'Abwesenheitsnotiz: bin nicht da' },
  'naive@drei.test': {},
};
const fiveResponders: Record<string, Partial<Manners>> = {
  'bare@eins.test': { threads: false },
  'subjects@zwei.test': { threads: false, subject: (_, count) => `Vorgang ${count * 7919} eröffnet` },
  'slow@drei.test': { threads: false, delayMs: 26 * hour, subject: (_, count) => `Antwort ${count * 31}` },
  'weekly@vier.test': { polite: true, everyDays: 7 },
  'echo@fuenf.test': { text: ({ raw }) => raw.slice(raw.indexOf('\r\n\r\n')).trim() },
};

const isClosed = (at: number): boolean => opensNext(at) > at / hour;
const absenceAt = (at: number) => absences.find(({ from, until }) => from <= at && at < until)?.id ?? null;

/** A busy machine takes its time for a month. */
const timeout = 60_000;

type Written = { id: string; from: string; to: string; at: number };
/** A note that was seen to arrive. */
type Seen = { from: string; to: string; at: number; about: string; absence: string | null; opens: number };

/** Persons who write now and then for 30 days, and answer no letter. */
function people(town: Town, names: readonly string[], desks: readonly string[], seed: number): Written[] {
  const random = createRandom(seed);
  const written: Written[] = [];
  for (const from of names)
    for (let at = monday + random.between(0, 2 * day); at < monday + 30 * day; at += random.between(hour, 6 * day)) {
      const to = desks[random.between(0, desks.length - 1)] ?? shop;
      written.push({ id: `<w${written.length}.${seed}@kunde.test>`, from, to, at });
    }
  for (const { id, from, to, at } of written) town.at(at, () => town.send(letterOf(id, from, to, at)));
  return written;
}
const letterOf = (id: string, from: string, to: string, at: number): Letter => {
  const text = 'Guten Tag, wann kommt meine Bestellung an? Viele Grüße';
  const raw = rawMail({ id, from, to, subject: `Frage ${id.slice(1, 8)}`, date: new Date(at).toUTCString(), text });
  return { raw, path: from, to };
};

async function thirtyDays(town: Town, addresses: readonly string[], foreign: Record<string, Partial<Manners>>) {
  const desks = await Promise.all(addresses.map((address) => townDesk(town, address, settings)));
  const seen: Seen[] = [];
  const see = (to: string) => (letter: Letter) => {
    const at = town.now();
    const about = fieldOf(letter, 'In-Reply-To');
    if (fieldOf(letter, 'Message-ID').startsWith('<tresen-note.'))
      seen.push({ from: senderOf(letter), to, at, about, absence: absenceAt(at), opens: opensNext(at) });
  };
  for (const desk of desks) {
    const watch = see(desk.address);
    town.moveIn({ ...desk, receive: (letter) => (watch(letter), desk.receive(letter)) });
  }
  const responders = Object.entries(foreign).map(([address, manners]) => responder(town, address, manners));
  for (const each of responders) {
    const watch = see(each.address);
    town.moveIn({ ...each, receive: (letter) => (watch(letter), each.receive(letter)) });
  }
  const persons = Array.from({ length: 10 }, (_, one) => `person${one}@kunde${one}.test`);
  for (const address of persons) town.moveIn({ address, receive: see(address) });
  // Owners of responders write themselves too, and so do the people at the desks, to each other as well.
  const writers = [...persons, ...Object.keys(foreign)];
  const written = people(town, writers, addresses, 11);
  if (addresses.length > 1)
    for (const [at, from] of addresses.entries()) people(town, [from], [addresses[1 - at] ?? ''], 70 + at);
  return { desks, seen, written, responders, persons };
}

/** What holds of all notes one desk sent. */
function holds(seen: readonly Seen[]): void {
  for (const to of new Set(seen.map((note) => note.to))) {
    const notes = seen.filter((note) => note.to === to).sort((a, b) => a.at - b.at);
    const gaps = (some: Seen[]) => some.slice(1).map(({ at }, index) => at - (some[index]?.at ?? 0));
    expect(Math.min(...gaps(notes), Infinity), `${to}: a day`).toBeGreaterThanOrEqual(day - minute);
    const told = notes.filter(({ absence }) => absence !== null);
    expect(new Set(told.map(({ absence }) => absence)).size, `${to}: once an absence`).toBe(told.length);
    expect(Math.min(...gaps(told), Infinity), `${to}: a week`).toBeGreaterThanOrEqual(7 * day - minute);
    const closed = notes.filter(({ absence }) => absence === null).map(({ opens }) => opens);
    expect(new Set(closed).size, `${to}: once a closed time`).toBe(closed.length);
  }
  for (const { at } of seen)
    expect(seen.filter((note) => at - hour < note.at && note.at <= at).length).toBeLessThanOrEqual(20);
}

/** Mails of persons to which a note is due, by what that person got before; `got`: those that have one. */
function dueOf(written: readonly Written[], seen: readonly Seen[], silent: (at: number) => boolean) {
  const due = written.filter(({ from, to, at }) => {
    const had = seen.filter((note) => note.to === from && note.from === to && note.at <= at);
    if (silent(at) || had.some((note) => note.at > at - day)) return false;
    const absence = absenceAt(at);
    const told = had.filter((note) => note.absence !== null);
    if (absence !== null) return told.every((note) => note.absence !== absence && note.at <= at - 7 * day);
    return isClosed(at) && had.every(({ opens, absence: of }) => of !== null || opens !== opensNext(at));
  });
  const got = (id: string) => seen.some(({ about }) => about === id);
  return { due: due.length, got: due.filter(({ id }) => got(id)).length };
}

test(
  'a desk and three foreign responders: nobody gets more than is due, and persons get what is',
  { timeout },
  async () => {
    const town = createTown(monday - day);
    const { desks, seen, written, responders, persons } = await thirtyDays(town, [shop], threeResponders);
    await town.run(monday + 31 * day, 3_000);
    holds(seen);
    const { due, got } = dueOf(
      written.filter(({ from }) => persons.includes(from)),
      seen,
      () => false,
    );
    expect(due).toBeGreaterThan(50);
    expect(got / due).toBeGreaterThanOrEqual(0.98);
    for (const { address, wrote } of responders) {
      const own = written.filter(({ from }) => from === address).length;
      expect(seen.filter(({ to }) => to === address).length, address).toBeLessThanOrEqual(own);
      expect(wrote(), address).toBeLessThanOrEqual(own);
    }
    for (const desk of desks) await desk.close();
    promise('R8', 'A desk and three foreign responders for 30 days: both cool-downs hold', seen.length);
  },
);

test(
  'two desks, five responders that hide what they are, and a storm: all bounded, and the breaker says so',
  { timeout },
  async () => {
    const town = createTown(monday - day);
    const { desks, seen, written, responders, persons } = await thirtyDays(town, [shop, other], fiveResponders);
    const [mine] = desks;
    const storm = { from: monday + 15 * day - 9 * hour, until: monday + 15 * day - 3 * hour };
    const strangers = Array.from({ length: 40 }, (_, one) => `stranger${one}@sturm${one}.test`);
    for (const [one, from] of strangers.entries()) {
      const at = storm.from + one * minute;
      town.at(at, () => town.send(letterOf(`<storm${one}@sturm.test>`, from, shop, at)));
      town.moveIn({
        address: from,
        receive: ({ to }) =>
          void seen.push({ from: shop, to, at: town.now(), about: '', absence: null, opens: opensNext(at) }),
      });
    }
    town.at(storm.until, async () => {
      const { stoppedAt } = (await mine?.settings()) ?? {};
      expect(stoppedAt, 'the breaker fell and says when').toBeGreaterThan(storm.from);
      await mine?.set({ stoppedAt: null, resumedAt: town.now() });
    });
    await town.run(monday + 31 * day, 3_000);

    for (const desk of desks) holds(seen.filter(({ from }) => from === desk.address));
    const stormy = seen.filter(({ from, at }) => from === shop && storm.from <= at && at < storm.until);
    expect(stormy, 'twenty within the hour, then silence').toHaveLength(20);
    const { due, got } = dueOf(
      written.filter(({ from }) => persons.includes(from)),
      seen,
      (at) => storm.from <= at && at < storm.until,
    );
    expect(due).toBeGreaterThan(50);
    expect(got / due).toBeGreaterThanOrEqual(0.98);

    // One a closed time is the most that even they get who hide what they are.
    const hours = Array.from({ length: 31 * 24 }, (_, one) => monday + one * hour).filter(isClosed);
    const closedTimes = new Set(hours.map(opensNext)).size;
    for (const { address } of responders)
      for (const desk of desks) {
        const notes = seen.filter(({ from, to }) => from === desk.address && to === address);
        expect(notes.length, address).toBeLessThanOrEqual(closedTimes + absences.length);
      }
    expect(
      seen.filter(({ about }) => about.startsWith('<tresen-note.')),
      'desks answer no notes',
    ).toEqual([]);
    for (const desk of desks) await desk.close();
    promise(
      'R8',
      'Two desks and five foreign responders for 30 days: both cool-downs and the breaker hold',
      seen.length,
    );
  },
);
