import type { MailFacts, Verdict } from '@shared/domain/mailFacts';

type Authentication = NonNullable<MailFacts['authentication']>;

/** Under which names servers sign what they found out, where that is not their own domain. */
const otherNames: readonly (readonly [host: RegExp, name: RegExp])[] = [
  [/(?:^|\.)(?:gmail|googlemail)\.com$/u, /(?:^|\.)google\.com$/u],
  [/(?:^|\.)(?:outlook|office365)\.com$/u, /^$|(?:^|\.)(?:outlook|microsoft|office365)\.com$/u],
  [/(?:^|\.)mail\.me\.com$/u, /(?:^|\.)(?:icloud|apple)\.com$/u],
  [/(?:^|\.)fastmail\.com$/u, /(?:^|\.)messagingengine\.com$/u],
  [/(?:^|\.)(?:ionos\.\w+|1und1\.de|kundenserver\.de)$/u, /(?:^|\.)kundenserver\.de$/u],
  [/(?:^|\.)strato\.de$/u, /(?:^|\.)(?:strato\.(?:com|de)|rzone\.de)$/u],
  [/(?:^|\.)t-online\.de$/u, /(?:^|\.)(?:t-online|telekom)\.de$/u],
];

/**
 * What the account's own server found out about where a mail comes from: the topmost Authentication-Results of that
 * server counts, all others may be anybody's claim (RFC 8601 sections 5 and 7.1). Null where there is none.
 * @param fields the mail's Authentication-Results, topmost first
 * @param hosts the account's servers
 */
export function authenticationOf(fields: readonly string[], hosts: readonly string[]): Authentication | null {
  for (const field of fields) {
    const [head = '', ...results] = withoutComments(field).split(';');
    // Microsoft leaves its name out: then the first word is a result already.
    const name = head.includes('=') ? '' : (/^\s*"?([^\s"]+)/u.exec(head)?.[1] ?? '').toLowerCase();
    if (!hosts.some((host) => signsAs(host.toLowerCase(), name))) continue;
    const all = name === '' ? [head, ...results] : results;
    return { dmarc: verdictOf(all, 'dmarc'), spf: verdictOf(all, 'spf'), dkim: verdictOf(all, 'dkim') };
  }
  return null;
}

/** Comments say anything, nested too; what never closes hides the rest. */
function withoutComments(field: string): string {
  let depth = 0;
  let text = '';
  for (const letter of field) {
    if (letter === '(') depth++;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) text += letter;
  }
  return text;
}

function signsAs(host: string, name: string): boolean {
  if (otherNames.some(([hosts, names]) => hosts.test(host) && names.test(name))) return true;
  return name !== '' && (name === host || name === baseOf(host) || name.endsWith(`.${baseOf(host)}`));
}

/** The domain a server's host lies under: imap.shop.de -> shop.de. A host without a dot, or with one, is its own. */
function baseOf(host: string): string {
  const labels = host.split('.');
  return labels.length > 2 ? labels.slice(1).join('.') : host;
}

/** Several signatures may be checked: one that holds is enough. */
function verdictOf(results: readonly string[], method: string): Verdict {
  const found = results.flatMap(
    (one) => new RegExp(`^\\s*${method}(?:/\\d+)?\\s*=\\s*(\\w+)`, 'iu').exec(one)?.[1] ?? [],
  );
  const said = found.map((one) => one.toLowerCase());
  if (said.includes('pass')) return 'pass';
  return said.some((one) => one === 'fail' || one === 'hardfail') ? 'fail' : 'none';
}
