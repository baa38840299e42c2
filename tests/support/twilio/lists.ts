import { Refusal } from './refusal';
import type { Row, Store } from './store';

type Told = { kind: 'json'; status: number; body: unknown } | { kind: 'redirect'; file: string };

const json = (body: unknown, status = 200): Told => ({ kind: 'json', status, body });
const address = /^(?:whatsapp:)?\+[1-9]\d{6,14}$/u;
const person = /^(?:\+[1-9]\d{6,14}|whatsapp:(?:\+[1-9]\d{6,14}|[A-Z]{2}\.[\w.]{1,128}))$/u;

/** Refuses what Twilio's documents do not name. */
function only(given: Iterable<string>, names: readonly string[]): void {
  for (const name of given) if (!names.includes(name)) throw new Refusal(400, 20001);
}

/** What the double answers to a call that signed in. */
export function createLists(store: Store, accountSid: string) {
  const base = `/2010-04-01/Accounts/${accountSid}`;

  /** Pages stay where they were, however much comes in meanwhile: a token names the last message that was told. */
  const messages = (query: URLSearchParams): Told => {
    only(query.keys(), ['To', 'From', 'PageSize', 'Page', 'PageToken', 'DateSent', 'DateSent<', 'DateSent>']);
    const asked = Number(query.get('PageSize') ?? 50);
    if (!Number.isInteger(asked) || asked < 1 || asked > 1_000) throw new Refusal(400, 20006);
    const size = Math.min(asked, store.mostPerPage);
    const fits = (row: Row, side: 'to' | 'from', name: string): boolean =>
      !query.has(name) || typeof row.to !== 'string' || row[side] === query.get(name);
    const all = store.rows.filter((row) => fits(row, 'to', 'To') && fits(row, 'from', 'From')).reverse();
    const token = query.get('PageToken');
    const after = token === null ? 0 : all.findIndex(({ sid }) => sid === token.slice(2)) + 1;
    if (token !== null && after === 0) throw new Refusal(400, 20006);
    const page = all.slice(after, after + size);
    const next = new URLSearchParams(query);
    next.set('PageToken', `PA${page.at(-1)?.sid ?? ''}`);
    const more = after + size < all.length;
    return json({ messages: page, next_page_uri: more ? `${base}/Messages.json?${next.toString()}` : null });
  };

  const create = (form: URLSearchParams): Told => {
    only(form.keys(), ['To', 'From', 'Body', 'ContentSid', 'ContentVariables']);
    const [to, from, content] = [form.get('To') ?? '', form.get('From') ?? '', form.get('ContentSid')];
    const body = content === null ? (form.get('Body') ?? '') : wordsOf(content, form.get('ContentVariables'));
    if (!person.test(to)) throw new Refusal(400, 21211);
    if (to.endsWith('0000')) throw new Refusal(400, 21610);
    if (!address.test(from) || !store.numbers.includes(from.replace('whatsapp:', ''))) throw new Refusal(400, 21606);
    if (to.startsWith('whatsapp:') !== from.startsWith('whatsapp:')) throw new Refusal(400, 63007);
    if (body === '') throw new Refusal(400, 21602);
    if (body.length > 1_600) throw new Refusal(400, 21617);
    const row = store.add({ direction: 'outbound-api', status: 'queued', from, to, body, date_sent: null });
    return json(row, 201);
  };

  /** An approved template with its variables filled in; those Twilio does not have it refuses. */
  const wordsOf = (sid: string, variables: string | null): string => {
    const content = store.contents.find((one) => one.sid === sid) as
      { types: Record<string, { body: string }> } | undefined;
    if (!content) throw new Refusal(400, 21655);
    const values = JSON.parse(variables ?? '{}') as Record<string, string>;
    const [type] = Object.values(content.types);
    return (type?.body ?? '').replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Refusal(400, 21656);
      return value;
    });
  };

  return {
    answer(method: string, { pathname, searchParams }: URL, form: URLSearchParams): Told {
      if (method === 'GET' && pathname === '/v1/ContentAndApprovals') {
        only(searchParams.keys(), ['PageSize']);
        return json({ contents: store.contents, meta: { next_page_url: null } });
      }
      if (!pathname.startsWith(`${base}/`)) throw new Refusal(404, 20404);
      const path = pathname.slice(base.length);
      if (path === '/Messages.json') return method === 'POST' ? create(form) : messages(searchParams);
      if (method !== 'GET') throw new Refusal(405, 20004);
      if (path === '/IncomingPhoneNumbers.json') {
        only(searchParams.keys(), ['PageSize']);
        const numbers = store.numbers.map((phone_number) => ({
          ...{ phone_number, friendly_name: `Laden ${phone_number.slice(-3)}`, capabilities: { sms: true } },
        }));
        return json({ incoming_phone_numbers: numbers });
      }
      const [, message = '', rest = ''] = /^\/Messages\/(\w+?)(\/.+)?\.?(?:json)?$/u.exec(path) ?? [];
      const files = store.media.filter((one) => one.message === store.find(message).sid);
      if (/^\/Media(?:\.json)?$/u.test(rest.replace(/\.$/u, ''))) {
        return json({ media_list: files.map(({ sid, type }) => ({ sid, content_type: type, parent_sid: message })) });
      }
      const file = files.find(({ sid }) => rest === `/Media/${sid}`);
      if (!file) throw new Refusal(404, 20404);
      return { kind: 'redirect', file: file.sid };
    },
  };
}
