import { z } from 'zod';
import type { CallNotice } from '@shared/domain/notice';
import type { Ms } from '@shared/domain/ids';
import { fromWallTime } from '@shared/logic/time/zoned';
import { readDocument } from '../xml/document';
import { elements, textOf } from '../xml/element';

/**
 * A call list as XML (AVM, "X_AVM-DE_OnTel", call list content): each call as its fields by name. `timestamp`: of this list;
 * another one means that ids began anew. Null: it is no call list.
 */
export function readCallList(text: string): { timestamp: string; calls: Record<string, string>[] } | null {
  const root = readDocument(text);
  if (root?.name !== 'root') return null;
  const said = elements(root);
  const timestamp = said.find(({ name }) => name === 'timestamp');
  return {
    timestamp: timestamp ? textOf(timestamp).trim().slice(0, 40) : '',
    calls: said
      .filter(({ name }) => name === 'Call')
      .map((call) => Object.fromEntries(elements(call).map((one) => [one.name, textOf(one).trim()]))),
  };
}

/** Types of calls: those that go on are told when they are over. */
const types = { 1: 'in', 2: 'missed', 3: 'out', 9: 'active', 10: 'rejected', 11: 'active' } as const;

const text = (longest: number) => z.string().max(longest).default('');

/** Fields of a call, as far as they are read. What it does not say is ''. */
const Fields = z.looseObject({
  Id: z.string().regex(/^\d{1,15}$/u),
  Type: z.string().refine((type) => type in types),
  Caller: text(100),
  Called: text(100),
  CallerNumber: text(100),
  CalledNumber: text(100),
  Name: text(400),
  Port: text(10),
  Date: z.string(),
  Duration: text(20),
  Path: text(500),
});

/** One call of a box. `other` and `line`: the other side's number and ours, as dialled; `path`: of what was recorded. */
export type BoxCall = {
  id: number;
  /** What tells this call from one of the same id after the box began anew: when it was, by its own clock. */
  stamp: string;
  active: boolean;
  what: CallNotice['what'];
  fax: boolean;
  other: string;
  line: string;
  name: string;
  at: Ms;
  seconds: number;
  path: string;
};

/** Where answering machines of a box are connected, and its fax. */
const isMachine = (port: string): boolean => port === '6' || /^4\d$/u.test(port);
const isFax = (port: string): boolean => port === '5';

/**
 * Reads a call; null where it says something nobody knows. Dates are `dd.mm.yy hh:mm` by the box's clock, durations hours
 * and minutes, a begun minute counted as one.
 * @param zone IANA zone of that clock
 */
export function readCall(fields: unknown, zone: string): BoxCall | null {
  const read = Fields.safeParse(fields).data;
  const at = read && timeOf(read.Date, zone);
  if (!read || at === null || at === undefined) return null;
  const type = types[Number(read.Type) as keyof typeof types];
  const ours = type === 'out' || read.Type === '11';
  const [, hours, minutes] = /^(\d{1,4}):(\d{1,2})$/u.exec(read.Duration) ?? [];
  return {
    id: Number(read.Id),
    stamp: read.Date.replaceAll(/\D/gu, ''),
    active: type === 'active',
    what: whatOf(type, read),
    fax: isFax(read.Port),
    other: ours ? read.Called : read.Caller,
    line: (ours ? read.CallerNumber || read.Caller : read.CalledNumber || read.Called).replace(/^\w+:\s*/u, ''),
    name: read.Name,
    at,
    seconds: (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60,
    path: /^\/[\w.-]{1,100}\?path=\/[^\s"<>\\]{1,300}$/u.test(read.Path) ? read.Path : '',
  };
}

/** A machine that answered is no person: with a recording it is a voicemail, without one the call was missed. */
function whatOf(
  type: (typeof types)[keyof typeof types],
  { Port, Path }: { Port: string; Path: string },
): BoxCall['what'] {
  if (type === 'out') return 'outgoing';
  if (type === 'rejected') return 'rejected';
  if (isMachine(Port)) return Path === '' ? 'missed' : 'voicemail';
  return type === 'missed' ? 'missed' : 'answered';
}

function timeOf(written: string, zone: string): Ms | null {
  const parts = /^(\d\d)\.(\d\d)\.(\d\d) (\d\d):(\d\d)$/u.exec(written)?.slice(1).map(Number);
  if (!parts) return null;
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = parts;
  const shown = new Date(Date.UTC(2000 + year, month - 1, day, hour, minute));
  const isReal = shown.getUTCDate() === day && shown.getUTCMonth() === month - 1 && hour < 24 && minute < 60;
  return isReal ? fromWallTime(2000 + year, month, day, hour, minute, zone) : null;
}
