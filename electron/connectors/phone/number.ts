/** Where a telephone stands: country code and area code without their zeros; '' where there is no area code. */
export type Place = { country: string; area: string };

/** Digits that reach a service in the own country only and are written as they are: 110, 115, 116117, 118xx. */
const special = /^1(?:1[0-9]|16\d{3}|18\d{2,3})$/u;

/** As much as a number may have (ITU-T E.164, 6.2.1), and what nobody has who can be called back. */
const international = /^\+[1-9]\d{4,14}$/u;

/**
 * The number in E.164, `+` and digits, of one as it is dialled at a place: `00` and `+` before a country code, `0` before
 * an area code, else a number of the own area. A short number or one of a service stays as it is. Null where it is no
 * number: withheld, or an extension of the house (`**1`).
 */
export function e164(dialled: string, { country, area }: Place): string | null {
  const digits = dialled.replaceAll(/[\s()/.-]/gu, '');
  if (!/^\+?\d{3,20}$/u.test(digits)) return null;
  if (special.test(digits)) return digits;
  const whole = digits.startsWith('+')
    ? digits
    : digits.startsWith('00')
      ? `+${digits.slice(2)}`
      : digits.startsWith('0')
        ? `+${country}${digits.slice(1)}`
        : area === ''
          ? digits
          : `+${country}${area}${digits}`;
  return international.test(whole) || !whole.startsWith('+') ? whole : digits;
}
