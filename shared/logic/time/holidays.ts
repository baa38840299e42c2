import type { Holiday, HolidayPlace, OpeningHours } from '../../domain/openingHours';
import type { Language } from '../../ipc/desk';

/** A country, state or region one may choose, by its code. */
export type Place = { code: string; name: string };

/** Loaded when somebody asks for holidays: eight hundred kilobytes that no start needs. */
const load = async () => (await import('date-holidays')).default;

const places = (found: Record<string, string> | undefined, language: Language): Place[] =>
  Object.entries(found ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, language));

/** The countries whose holidays are known. */
export async function countries(language: Language): Promise<Place[]> {
  const Holidays = await load();
  return places(new Holidays().getCountries(language), language);
}

/** The states of a country whose holidays differ; none: they are the same everywhere. */
export async function states(country: string, language: Language): Promise<Place[]> {
  const Holidays = await load();
  return places(new Holidays().getStates(country, language), language);
}

/** The regions of a state whose holidays differ. */
export async function regions(country: string, state: string, language: Language): Promise<Place[]> {
  const Holidays = await load();
  return places(new Holidays().getRegions(country, state, language), language);
}

/** The public holidays of a place in the years from one to another, both included; one a day. */
export async function holidaysOf(
  place: HolidayPlace,
  from: number,
  to: number,
): Promise<NonNullable<OpeningHours['holidays']>> {
  const Holidays = await load();
  const known = new Holidays();
  if (place.state === null) known.init(place.country);
  else if (place.region === null) known.init(place.country, place.state);
  else known.init(place.country, place.state, place.region);
  const byDay = new Map<string, Holiday>();
  for (let year = from; year <= to; year++) {
    const german = known.getHolidays(year, 'de');
    known.getHolidays(year, 'en').forEach(({ type, start, end, date, name, rule }, index) => {
      if (type !== 'public') return;
      const names = { de: (german[index]?.name ?? name).slice(0, 200), en: name.slice(0, 200) };
      const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
      for (let later = 0; later < days; later++) {
        const day = dayAfter(date.slice(0, 10), later);
        if (!byDay.has(day)) byDay.set(day, { day, rule: rule.slice(0, 200), name: names });
      }
    });
  }
  const days = [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1)).slice(0, 1_000);
  return { place, from, to, days, worked: [] };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
