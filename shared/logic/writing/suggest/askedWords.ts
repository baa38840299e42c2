import { fold } from '../../search/fold';
import { foldedPieces, insideAt } from '../../search/words';
import { ownText } from '../../text/ownText';
import { withoutGreeting } from '../proof/greeting';

/** More words than these say nothing more of what a message is about. */
const most = 16;
const shortest = 3;
const shortestInside = 5;
/** Words that stand in any message. */
const common = new Set(
  `aber alle als also am an auch auf aus bei beim bin bis bitte da dann das dass dem den der des die dies diese diesem
  diesen dieser doch du ein eine einem einen einer eines er es etwas euch euer fuer gern gerne geht gibt guten hab
  habe haben haette haetten hallo hat hatte hatten ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ist ja kann
  koennen koennte koennten mein meine meinem meinen meiner mich mir mit moechte nach nicht nichts noch nun nur ob
  oder schon sehr sein seit sich sie sind so soll tag ueber um und uns unser unsere vielen dank danke vom von vor
  waere waeren wann was welche welcher welches wenn wer werden wie wir wird wo wurde wuerde wuerden zu zum zur gruss
  gruesse freundlichen mit mal man
  about all and any are but can could dear did does for from had has have hello her his how just know like may more
  much not now one our please regards thank thanks that the them then there this was were what when where which will
  with would you your`
    .split(/\s+/u)
    .map(fold),
);
const endings = /(?:e[nmrs]?|n|s)$/u;

/** What a message is about: beginnings of its words, folded as the index folds, without those any message has. */
export function askedWords(text: string): string[] {
  const words = foldedPieces(withoutGreeting(ownText(text))).filter(
    (word) => word.length >= shortest && !common.has(word) && !/^\d+$/u.test(word),
  );
  const stems = words.map((word) => (word.length > 5 ? word.replace(endings, '') : word));
  return [...new Set(stems.filter((stem) => !common.has(stem)))].slice(0, most);
}

/** Whether a folded piece begins as a word does, or has it within. */
export const standsIn = (word: string, piece: string): boolean =>
  piece.startsWith(word) || (word.length >= shortestInside && insideAt(piece, word) > 0);

/** How many of the words a text has, within compounds too. */
export function covered(words: readonly string[], text: string): number {
  const pieces = foldedPieces(text);
  return words.filter((word) => pieces.some((piece) => standsIn(word, piece))).length;
}
