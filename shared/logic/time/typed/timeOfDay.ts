/** A time of day as it was said: by the clock, or as a part of the day. */
export type TimeOfDay =
  | { kind: 'clock'; hour: number; minute: number }
  | { kind: 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'midnight' | 'opening' | 'closing' };

/** The words without the time of day that was among them; null where none was. */
type Taken = { rest: string; time: TimeOfDay | null };

type Part = Exclude<TimeOfDay['kind'], 'clock'>;

const parts: [RegExp, Part][] = [
  [
    /(?:zur |bei )?(?:ladenöffnung|geschäftsöffnung|öffnung)|(?:sobald|wenn) wir (?:öffnen|aufmachen)|when we open|(?:at )?opening(?: time)?/,
    'opening',
  ],
  [
    /(?:zum |bis )?feierabend|(?:zum )?(?:geschäfts|laden|büro)schluss|(?:am )?(?:ende des tages|tagesende)|(?:by |at )?(?:the )?(?:end of (?:the )?(?:business )?day|close of business|closing(?: time)?)|eod|cob/,
    'closing',
  ],
  [/(?:um )?mitternacht|(?:at )?midnight/, 'midnight'],
  [/(?:am |in the |this )?(?:nachmittags?|afternoon)/, 'afternoon'],
  [/(?:am )?vormittags?|in der früh|frühs?|morgens|(?:in the |this )?morning/, 'morning'],
  [/(?:am |zu |über )?mittags?|(?:at )?(?:noon|midday|lunch ?time|lunch)/, 'noon'],
  [/(?:am |in the |this )?(?:abends?|evening)/, 'evening'],
  [/(?:in der |at )?(?:nachts?|night)/, 'night'],
];

type Clock = { hour: number; minute: number; /** Said as 24 hours, or with am or pm. */ sure: boolean };

const at = '(?:(?:um|gegen|ab|at|around|@|by) ?)?';
const number = '(\\d{1,2})';

/** Each way to say a time by the clock; groups are read by the function beside it. */
const clocks: [RegExp, (groups: string[]) => Clock][] = [
  [word(`${at}halb ${number}(?: uhr)?`), ([h]) => ({ hour: Number(h) - 1, minute: 30, sure: false })],
  [
    word(`${at}(?:dreiviertel|viertel vor|(?:a )?quarter to) ${number}(?: uhr)?`),
    ([h]) => ({ hour: Number(h) - 1, minute: 45, sure: false }),
  ],
  [
    word(`${at}(?:viertel nach|(?:a )?quarter past) ${number}(?: uhr)?`),
    ([h]) => ({ hour: Number(h), minute: 15, sure: false }),
  ],
  [word(`${at}half past ${number}`), ([h]) => ({ hour: Number(h), minute: 30, sure: false })],
  [
    word(`${at}${number}(?:[:.](\\d{2}))? ?(am|pm)`),
    ([h, m, half]) => ({
      hour: (Number(h) % 12) + (half === 'pm' ? 12 : 0),
      minute: Number(m ?? 0),
      sure: Number(h) >= 1 && Number(h) <= 12,
    }),
  ],
  [
    word(`${at}${number}(?:[:.](\\d{2}))? ?(?:uhr|h|o'?clock)(?: (\\d{2}))?`),
    ([h, m, after]) => ({ hour: Number(h), minute: Number(m ?? after ?? 0), sure: true }),
  ],
  [word(`${at}${number}:(\\d{2})`), ([h, m]) => ({ hour: Number(h), minute: Number(m), sure: true })],
  [word(`(?:um|gegen|ab|at|around|@) ?${number}`), ([h]) => ({ hour: Number(h), minute: 0, sure: false })],
];

/** A bare number at the end, behind a day that is no name of a month: "morgen 9". */
const trailing = new RegExp(`^(.*\\p{L}) ${number}$`, 'u');
const month =
  /(?:^|[ .])(jan\p{L}*|jän\p{L}*|feb\p{L}*|mär\p{L}*|maerz|mar|march|apr\p{L}*|mai|may|jun\p{L}*|jul\p{L}*|aug\p{L}*|sep\p{L}*|o[kc]t\p{L}*|nov\p{L}*|de[zc]\p{L}*|kw|week|the|in|den)$/u;

function word(pattern: string): RegExp {
  return new RegExp(`(?:^| )${pattern}(?= |$)`, 'u');
}

/** Takes the time of day out of an even phrase. A bare number from 1 to 6 means the afternoon, as at a counter. */
export function takeTimeOfDay(words: string): Taken {
  const byClock = takeClock(words);
  const byPart = takePart(byClock?.rest ?? words);
  if (!byClock) return byPart ?? { rest: words, time: null };
  const { hour, minute, sure } = byClock.clock;
  const part = byPart?.time?.kind;
  const later = part === 'afternoon' || part === 'evening' || (part === 'night' && hour > 5);
  const guessed = !sure && !part && hour >= 1 && hour <= 6;
  const shift = hour < 12 && (later || guessed) ? 12 : 0;
  return { rest: byPart?.rest ?? byClock.rest, time: { kind: 'clock', hour: hour + shift, minute } };
}

function takeClock(words: string): { rest: string; clock: Clock } | null {
  for (const [pattern, read] of clocks) {
    const found = pattern.exec(words);
    if (found) return valid({ rest: without(words, found), clock: read(found.slice(1)) });
  }
  const found = trailing.exec(words);
  if (!found?.[1] || month.test(found[1])) return null;
  return valid({ rest: found[1], clock: { hour: Number(found[2]), minute: 0, sure: false } });
}

function valid(taken: { rest: string; clock: Clock }): { rest: string; clock: Clock } | null {
  const { hour, minute } = taken.clock;
  return hour >= 0 && hour < 24 && minute < 60 ? taken : null;
}

function takePart(words: string): Taken | null {
  for (const [pattern, kind] of parts) {
    const found = word(`(?:${pattern.source})`).exec(words);
    if (found) return { rest: without(words, found), time: { kind } };
  }
  if (words === 'tonight') return { rest: 'today', time: { kind: 'evening' } };
  return null;
}

function without(words: string, found: RegExpExecArray): string {
  const rest = `${words.slice(0, found.index)} ${words.slice(found.index + found[0].length)}`;
  return rest.replace(/\s+/g, ' ').trim();
}
