import type { MailFacts } from '@shared/domain/mailFacts';

const longest = 2000;

/**
 * How to leave the list a mail came by: one POST where List-Unsubscribe-Post promises that it is enough (RFC 8058), a
 * mail where a mailto address is given (RFC 2369). Null where neither works without a browser.
 */
export function unsubscribeOf(list: string | undefined, post: string | undefined): MailFacts['unsubscribe'] {
  const addresses = [...(list ?? '').matchAll(/<([^<>]*)>/gu)].map(([, address = '']) => address.replace(/\s/gu, ''));
  const fits = (address: string): boolean => address.length <= longest && URL.canParse(address);
  const oneClick = /^\s*List-Unsubscribe\s*=\s*One-Click\s*$/iu.test(post ?? '');
  const url = oneClick ? (addresses.find((one) => /^https:\/\//iu.test(one) && fits(one)) ?? null) : null;
  const mail = addresses.find((one) => /^mailto:[^?@\s]+@[^?@\s]+/iu.test(one) && fits(one)) ?? null;
  return url === null && mail === null ? null : { url, mail };
}
