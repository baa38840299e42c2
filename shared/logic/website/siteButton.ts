/** Ways a visitor of the shop's site can write that need nothing but a link. */
export const siteButtonKinds = ['telegram', 'whatsapp', 'messenger', 'instagram', 'mail'] as const;
export type SiteButtonKind = (typeof siteButtonKinds)[number];

/** Where a button leads: an address as its service spells it, and the words a message begins with. */
export type SiteButton = { kind: SiteButtonKind; to: string; text: string };

const shapes: Record<SiteButtonKind, RegExp> = {
  telegram: /^[a-z][a-z0-9_]{3,31}$/i,
  whatsapp: /^[1-9]\d{6,14}$/,
  messenger: /^[a-z0-9.]{3,80}$/i,
  instagram: /^[a-z0-9._]{1,30}$/i,
  mail: /^[\p{L}\p{N}._+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}\p{N}-]{2,63}$/u,
};

/** What people put before the name itself: the address of a profile, an @, a number's +. */
const before: Record<SiteButtonKind, RegExp> = {
  telegram: /^(?:(?:https?:\/\/)?(?:t|telegram)\.me\/|@)/i,
  whatsapp: /^(?:(?:https?:\/\/)?wa\.me\/|\+|00)/i,
  messenger: /^(?:https?:\/\/)?(?:www\.)?(?:m\.me|facebook\.com)\/|^@/i,
  instagram: /^(?:https?:\/\/)?(?:www\.)?(?:ig\.me\/m|instagram\.com)\/|^@/i,
  mail: /^mailto:/i,
};

/** Reads an address as people type it. @returns as its service spells it; null where it is none */
export function readSiteAddress(kind: SiteButtonKind, typed: string): string | null {
  const bare = typed.trim().replace(before[kind], '').replace(/\/$/, '');
  const to = kind === 'whatsapp' ? bare.replace(/[\s()/.-]/g, '') : bare;
  return shapes[kind].test(to) ? to : null;
}

/**
 * The link of a button.
 * @param page the address of the page it is pressed on, named as far as the service takes it; null: none
 * @returns null where the address is none
 */
export function siteButtonLink({ kind, to, text }: SiteButton, page: string | null): string | null {
  if (readSiteAddress(kind, to) !== to) return null;
  const words = [text.trim(), page ?? ''].filter(Boolean).join('\n');
  const ref = page === null ? '' : shortName(page);
  switch (kind) {
    // Bots are begun with a word of 64 letters (t.me/…?start=); people get the words themselves.
    case 'telegram':
      return `https://t.me/${to}${/bot$/i.test(to) ? query({ start: ref }) : query({ text: words })}`;
    case 'whatsapp':
      return `https://wa.me/${to}${query({ text: words })}`;
    case 'messenger':
      return `https://m.me/${to}${query({ ref, text: text.trim() })}`;
    case 'instagram':
      return `https://ig.me/m/${to}${query({ ref })}`;
    case 'mail':
      return `mailto:${encode(to).replace('%40', '@')}${query({ subject: text.trim(), body: page ?? '' })}`;
  }
}

/** A page in at most 64 letters, digits, _ and -, which is all that `start` and `ref` take: its path, still readable. */
export function shortName(page: string): string {
  const path = /^[a-z]+:\/\/[^/?#]*([^?#]*)/i.exec(page)?.[1] ?? page;
  const name = path.replace(/[^a-z0-9-]+/gi, '_').replace(/^_+|_+$/g, '');
  return name.slice(0, 64) || 'start';
}

function query(values: Readonly<Record<string, string>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== '');
  return given.length === 0 ? '' : `?${given.map(([name, value]) => `${name}=${encode(value)}`).join('&')}`;
}

/** As a link spells it; halves of a letter, which no link can hold, become U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/'/g, '%27');
}
