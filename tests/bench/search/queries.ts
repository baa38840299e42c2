import { seeded } from '../../support/generate/random';
import { english, firstNames, german, lastNames } from '../../support/generate/words';

/** How many queries of three words are asked. */
const asked = 100;

/** Three words as people look for them: from what is written, a name now and then, in either language. Seeded. */
export const threeWords: readonly string[] = (() => {
  const random = seeded(3);
  return Array.from({ length: asked }, () => {
    const { sentences, subjects } = random.int(3) === 0 ? english : german;
    const written = [...sentences, ...subjects].flatMap((text) => text.match(/\p{L}{4,}/gu) ?? []);
    const words = [random.pick(written), random.pick(written), random.pick(written)];
    if (random.int(3) === 0) words[2] = random.pick(random.int(2) === 0 ? firstNames : lastNames);
    return words.join(' ');
  });
})();

/** What is typed letter by letter: common and rare words, names, numbers, compounds and operators. */
export const typedWords: readonly string[] = [
  'rechnung buchhaltung',
  'wo bleibt mein paket',
  'Müller Dienstag',
  'ist:offen rechnung',
  'versand an:uns kette',
  'lieferung',
  'nummer 4711',
  'invoice accounts',
  'Größe L umtausch',
  'zentrum -samstag',
];
