import type { Ms } from '../../domain/ids';
import type { CalendarDay, OpeningHours } from '../../domain/openingHours';
import { fail, ok, type Result } from '../../errors/result';
import type { Language } from '../../ipc/desk';
import { isOpen } from './openingHours';
import type { SpecialDay } from './specialDay';
import { dayByRules, plusDays, startOf, type DayContext, type SaidDay } from './typed/day';
import { atOpening, dayTime } from './typed/dayTime';
import { parse } from './typed/parser';
import { takeTimeOfDay, type TimeOfDay } from './typed/timeOfDay';
import { evenWords } from './typed/words';

/** What a typed date is read with: the moment, the person's IANA zone and language, the desk's hours. */
export type TypedDateContext = { now: Ms; zone: string; language: Language; hours: OpeningHours };

/**
 * A moment that was typed. `moved`: a day was said without a time, the desk is closed on it, and `at` is when it opens
 * next. `outside`: said to the minute, and the desk is closed then.
 */
export type TypedDate = {
  at: Ms;
  moved: { day: CalendarDay; special: SpecialDay | null } | null;
  outside: boolean;
};

/** Longer phrases are no dates. */
const longest = 100;
/** Nothing sleeps for longer than this. */
const farthestMs = 5 * 366 * 86_400_000;

/**
 * Reads a date as a person types it, German or English whatever the language of the desk: "Freitag 15 Uhr", "in 2 hours",
 * "morgen früh". Days without a time and mornings mean when the desk opens. Errors: date.unknown, date.past, date.far.
 */
export async function typedDate(text: string, context: TypedDateContext): Promise<Result<TypedDate>> {
  if (text.length > longest) return fail('date.unknown');
  const words = evenWords(text);
  if (words === '') return fail('date.unknown');
  if (/(?:^| )(?:gestern|vorgestern|letzte[rnms]?|vorige[rnms]?|yesterday|last|ago)(?: |$)|^vor /.test(words))
    return fail('date.past');
  const said = (await readStretch(words, context)) ?? (await readDay(words, context));
  if (!said) return fail('date.unknown');
  if (said.at <= context.now) return fail('date.past');
  if (said.at > context.now + farthestMs) return fail('date.far');
  return ok(said);
}

/** The order in which languages are tried: the person's own first. */
const languages = (own: Language): Language[] => (own === 'de' ? ['de', 'en'] : ['en', 'de']);

async function readStretch(words: string, context: TypedDateContext): Promise<TypedDate | null> {
  for (const language of languages(context.language)) {
    const parsed = await parse(words, context, language);
    if (parsed?.kind === 'stretch') return exactly(context.now + parsed.ms, context);
  }
  return null;
}

async function readDay(words: string, context: TypedDateContext): Promise<TypedDate | null> {
  const whole = await dayOf(words, context);
  if (whole) return resolve(whole, null, context);
  const { rest, time } = takeTimeOfDay(words);
  if (time === null) return null;
  const day = rest === '' ? { ...startDay(context), again: 'day' as const } : await dayOf(rest, context);
  return day && resolve(day, time, context);
}

const startDay = (context: DayContext): SaidDay => dayByRules('today', context) as SaidDay;

async function dayOf(words: string, context: TypedDateContext): Promise<SaidDay | null> {
  const own = dayByRules(words, context);
  if (own) return own;
  for (const language of languages(context.language)) {
    const parsed = await parse(words, context, language);
    if (parsed?.kind === 'day') return parsed.day;
  }
  return null;
}

type Day = Omit<SaidDay, 'again'>;
type Repeated = Day & { again?: SaidDay['again'] | 'day' };

/** The moment a day and a time mean; a day that comes again and lies behind us means the next one. */
function resolve(day: Repeated, time: TimeOfDay | null, context: TypedDateContext): TypedDate {
  const said = atDay(day, time, context);
  // A weekday alone, said on that weekday, is the next one.
  const next = day.again === 'week' && time === null && isToday(day, context);
  if ((said.at > context.now && !next) || !day.again) return said;
  const { year, month, day: date } = day;
  const again = { day: [0, 0, 1], week: [0, 0, 7], month: [0, 1, 0], year: [1, 0, 0] }[day.again];
  const [years = 0, months = 0, days = 0] = again;
  return atDay(plusDays({ year: year + years, month: month + months, day: date }, days), time, context);
}

function atDay(day: Day, time: TimeOfDay | null, context: TypedDateContext): TypedDate {
  if (time !== null && time.kind !== 'morning' && time.kind !== 'opening') {
    return exactly(dayTime(day, time, context), context);
  }
  if (time === null && isToday(day, context)) return exactly(context.now + 3 * 3_600_000, context);
  return { ...atOpening(day, context), outside: false };
}

const isToday = (day: Day, context: DayContext): boolean =>
  startOf(day, context.zone) === startOf(startDay(context), context.zone);

function exactly(at: Ms, { hours }: TypedDateContext): TypedDate {
  return { at, moved: null, outside: !isOpen(at, hours) };
}
