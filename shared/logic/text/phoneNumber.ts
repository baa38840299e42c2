/** A number as E.164 has it. */
const e164 = /^\+[1-9]\d{5,14}$/u;

/** Countries where a leading 0 stands for the country itself. */
const withTrunk = /^\+(?:49|43|41|44|33|31|32|421|46)/u;

/**
 * A number as a person types it, as E.164; null where it is none.
 * @param own a number of ours: one typed without its country is in the same
 */
export function typedNumber(typed: string, own: string | null): string | null {
  const bare = typed.replace(/\(0\)/u, '').replaceAll(/[\s()/.–-]/gu, '');
  const international = bare.startsWith('00') ? `+${bare.slice(2)}` : bare;
  const country = own === null ? undefined : countryOf(own);
  const full =
    /^0[1-9]/u.test(international) && country !== undefined ? country + international.slice(1) : international;
  return e164.test(full) ? full : null;
}

const countryOf = (number: string): string | undefined => withTrunk.exec(number)?.[0];
