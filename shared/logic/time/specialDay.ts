import type { CalendarDay, Holiday, OpenBlock, OpeningHours } from '../../domain/openingHours';

/** What makes a day differ from the week, with its own blocks and the name it goes by. */
export type SpecialDay = {
  kind: 'closure' | 'yearly' | 'holiday';
  name: Holiday['name'];
  open: readonly OpenBlock[];
};

/** Holidays by day, made once for each list. */
const indexes = new WeakMap<readonly Holiday[], Map<CalendarDay, Holiday>>();

function holidayOn(days: readonly Holiday[], day: CalendarDay): Holiday | undefined {
  const index = indexes.get(days) ?? new Map(days.map((holiday) => [holiday.day, holiday]));
  indexes.set(days, index);
  return index.get(day);
}

const both = (name: string): Holiday['name'] => ({ de: name, en: name });

/** Why a day is not an ordinary one: a closure, a day of the desk's own, or a holiday nobody works on. */
export function specialDay({ closures, yearly, holidays }: OpeningHours, day: CalendarDay): SpecialDay | null {
  const closure = closures.find(({ from, to }) => from <= day && day <= to);
  if (closure) return { kind: 'closure', name: both(closure.reason), open: closure.open };
  const [, month, date] = day.split('-').map(Number);
  const own = yearly.find((each) => each.month === month && each.day === date);
  if (own) return { kind: 'yearly', name: both(own.name), open: own.open };
  const holiday = holidays && holidayOn(holidays.days, day);
  if (!holiday || holidays.worked.includes(holiday.rule)) return null;
  return { kind: 'holiday', name: holiday.name, open: [] };
}
