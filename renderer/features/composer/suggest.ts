import type { KnownAddress } from '@/cache';

const most = 6;

/** Who the last address of a line may become: names and addresses of which a word begins with what is typed. */
export function suggest(line: string, known: readonly KnownAddress[]): KnownAddress[] {
  const typed = /[^,;\n]*$/u.exec(line)?.[0].trim().toLowerCase() ?? '';
  if (typed === '') return [];
  const begins = (text: string) =>
    text
      .toLowerCase()
      .split(/[\s@._-]+/u)
      .some((word) => word.startsWith(typed));
  const fits = ({ name, address }: KnownAddress) =>
    address.toLowerCase().startsWith(typed) || name.toLowerCase().startsWith(typed) || begins(name) || begins(address);
  const others = line.toLowerCase();
  const found: KnownAddress[] = [];
  for (const each of known) {
    if (found.length === most) break;
    const there = others.includes(`${each.address.toLowerCase()},`) || each.address.toLowerCase() === typed;
    if (!there && fits(each)) found.push(each);
  }
  return found;
}
