import { toValue, type Context } from 'liquidjs';
import type { Language } from '../../ipc/desk';
import { duOrSie } from '../salutation/duOrSie';
import { Moment } from './variables';
import { dateStyles, dateText, type DateStyle, type FillLocale, moneyText, timeText } from './words';

/** What a filter is called with. */
type Call = { context: Context };
type Run = (value: unknown, args: readonly unknown[], locale: FillLocale) => string | null;

/** Thrown by a filter that cannot do what is asked; told as a fault of the template. */
class FilterRefusal extends Error {}

const localeOf = ({ context }: Call): FillLocale => context.getRegister<FillLocale>('locale');

/** A value as text; null where there is none. */
export function textOf(raw: unknown, locale: FillLocale): string | null {
  const value: unknown = toValue(raw);
  if (value instanceof Moment) return dateText(value.at, 'long', locale);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A filter to which nothing gives nothing: one missing part makes the whole a blank. */
function strict(run: Run) {
  return function (this: Call, value: unknown, ...args: unknown[]): string | null {
    const locale = localeOf(this);
    const all = [value, ...args].map((part) => toValue(part) as unknown);
    if (all.some((part) => !(part instanceof Moment) && textOf(part, locale) === null && !isSpace(part))) return null;
    return run(all[0], all.slice(1), locale);
  };
}

/** What stands between parts may be a space. */
const isSpace = (part: unknown): boolean => typeof part === 'string' && part !== '';

const words = (change: (text: string, args: readonly string[], tag: Language) => string) =>
  strict((value, args, locale) =>
    change(
      said(value, locale),
      args.map((arg) => said(arg, locale)),
      locale.language,
    ),
  );

const said = (value: unknown, locale: FillLocale): string =>
  typeof value === 'string' ? value : (textOf(value, locale) ?? '');

function moment(value: unknown): number {
  if (value instanceof Moment) return value.at;
  throw new FilterRefusal('no point in time');
}

function styleOf(style: unknown): DateStyle {
  const found = dateStyles.find((known) => known === (style ?? 'long'));
  if (!found) throw new FilterRefusal('no such way to write a date');
  return found;
}

const duSie = (pronoun: string | null) =>
  words((du, [sie, many]) => {
    if (sie === undefined) throw new FilterRefusal('nothing for Sie');
    return duOrSie({ du, sie, many }, pronoun);
  });

/** Every filter there is. */
export const templateFilters = {
  default(this: Call, value: unknown, fallback: unknown): unknown {
    return textOf(value, localeOf(this)) === null ? fallback : value;
  },
  append: words((text, [more = '']) => text + more),
  prepend: words((text, [more = '']) => more + text),
  upcase: words((text, _, tag) => text.toLocaleUpperCase(tag)),
  downcase: words((text, _, tag) => text.toLocaleLowerCase(tag)),
  capitalize: words((text, _, tag) => text.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(tag))),
  /** The words for du (for several the second argument, where there is one) or the first argument, for Sie. */
  du_sie(this: Call, du: unknown, ...others: unknown[]): string | null {
    const pronoun = this.context.getRegister<string | null>('pronoun');
    return duSie(pronoun).call(this, du, ...others);
  },
  date: strict((value, [style], locale) => dateText(moment(value), styleOf(style), locale)),
  time: strict((value, _, locale) => timeText(moment(value), locale)),
  money: strict((value, [currency], { language }) => {
    const amount = Number(value);
    if (!Number.isFinite(amount) || typeof currency !== 'string' || !/^[A-Z]{3}$/u.test(currency))
      throw new FilterRefusal('no amount, or no currency');
    return moneyText(amount, currency, language);
  }),
};
