import { unicodeHost } from './punycode';

/** Letters of other scripts, and digits, that look like Latin ones (Unicode TR39, those seen in mail). */
const looksLike: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['a', 'аαɑ'],
    ['b', 'ЬƄ'],
    ['c', 'сϲ'],
    ['d', 'ԁɗ'],
    ['e', 'еҽ'],
    ['g', 'ɡց'],
    ['h', 'һհ'],
    ['i', 'іıιɩ'],
    ['j', 'јϳ'],
    ['k', 'κк'],
    ['l', '1ⅼӏ|ǀ'],
    ['m', 'мⅿ'],
    ['n', 'ոη'],
    ['o', '0оοօ'],
    ['p', 'рρ'],
    ['q', 'ԛ'],
    ['r', 'гᴦ'],
    ['s', 'ѕꜱ5'],
    ['t', 'тτ'],
    ['u', 'υսц'],
    ['v', 'νѵ'],
    ['w', 'ѡԝ'],
    ['x', 'хχ'],
    ['y', 'уүγ'],
    ['z', 'ᴢ'],
  ].flatMap(([latin = '', others = '']) => [...others].map((other) => [other, latin])),
);

/**
 * What a host name looks like to somebody in a hurry: two names with one skeleton are taken for each other. `rn` reads
 * as m, `vv` as w; marks above letters are overlooked.
 */
export function skeleton(host: string): string {
  const plain = unicodeHost(host.toLowerCase()).normalize('NFKD').replace(/\p{M}/gu, '');
  const latin = [...plain].map((letter) => looksLike[letter] ?? letter).join('');
  return latin.replace(/rn/gu, 'm').replace(/vv/gu, 'w').replace(/[i|]/gu, 'l').replace(/[-­]/gu, '');
}

/** Whether a host name mixes letters of several scripts in one label, as no honest owner does. */
export function mixesScripts(host: string): boolean {
  return unicodeHost(host)
    .split('.')
    .some((label) => {
      const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];
      return scripts.filter((script) => script.test(label)).length > 1;
    });
}
