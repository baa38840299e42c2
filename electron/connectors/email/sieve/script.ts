import type { Ms } from '@shared/domain/ids';
import type { ServerNote } from '@shared/channels/serverAbsence';
import { wallTime } from '@shared/logic/time/zoned';
import { quoted, quotedLine, quotedList } from './quote';

/** The name of our script at the server, and the first line by which it is known as ours. */
export const ownName = 'tresen-away';
const mark = '# Tresen: away note, written anew with every change';

/** The extensions of Sieve an absence takes (RFC 5230, 5231, 5260). */
export const neededExtensions = ['vacation', 'relational', 'date'] as const;

/** How many days nobody gets a second note (RFC 5230 section 4.1). */
const days = 7;

/** Senders that read nothing, besides those the server leaves alone by itself. */
const deaf = ['noreply*', 'no-reply*', 'no_reply*', 'donotreply*', 'do-not-reply*', 'mailer-daemon*', 'bounce*'];

/**
 * The script: each note in its time, each sender once in seven days; then what was active before goes on.
 * @param addresses the account's own; only mail that names one is answered
 * @param before a script of the user that goes on; the server must offer `include` (RFC 6609)
 */
export function absenceScript(
  notes: readonly ServerNote[],
  addresses: readonly string[],
  before: string | null,
): string {
  const lines = [
    mark,
    `require ${quotedList([...neededExtensions, ...(before === null ? [] : ['include'])])};`,
    'if not anyof (',
    '  header :contains "X-Spam-Flag" "YES",',
    `  address :localpart :matches ["from", "reply-to"] ${quotedList(deaf)}`,
    ') {',
    ...notes.flatMap((note, index) => [
      `  ${index === 0 ? 'if' : 'elsif'} allof (${since(note.from, note.zone)}, not ${since(note.until, note.zone)}) {`,
      `    vacation :days ${days} :handle ${quotedLine(`tresen ${note.id}`)}`,
      ...(note.subject === null ? [] : [`      :subject ${quotedLine(note.subject)}`]),
      `      :addresses ${quotedList(addresses)}`,
      `      ${quoted(note.text)};`,
      '  }',
    ]),
    '}',
    ...(before === null ? [] : [`include :personal ${quotedLine(before)};`]),
    '',
  ];
  return lines.join('\r\n');
}

/** Whether a script is one of ours. */
export function isOwn(script: string): boolean {
  return script.startsWith(mark);
}

/** The script that goes on after one of ours; null: none. */
export function beforeIn(script: string): string | null {
  const found = /\r?\ninclude :personal "((?:[^"\\]|\\.)*)";\s*$/u.exec(script);
  return found?.[1]?.replace(/\\(.)/gu, '$1') ?? null;
}

/**
 * The test for a time from then on (RFC 5260 section 4). The zone's offset of that moment stands in it, so that the
 * summer's clock changes nothing.
 */
function since(at: Ms, zone: string): string {
  const { year, month, day, hour, minute, second } = wallTime(at, zone);
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const time = `${two(hour)}:${two(minute)}:${two(second)}`;
  const offset = Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - at) / 60_000);
  const away = Math.abs(offset);
  const ask = `currentdate :zone "${offset < 0 ? '-' : '+'}${two(Math.floor(away / 60))}${two(away % 60)}"`;
  const later = `${ask} :value "gt" "date" "${date}"`;
  return `anyof (${later}, allof (${ask} :is "date" "${date}", ${ask} :value "ge" "time" "${time}"))`;
}
