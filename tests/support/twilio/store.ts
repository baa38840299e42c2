import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../electron/connectors/connector';
import { Refusal } from './refusal';

/** A message as the double keeps it, in Twilio's own words. */
export type Row = {
  sid: string;
  direction: string;
  status: string;
  from: string;
  to: string;
  body: string;
  num_media: string;
  num_segments: string;
  date_created: string;
  date_sent: string | null;
  date_updated: string;
  error_code: number | null;
  error_message: string | null;
  price: string | null;
  price_unit: string;
};

/** `numbers`: of the account; `mostPerPage`: no page is longer, whatever is asked for. */
export type StoreOptions = { accountSid: string; numbers: string[]; mostPerPage: number };

type Media = { sid: string; message: string; type: string; data: Uint8Array };
type Inbound = { from: string; to: string; body: string; files?: { type: string; data: Uint8Array }[] };

const sidOf = (prefix: string): string => `${prefix}${randomBytes(16).toString('hex')}`;

/** What the double keeps. Messages stand in the order they were made. */
export function createStore(clock: Clock, { numbers = ['+493012345678'], mostPerPage = 1_000 }: Partial<StoreOptions>) {
  const rows: (Row | Record<string, unknown>)[] = [];
  const media: Media[] = [];
  const contents: Record<string, unknown>[] = [];
  const rfc2822 = (at: number): string => new Date(at).toUTCString().replace('GMT', '+0000');

  const add = (part: Pick<Row, 'direction' | 'status' | 'from' | 'to' | 'body'> & Partial<Row>): Row => {
    const at = rfc2822(clock.now());
    const row: Row = {
      ...{ sid: sidOf('SM'), num_media: '0', num_segments: '1', date_created: at, date_sent: at, date_updated: at },
      ...{ error_code: null, error_message: null, price: null, price_unit: 'EUR' },
      ...part,
    };
    rows.push(row);
    return row;
  };
  const find = (sid: string): Row => {
    const row = rows.find((one) => one.sid === sid);
    if (!row) throw new Refusal(404, 20404);
    return row as Row;
  };

  return {
    rows: rows as readonly Row[],
    media: media as readonly Media[],
    contents,
    numbers,
    mostPerPage,
    add,
    find,
    /** A customer writes. */
    receive({ files = [], ...message }: Inbound): Row {
      const sid = sidOf(files.length > 0 ? 'MM' : 'SM');
      for (const { type, data } of files) media.push({ sid: sidOf('ME'), message: sid, type, data });
      return add({ ...message, sid, direction: 'inbound', status: 'received', num_media: `${files.length}` });
    },
    /** Anything at all in the list. */
    addRaw: (raw: Record<string, unknown>) => void rows.push(raw),
    /** What became of a message of ours. */
    update: (sid: string, change: Partial<Row>) => void Object.assign(find(sid), change),
    fileAt(sid: string): Uint8Array {
      const found = media.find((one) => one.sid === sid);
      if (!found) throw new Refusal(404, 20404);
      return found.data;
    },
  };
}

export type Store = ReturnType<typeof createStore>;
