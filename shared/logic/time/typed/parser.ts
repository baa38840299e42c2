import type { Chrono } from 'chrono-node';
import type { Language } from '../../../ipc/desk';
import type { Ms } from '../../../domain/ids';
import type { DayContext, SaidDay } from './day';
import { wallTime } from '../zoned';

/** What the parser of dates makes of a phrase: a day, or a stretch of time from now (ms). */
export type Parsed = { kind: 'day'; day: SaidDay } | { kind: 'stretch'; ms: number };

/** Words that may stand around a date without changing it. */
const fillers = /^(?:am|den|dem|der|on|the|this|kommende[nrms]?|coming|diesen?|of|at|um| )*$/;

const partsOfDay = ['morning', 'noon', 'afternoon', 'evening', 'tonight', 'midnight'];

/** Loaded when the first date is typed: no part of the window's first paint. */
const parsers = {
  de: async () => [(await import('chrono-node/de')).casual],
  en: async () => {
    const { GB, casual } = await import('chrono-node/en');
    return [GB, casual];
  },
};

/**
 * Reads a whole even phrase in one language; null when some of it is not understood. The parser works on wall clocks
 * alone, in a world without zones; zones are ours.
 */
export async function parse(words: string, context: DayContext, language: Language): Promise<Parsed | null> {
  for (const parser of await parsers[language]()) {
    const parsed = parseBy(parser, words, asUtc(context.now, context.zone));
    if (parsed) return parsed;
  }
  return null;
}

function parseBy(parser: Chrono, words: string, wallNow: number): Parsed | null {
  const [result, ...more] = parser.parse(words, { instant: new Date(wallNow), timezone: 0 }, { forwardDate: true });
  if (!result || more.length > 0 || result.end) return null;
  const around = words.slice(0, result.index) + words.slice(result.index + result.text.length);
  if (!fillers.test(around.trim())) return null;
  const { start } = result;
  const tags = start.tags();
  if (tags.has('result/relativeDateAndTime')) return { kind: 'stretch', ms: start.date().getTime() - wallNow };
  // Times of day are read by ourselves.
  if (start.isCertain('hour') || partsOfDay.some((part) => tags.has(`casualReference/${part}`))) return null;
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  if (year === null || month === null || day === null) return null;
  const relative = tags.has('result/relativeDate');
  if (!relative && !start.isCertain('weekday') && !start.isCertain('day')) return null;
  const again = relative || start.isCertain('year') ? undefined : start.isCertain('day') ? 'year' : 'week';
  return { kind: 'day', day: { year, month, day, ...(again && { again }) } };
}

function asUtc(at: Ms, zone: string): number {
  const { year, month, day, hour, minute, second } = wallTime(at, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
