import { createContext, useContext, useMemo } from 'react';
import type { Language } from '@shared/ipc/desk';
import { useLanguage } from '../useT';

/** Language and IANA zone in which times are written. */
export type Locale = { language: Language; zone: string };

/** The desk's zone; set once by the app. */
export const ZoneContext = createContext<string>('UTC');

/** The locale of everything on the screen. */
export function useLocale(): Locale {
  const language = useLanguage();
  const zone = useContext(ZoneContext);
  return useMemo(() => ({ language, zone }), [language, zone]);
}

/** British English: day before month and 24 hours, as the rest of the desk has it. */
export const intlTag = (language: Language): string => (language === 'de' ? 'de-DE' : 'en-GB');

/** A count of whole things as the language groups its digits: '1.140', '1,140'. */
export const countText = (count: number, language: Language): string =>
  new Intl.NumberFormat(intlTag(language)).format(count);

/** An amount of money, to the tenth of a cent: '0,079 €'. */
export const moneyText = (amount: number, currency: string, language: Language): string =>
  new Intl.NumberFormat(intlTag(language), { style: 'currency', currency, maximumFractionDigits: 3 }).format(amount);

const units = new Map<string, Intl.NumberFormat>();

/** A format of counted units ('3 Std.'), made once each. */
export function unitFormat(language: Language, unit: string, unitDisplay: 'short' | 'long'): Intl.NumberFormat {
  const key = `${language} ${unit} ${unitDisplay}`;
  const known = units.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(intlTag(language), { style: 'unit', unit, unitDisplay });
  units.set(key, format);
  return format;
}

const made = new Map<string, Intl.DateTimeFormat>();

/** A date format, made once per locale and shape: making one costs far more than using it. */
export function dateFormat({ language, zone }: Locale, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${JSON.stringify(shape)}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(intlTag(language), { ...shape, timeZone: zone });
  made.set(key, format);
  return format;
}
