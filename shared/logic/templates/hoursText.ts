import type { OpenBlock, OpeningHours } from '../../domain/openingHours';
import type { Language } from '../../ipc/desk';

const days = { de: ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] };
const mondayFirst = [1, 2, 3, 4, 5, 6, 0];

/**
 * The hours of a week in words, days alike together: `Mo\u2013Fr 9\u201312 und 13\u201317 Uhr; Sa 10\u201314 Uhr`. Null: never open. Holidays and
 * closures are not named.
 */
export function hoursText({ week }: Pick<OpeningHours, 'week'>, language: Language): string | null {
  const runs: { from: number; to: number; text: string }[] = [];
  mondayFirst.forEach((day, at) => {
    const text = dayText(week[day] ?? [], language);
    const last = runs.at(-1);
    if (last?.text === text && last.to === at - 1) last.to = at;
    else if (text !== '') runs.push({ from: at, to: at, text });
  });
  const name = (at: number): string => days[language][mondayFirst[at] ?? 0] ?? '';
  const named = runs.map(({ from, to, text }) => {
    if (from === to) return `${name(from)} ${text}`;
    return `${name(from)}${to === from + 1 ? ', ' : '\u2013'}${name(to)} ${text}`;
  });
  return named.length === 0 ? null : named.join('; ');
}

function dayText(blocks: readonly OpenBlock[], language: Language): string {
  if (blocks.some(({ from, to }) => from === to)) return language === 'de' ? 'rund um die Uhr' : 'all day';
  const spans = [...blocks]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => `${clock(from, language)}\u2013${clock(to, language)}`);
  if (spans.length === 0) return '';
  return language === 'de' ? `${spans.join(' und ')} Uhr` : spans.join(' and ');
}

/** `9`, `9:30` in German, where `Uhr` follows; `9:00`, `9:30` in English. Midnight ends a day. */
function clock(minute: number, language: Language): string {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  return rest === 0 && language === 'de' ? String(hour) : `${hour}:${String(rest).padStart(2, '0')}`;
}
