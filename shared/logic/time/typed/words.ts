const numbers: Record<string, number> = {
  ...{ zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12 },
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
};

/** Other ways to say a stretch of time, in words the parser of dates knows. */
const stretches: [RegExp, string][] = [
  [/\beine?r? dreiviertelstunde\b/, '45 minuten'],
  [/\beine?r? viertelstunde\b/, '15 minuten'],
  [/\b(eine?r? )?halben? stunde\b/, '30 minuten'],
  [/\b(anderthalb|eineinhalb|1[,.]5|1½) (stunden?|std|h)\b/, '90 minuten'],
  [/\b(a |1 )?quarter of an hour\b/, '15 minutes'],
  [/\ban hour and a half\b/, '90 minutes'],
];

const unit = '(m|min|minuten?|minutes?|h|hrs?|std|stunden?|hours?|d|days?|tage?n?|w|wochen?|weeks?|monate?n?|months?)';
const bareStretch = new RegExp(`^\\d+([.,]\\d+)? ?${unit}$`);

/**
 * A phrase made even: small letters, one space between words, no commas, numbers as digits, without the words that only
 * lead to a date ("bis", "until").
 */
export function evenWords(text: string): string {
  let words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\b([ap])\.\s?m\.?(?=\s|$)/g, '$1m')
    .replace(/[,;!?„“"]+/g, ' ')
    .replace(/(\p{L})\.(?=\s|$)/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(bis|erst|until|till|ab|from|snooze|remind me|erinnere mich) /, '')
    .replace(/^(zum|zu|um) (?=\D)/, '')
    // "Montag morgen" is a morning, "9 Uhr morgen" a day.
    .replace(/(?<=\p{L}{2})(?<! uhr) morgen$/u, ' morgens')
    .replace(/\p{L}+/gu, (word) => String(numbers[word] ?? word));
  for (const [said, known] of stretches) words = words.replace(said, known);
  return bareStretch.test(words) ? `in ${words}` : words;
}
