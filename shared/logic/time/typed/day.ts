import type { OpeningHours } from '../../../domain/openingHours';
import type { Ms } from '../../../domain/ids';
import { deskDay } from '../openingHours';
import { fromWallTime, wallTime } from '../zoned';

/** A day as it was said. `again`: in how many days it comes again, for days said by their weekday or date alone. */
export type SaidDay = { year: number; month: number; day: number; again?: 'week' | 'month' | 'year' };

/** What days are told by. */
export type DayContext = { now: Ms; zone: string; hours: OpeningHours };

type Rule = [RegExp, (context: DayContext, groups: (string | undefined)[]) => SaidDay | null];

const next = '(?:nächste[rnms]?|naechste[rnms]?|kommende[rnms]?|next)';
const weekdays =
  'sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sunday|monday|tuesday|wednesday|thursday|friday|saturday';
const shortDays = 'so|mo|di|mi|do|fr|sa|sun|mon|tue|tues|wed|thu|thur|thurs|fri|sat';
const weekday = `(${weekdays}|${shortDays})s?`;
const one = '(?:ein(?:er|em|en)?|an?|1|one)';

/** Phrases of the counter that the parser of dates does not know, or reads as something else. */
const rules: Rule[] = [
  [re('(?:heute|today)'), (context) => after(context, 0)],
  [re('(?:morgen|tomorrow|tmrw?|tmw)'), (context) => after(context, 1)],
  [re('(?:übermorgen|uebermorgen|(?:the )?day after tomorrow)'), (context) => after(context, 2)],
  [
    re(`(?:${next} (?:woche|week) (?:am |on )?${weekday}|(?:am |on )?${weekday} ${next} (?:woche|week))`),
    (context, [a, b]) => inNextWeek(context, weekdayOf(a ?? b)),
  ],
  [re(`(?:in )?(?:${next} )(?:woche|week)`), (context) => inNextWeek(context, 1)],
  [
    re(`(?:am |on )?${weekday} in (?:${one} (?:woche|week)|(?:8|7) (?:tagen|days))`),
    (context, [name]) => coming(context, weekdayOf(name), 7),
  ],
  [re(`${one} week (?:from|on) ${weekday}`), (context, [name]) => coming(context, weekdayOf(name), 7)],
  [
    re(`(?:am |on )?${weekday} in (?:2 (?:wochen|weeks)|14 (?:tagen|days))`),
    (context, [name]) => coming(context, weekdayOf(name), 14),
  ],
  [re(`(?:am |on |at |über das )?${next} (?:wochenende|weekend)`), (context) => inNextWeek(context, 6)],
  [
    /^(?:am |on |at |this |dieses |the |übers? (?:das )?)*(?:wochenende|weekend)$/,
    (context) => weekly(coming(context, 6, 0)),
  ],
  [/^(?:(?:am )?ende der woche|(?:at )?(?:the )?end of (?:the |this )?week|eow)$/, (context) => coming(context, 5, 0)],
  [
    /^(?:(?:am )?(?:ende des monats|monatsende)|(?:at )?(?:the )?end of (?:the |this )?month|eom)$/,
    (context) => ofMonth(context, 1, 0),
  ],
  [
    re(
      `(?:in )?(?:(?:am )?anfang ${next} monats|(?:at )?(?:the )?(?:beginning|start) of ${next} month|${next} (?:monat|month))`,
    ),
    (context) => ofMonth(context, 1, 1),
  ],
  [
    re(`(?:am )?${next} (?:werktag|arbeitstag|geschäftstag|business day|working day|workday)`),
    (context) => openDay(context, 1),
  ],
  [
    re(
      `in (?:${one}|(\\d+)) (?:werktag(?:en)?|arbeitstag(?:en)?|geschäftstag(?:en)?|business days?|working days?|workdays?)`,
    ),
    (context, [count]) => openDay(context, Number(count ?? 1)),
  ],
  [
    /^(?:am |den |on )?(\d{1,2})\. ?(\d{1,2})\.?(?: ?(\d{2}|\d{4}))?$/,
    (context, [day, month, year]) => ofDate(context, Number(day), Number(month), year),
  ],
  [/^(?:am |den |on )?(?:the )?(\d{1,2})(?:\.|st|nd|rd|th)$/, (context, [day]) => ofDay(context, Number(day))],
  [/^(?:in )?kw ?(\d{1,2})$/, (context, [week]) => ofIsoWeek(context, Number(week))],
];

function re(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'u');
}

/** The day an even phrase means by our own rules; null where none fits. */
export function dayByRules(words: string, context: DayContext): SaidDay | null {
  for (const [pattern, read] of rules) {
    const found = pattern.exec(words);
    if (found) return read(context, found.slice(1));
  }
  return null;
}

/** The day so many days after another one. */
export function plusDays({ year, month, day }: SaidDay, days: number): SaidDay {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The start of a day in the zone. */
export function startOf({ year, month, day }: Omit<SaidDay, 'again'>, zone: string): Ms {
  return fromWallTime(year, month, day, 0, 0, zone);
}

const today = ({ now, zone }: DayContext): SaidDay => {
  const { year, month, day } = wallTime(now, zone);
  return { year, month, day };
};

const after = (context: DayContext, days: number): SaidDay => plusDays(today(context), days);

const weekly = (day: SaidDay): SaidDay => ({ ...day, again: 'week' });

const two = (name: string): string => name.slice(0, 2);
const order = [['so', 'su'], ['mo'], ['di', 'tu'], ['mi', 'we'], ['do', 'th'], ['fr'], ['sa']];

function weekdayOf(name = ''): number {
  return order.findIndex((names) => names.includes(two(name)));
}

/** The coming weekday, today included, and so many days later. */
function coming(context: DayContext, wanted: number, later: number): SaidDay {
  const { weekday: now } = wallTime(context.now, context.zone);
  return after(context, ((wanted - now + 7) % 7) + later);
}

/** A weekday of the week that begins with the next Monday. */
function inNextWeek(context: DayContext, wanted: number): SaidDay {
  const { weekday: now } = wallTime(context.now, context.zone);
  return after(context, ((8 - now) % 7 || 7) + ((wanted + 6) % 7));
}

function ofMonth(context: DayContext, later: number, day: number): SaidDay {
  const { year, month } = today(context);
  return plusDays({ year, month: month + later, day }, 0);
}

function ofDay(context: DayContext, day: number): SaidDay | null {
  const { year, month, day: now } = today(context);
  const said = plusDays({ year, month: month + (day < now ? 1 : 0), day }, 0);
  return said.day === day ? { ...said, again: 'month' } : null;
}

function ofDate(context: DayContext, day: number, month: number, year?: string): SaidDay | null {
  const written = year === undefined ? today(context).year : Number(year.padStart(4, '20'));
  const said: SaidDay = { year: written, month, day };
  const real = plusDays(said, 0);
  if (real.day !== day || real.month !== month) return null;
  return year === undefined ? { ...said, again: 'year' } : said;
}

function ofIsoWeek(context: DayContext, week: number): SaidDay | null {
  if (week < 1 || week > 53) return null;
  const { year } = today(context);
  const fourth = new Date(Date.UTC(year, 0, 4)).getUTCDay();
  const monday: SaidDay = { year, month: 1, day: 4 - ((fourth + 6) % 7) };
  return { ...plusDays(monday, (week - 1) * 7), again: 'year' };
}

/** The so-manieth day after today on which the desk opens. */
function openDay(context: DayContext, count: number): SaidDay | null {
  let left = count;
  for (let days = 1; days < 400; days++) {
    const day = after(context, days);
    const noon = fromWallTime(day.year, day.month, day.day, 12, 0, context.zone);
    if (deskDay(context.hours, noon).open.length > 0 && --left <= 0) return day;
  }
  return null;
}
