import type { Language } from '../../ipc/desk';

/** In whose language, and by the clocks of which IANA zone, dates and money are written. */
export type FillLocale = { language: Language; zone: string };

/** British English: day before month and 24 hours, as the whole desk has it. */
const tagOf = (language: Language): string => (language === 'de' ? 'de-DE' : 'en-GB');

const shapes = {
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** How a date can be written: 24.12.2026; 24. Dezember 2026; Donnerstag, 24. Dezember. */
export const dateStyles = ['short', 'long', 'weekday'] as const;
export type DateStyle = (typeof dateStyles)[number];

/** Making a format costs far more than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatted(at: number, shape: keyof typeof shapes, { language, zone }: FillLocale): string {
  const key = `${language} ${zone} ${shape}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(tagOf(language), { ...shapes[shape], timeZone: zone });
  formats.set(key, made);
  return made.format(at);
}

/** A date in a language and an IANA zone. */
export const dateText = (at: number, style: DateStyle, locale: FillLocale): string => formatted(at, style, locale);

/** A time of day: `15:30 Uhr`, `15:30`. */
export const timeText = (at: number, locale: FillLocale): string =>
  formatted(at, 'time', locale) + (locale.language === 'de' ? ' Uhr' : '');

const amounts = new Map<string, Intl.NumberFormat>();

/** An amount of money: `12,50 €`, `€12.50`. @param currency three letters of ISO 4217 */
export function moneyText(amount: number, currency: string, language: Language): string {
  const key = `${language} ${currency}`;
  const made = amounts.get(key) ?? new Intl.NumberFormat(tagOf(language), { style: 'currency', currency });
  amounts.set(key, made);
  return made.format(amount);
}
