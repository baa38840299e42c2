/** Field values made to keep a reader busy: each costs a careless one the square of its length. */
const values = {
  quotes: '"'.repeat(40_000),
  'open quotes': '"a '.repeat(13_000),
  comments: '('.repeat(40_000),
  'comments and quotes': '("('.repeat(13_000),
  angles: '<'.repeat(40_000),
  'angles and addresses': '<a@b'.repeat(10_000),
  at: 'a@'.repeat(20_000),
  'at, then a blank': `${'a@'.repeat(20_000)} x`,
  groups: 'g:'.repeat(20_000),
  'groups with members': 'g:a@b.test;,'.repeat(3_000),
  commas: ','.repeat(40_000),
  backslashes: `"${'\\'.repeat(40_000)}`,
  blanks: `${' '.repeat(40_000)}x`,
  'encoded words': '=?utf-8?Q?=?= '.repeat(3_000),
  'half encoded words': '=?utf-8?B?'.repeat(4_000),
  'an encoded word that never ends': `=?utf-8?Q?${'='.repeat(40_000)}`,
  charsets: `=?${'x'.repeat(40_000)}?B?AAAA?=`,
  'ids that never end': '<a'.repeat(20_000),
  ids: '<a@b> '.repeat(7_000),
  semicolons: `x; ${';a='.repeat(13_000)}`,
  digits: '1'.repeat(40_000),
  'a date': `${'Mon, '.repeat(8_000)}1 Jan 2026 00:00:00 +0000`,
  'names of everything': '__proto__: constructor; toString=',
} as const;

const fields = [
  'From',
  'To',
  'Reply-To',
  'Subject',
  'Date',
  'Message-ID',
  'In-Reply-To',
  'References',
  'List-Unsubscribe',
  'Authentication-Results',
  'Auto-Submitted',
] as const;

/** Every field that is read with every such value, as `[what, header]`. */
export const bombedHeaders: [name: string, header: string][] = fields.flatMap((field) =>
  Object.entries(values).map(([what, value]): [string, string] => [`${field}: ${what}`, `${field}: ${value}\r\n`]),
);

/** The same to be put into a mail. */
export const headerBombs: string[] = bombedHeaders.map(([, header]) => `\r\n${header}`);

/** Bodies of the same kind, as `[what, type, text]`. */
export const bombedBodies: [name: string, type: string, text: string][] = [
  ['open tags', 'text/html', '<'.repeat(400_000)],
  ['open comments', 'text/html', '<!--'.repeat(100_000)],
  ['open attributes', 'text/html', '<a href="'.repeat(40_000)],
  ['deep tables', 'text/html', '<table><tr><td>'.repeat(30_000)],
  ['deep quotes', 'text/html', '<blockquote>'.repeat(30_000)],
  ['hidden that never closes', 'text/html', '<style>'.repeat(50_000)],
  ['headings', 'text/html', '<head>'.repeat(50_000)],
  ['half entities', 'text/html', '&#'.repeat(200_000)],
  ['breaks', 'text/html', '<br>'.repeat(100_000)],
  ['breaks of verbatim', 'text/html', `<pre>${'\n'.repeat(400_000)}`],
  ['blanks', 'text/plain', `${' '.repeat(400_000)}x`],
  ['line breaks', 'text/plain', '\n'.repeat(400_000)],
  ['one line', 'text/plain', 'a'.repeat(2_000_000)],
  ['quotes', 'text/plain', '> '.repeat(200_000)],
  ['soft breaks', 'text/plain; format=flowed', 'a \n'.repeat(200_000)],
  ['a calendar', 'text/calendar', `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(10_000)}`],
  ['folds', 'text/calendar', `BEGIN:VCALENDAR\r\nX:${'\r\n '.repeat(60_000)}`],
  ['parameters', 'text/calendar', `BEGIN:VCALENDAR\r\nX${';a="b'.repeat(30_000)}:\r\n`],
  ['a rule that never ends', 'text/calendar', appointment('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')],
  ['a zone of many changes', 'text/calendar', appointment('RRULE:FREQ=SECONDLY;UNTIL=99991231T000000Z')],
  ['a report', 'message/delivery-status', 'a: b\r\n \r\n'.repeat(40_000)],
  ['a report of blanks', 'message/delivery-status', `Final-Recipient: ${' '.repeat(400_000)}x`],
];

function appointment(rule: string): string {
  const zone = `BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n${rule}\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE`;
  const event = `BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=X:20261201T100000\r\n${rule}\r\nEND:VEVENT`;
  return `BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n${zone}\r\n${event}\r\nEND:VCALENDAR\r\n`;
}
