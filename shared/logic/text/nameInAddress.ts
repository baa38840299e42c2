const office =
  /^(?:info|kontakt|contact|hallo|hello|mail|office|service|support|team|shop|bestellung|orders?|no-?reply|admin|sales|vertrieb|buero|kundenservice|webmaster|post|postmaster)$/u;

/** The name an e-mail address is made of: "Anna Meier" of `anna.meier@x.de`; null where it names nobody. */
export function nameInAddress(address: string): string | null {
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@'))).toLowerCase();
  const words = local
    .replace(/\+.*$/u, '')
    .split(/[._-]+/u)
    .filter(Boolean);
  const isName = words.length <= 3 && words.every((word) => /^\p{L}{2,}$/u.test(word) && !office.test(word));
  if (words.length === 0 || !isName) return null;
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
