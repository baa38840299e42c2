const before = /^(?:eBay(?:-Mitglied| member):\s*)/iu;
const after =
  /\s+(?:über|via|durch|by|[-–|])\s+(?:Kleinanzeigen|eBay(?: Kleinanzeigen)?|Amazon(?: Marketplace)?|Booking\.com|mobile\.de)$/iu;

/** A person's name without that of the marketplace that passed their mail on: "Max über Kleinanzeigen" is Max. */
export function withoutService(name: string): string {
  return name.replace(before, '').replace(after, '').trim() || name;
}
