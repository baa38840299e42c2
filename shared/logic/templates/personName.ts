/** A person's name in its parts; null: not sure. */
type PersonName = { first: string | null; last: string | null };

const unsure: PersonName = { first: null, last: null };

/** Titles and forms of address before a name, which are no part of it. */
const before =
  /^(?:(?:Univ\.-)?(?:Prof|Dr|Dipl|Mag|Ing|DI|BSc|MSc|med|jur|phil|rer|nat|h\.?\s?c)\.?(?:-\p{L}+\.?)*|Herrn?|Frau|Mrs?|Ms)\.?\s+/iu;
/** Degrees after it. */
const after = /(?:,\s*|\s+)(?:B\.?A|M\.?A|B\.?Sc|M\.?Sc|MBA|LL\.?[BM]|Ph\.?D|Jr|Sr|II|III)\.?$/iu;
const company =
  /(?:^|[\s(])(?:GmbH|mbH|AG|UG|KG|OHG|SE|e\.?\s?K\.?|e\.?\s?V\.?|eG|GbR|PartG|Ltd|LLC|Inc|Corp|plc|Co|Team|Service|Support|Shop|Firma|Praxis|Verlag|Verein|Hotel|Restaurant|Kanzlei|Agentur)(?:[\s.,)&]|$)/iu;
const particle = /^(?:von|vom|zu|zum|zur|van|de|del|della|der|den|di|da|du|la|le|el|al|bin|ter|ten|af|av|y)$/iu;
const word = /^\p{L}[\p{L}\p{M}'\u2019.-]*$/u;

/**
 * First and last name of what somebody calls themselves, without titles: `Dr. Anna Meier`, `Meier, Anna`, `Ludwig van
 * der Berg`. A single word, a company, a handle or an address is not taken apart.
 */
export function personName(name: string): PersonName {
  let rest = name.replace(/\s+/gu, ' ').trim();
  if (company.test(rest)) return unsure;
  while (before.test(rest)) rest = rest.replace(before, '');
  while (after.test(rest)) rest = rest.replace(after, '');
  const turned = /^([^,]+), ([^,]+)$/u.exec(rest);
  if (turned) rest = `${turned[2] ?? ''} ${turned[1] ?? ''}`;
  const words = rest.split(' ');
  if (words.length < 2 || words.length > 6 || !words.every((one) => word.test(one))) return unsure;
  const found = words.findIndex((one, at) => at > 0 && particle.test(one));
  const cut = turned
    ? (turned[2] ?? '').split(' ').length
    : found > 0 && found < words.length - 1
      ? found
      : words.length - 1;
  const [first = ''] = words;
  return { first: first.endsWith('.') || particle.test(first) ? null : first, last: words.slice(cut).join(' ') };
}
