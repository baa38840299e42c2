import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fieldsOf, objectOf, readSent, type SentBody } from './fields';
import { Refusal, type RefusalCode } from './refusal';
import { echoHook, messageHook, statusHook, type Writer } from './webhooks';

/** A template and what became of it ("Message templates", v23.0). */
type Template = {
  name: string;
  language: string;
  status: 'APPROVED' | 'PENDING' | 'REJECTED' | 'PAUSED';
  body: string;
  /** Samples, as their author gave them ("Message templates", `example`). */
  example?: { body_text: string[][] } | { body_text_named_params: { param_name: string; example: string }[] };
};

/** How long a customer's message opens the window, and how long the address of a file is good for (5 minutes). */
const windowMs = 24 * 3_600_000;
const linkMs = 5 * 60_000;

/** What may be uploaded ("Media", Supported media types). */
const supported =
  /^(?:image\/(?:jpeg|png|webp)|audio\/(?:aac|amr|mpeg|mp4|ogg)|video\/(?:mp4|3gpp)|text\/plain|application\/)/u;

type Permission = 'whatsapp_business_messaging' | 'whatsapp_business_management';
type Kept = { id: string; data: Uint8Array; mime: string };
/** `silent`: a message is taken, and the line is cut before the answer. */
type Fault = 'offline' | 'rate' | 'revoked' | 'html' | 'silent' | null;

/**
 * The Cloud API of WhatsApp, version 23.0, on this computer: one number of one business account. Strict: unknown
 * fields, other versions, missing permissions, a closed window, spent rates, templates not approved and links grown old
 * are refused as the pages named in refusal.ts and webhooks.ts say.
 * @param clock what time it is (UTC ms)
 */
export async function startWhatsApp(clock: { now(): number }) {
  const line = { waba: '102290129340398', phoneId: '106540352242922', display: '4930123456' };
  const token = `EAA${randomBytes(20).toString('hex')}`;
  const appSecret = randomBytes(16).toString('hex');
  const permissions = new Set<Permission>(['whatsapp_business_messaging', 'whatsapp_business_management']);
  const templates: Template[] = [];
  const sent: (SentBody & { id: string; at: number; files: Uint8Array[] })[] = [];
  const files = new Map<string, Kept>();
  const links = new Map<string, { file: Kept; until: number }>();
  const lastWrote = new Map<string, number>();
  const pairs = new Map<string, number[]>();
  let fault: Fault = null;
  let hook: string | null = null;
  let hookHeaders: Record<string, string> = {};
  /** The API key where it is 360dialog that answers. */
  let dialog: string | null = null;
  let count = 0;
  let root = '';
  /** Messages a second of the number, and to one person in 6 s ("Throughput", "Pair rate limits"). */
  const limits = { perSecond: 80, perPair: 1_000 };
  const recent: number[] = [];

  const newId = (kind: string): string => `${kind}${Buffer.from(`${++count}/${clock.now()}`).toString('base64')}`;
  const keep = (data: Uint8Array, mime: string): Kept => {
    const file = { id: `${1_000_000_000_000_000 + ++count}`, data, mime };
    files.set(file.id, file);
    return file;
  };

  /** Tells the relay, signed by the app's secret ("Webhooks, Getting started"); whether it was taken. */
  const tell = async (body: object | string): Promise<boolean> => {
    if (hook === null) return false;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const signature = `sha256=${createHmac('sha256', appSecret).update(text).digest('hex')}`;
    const headers = {
      ...{ 'content-type': 'application/json', ...hookHeaders },
      ...(dialog === null && { 'x-hub-signature-256': signature }),
    };
    return (await fetch(hook, { method: 'POST', headers, body: text })).ok;
  };

  const need = (permission: Permission): void => {
    if (!permissions.has(permission)) throw new Refusal(10, permission);
  };

  const spend = (to: string): void => {
    const now = clock.now();
    const within = (times: number[], ms: number): number => times.filter((time) => time > now - ms).length;
    if (within(recent, 1_000) >= limits.perSecond) throw new Refusal(130429);
    const pair = pairs.get(to) ?? [];
    if (within(pair, 6_000) >= limits.perPair) throw new Refusal(131056);
    pairs.set(to, [...pair, now]);
    recent.push(now);
  };

  const checkTemplate = ({ name, language, components }: Record<string, unknown>): void => {
    const { code } = language as { code: string };
    const found = templates.find((one) => one.name === name && one.language === code);
    if (found?.status === 'PAUSED') throw new Refusal(132015);
    if (found?.status !== 'APPROVED') throw new Refusal(132001, `${String(name)} ${code}`);
    const places = [...found.body.matchAll(/\{\{(\w+)\}\}/gu)].map(([, place]) => place ?? '');
    const wanted = new Set(places).size;
    const parts = (components ?? []) as { type: string; parameters: unknown[] }[];
    if ((parts.find(({ type }) => type === 'body')?.parameters.length ?? 0) !== wanted) throw new Refusal(132000);
    // "Send message templates": places with names are filled by these.
    const named = (parts[0]?.parameters ?? []) as { parameter_name?: string }[];
    const isNamed = places.some((place) => !/^\d+$/u.test(place));
    if (named.some(({ parameter_name: name }) => (isNamed ? !places.includes(name ?? '') : name !== undefined))) {
      throw new Refusal(132000, 'parameter_name');
    }
  };

  const received = new Map<string, number>();
  const marked: string[] = [];
  /**
   * Marks a message as read, within 30 days of its arrival; an id nobody sent is 131009 (business-messaging/whatsapp/messages/
   * mark-message-as-read; MarkMessageRequestPayload of the description of version 23.0).
   */
  const mark = (body: unknown): object => {
    const { messaging_product: product, status, message_id: id } = objectOf(body, fieldsOf.MarkMessageRequestPayload);
    if (product !== 'whatsapp') throw new Refusal(100, 'messaging_product');
    if (status !== 'read') throw new Refusal(131009, 'status');
    if (typeof id !== 'string') throw new Refusal(131008, 'message_id');
    const at = received.get(id);
    if (at === undefined || clock.now() - at > 30 * 24 * 3_600_000) throw new Refusal(131009, 'message_id');
    marked.push(id);
    return { success: true };
  };

  const send = (body: unknown): object => {
    need('whatsapp_business_messaging');
    if (typeof body === 'object' && body !== null && 'status' in body) return mark(body);
    const message = readSent(body);
    const to = message.to ?? message.recipient ?? '';
    if (message.to !== null && !/^\+?\d{6,15}$/u.test(message.to)) throw new Refusal(131009, 'to');
    spend(to);
    if (message.type === 'template') checkTemplate(message.content);
    else if ((lastWrote.get(to.replace('+', '')) ?? 0) <= clock.now() - windowMs) throw new Refusal(131047);
    const { id: file } = message.content;
    const found = typeof file === 'string' ? files.get(file) : undefined;
    if (typeof file === 'string' && !found) throw new Refusal(131053, 'no such media');
    const id = newId('wamid.');
    sent.push({ ...message, id, at: clock.now(), files: found ? [found.data] : [] });
    return {
      messaging_product: 'whatsapp',
      contacts: [{ input: to, ...(message.to !== null && { wa_id: to.replace('+', '') }) }],
      messages: [{ id }],
    };
  };

  const upload = async (request: Request): Promise<object> => {
    need('whatsapp_business_messaging');
    const form = await request.formData();
    objectOf(Object.fromEntries(form.entries()), ['messaging_product', 'file', 'type']);
    const file = form.get('file');
    if (form.get('messaging_product') !== 'whatsapp') throw new Refusal(100, 'messaging_product');
    if (!(file instanceof Blob)) throw new Refusal(131008, 'file');
    const mime = String(form.get('type') ?? file.type);
    if (!supported.test(mime)) throw new Refusal(131053, mime);
    return { id: keep(new Uint8Array(await file.arrayBuffer()), mime).id };
  };

  const linkTo = (file: Kept): object => {
    need('whatsapp_business_messaging');
    const at = randomBytes(12).toString('hex');
    links.set(at, { file, until: clock.now() + linkMs });
    const sha256 = createHash('sha256').update(file.data).digest('hex');
    const size = file.data.byteLength;
    return {
      messaging_product: 'whatsapp',
      url: `${root}/file/${at}`,
      mime_type: file.mime,
      sha256,
      file_size: size,
      id: file.id,
    };
  };

  const templatePage = (query: URLSearchParams): object => {
    need('whatsapp_business_management');
    const from = Number(query.get('after') ?? 0);
    const most = Number(query.get('limit') ?? 25);
    const data = templates.slice(from, from + most).map(({ body, example, ...one }, at) => ({
      ...one,
      id: `${from + at + 1}`,
      components: [{ type: 'BODY', text: body, ...(example && { example }) }],
    }));
    const more = from + most < templates.length;
    return { data, paging: { cursors: { after: `${from + most}` }, ...(more && { next: `${root}/next` }) } };
  };

  const subscribe = (): object => {
    need('whatsapp_business_management');
    return { success: true };
  };

  /**
   * 360dialog (docs.360dialog.com: The Basics, Upload or retrieve media, Webhook URL, Template messages): the same bodies
   * at paths without version and number. It signs nothing; its webhooks bear the headers it was given.
   */
  const answerDialog = async (request: Request, url: URL): Promise<object | null> => {
    const file = files.get(url.pathname.slice(1));
    if (request.method === 'GET' && file) return linkTo(file);
    switch (`${request.method} ${url.pathname}`) {
      case 'POST /messages':
        return send(await request.json().catch(() => null));
      case 'POST /media':
        return upload(request);
      case 'GET /v1/configs/webhook':
        return { url: hook ?? '' };
      case 'POST /v1/configs/webhook': {
        const given = objectOf(await request.json().catch(() => null), ['url', 'headers']);
        hook = String(given.url);
        hookHeaders = given.headers as Record<string, string>;
        return { url: hook, headers: hookHeaders };
      }
      case 'GET /v1/configs/templates': {
        const from = Number(url.searchParams.get('offset') ?? 0);
        const { data } = templatePage(new URLSearchParams({ after: `${from}`, limit: '100' })) as { data: Template[] };
        const rows = data.map((one) => ({ ...one, status: one.status.toLowerCase() }));
        return { waba_templates: rows, total: templates.length };
      }
      default:
        return null;
    }
  };

  const answer = async (request: Request, url: URL): Promise<object | Uint8Array> => {
    const shown = dialog === null ? request.headers.get('authorization') : request.headers.get('d360-api-key');
    if (shown !== (dialog === null ? `Bearer ${token}` : dialog) || fault === 'revoked') throw new Refusal(190);
    if (fault === 'rate') throw new Refusal(130429);
    const [, version, node = '', edge] = /^\/(v\d+\.\d+|file)\/([^/]+)(?:\/([^/]+))?$/u.exec(url.pathname) ?? [];
    if (version === 'file') {
      const link = links.get(node);
      if (!link || link.until < clock.now()) throw new Refusal(131052, 'link expired');
      return link.file.data;
    }
    const dialogued = dialog === null ? null : await answerDialog(request, url);
    if (dialogued) return dialogued;
    if (version !== 'v23.0') throw new Refusal(2500, 'version');
    const file = edge === undefined && request.method === 'GET' ? files.get(node) : undefined;
    if (file) return linkTo(file);
    switch (`${request.method} ${node === line.phoneId ? 'phone' : node === line.waba ? 'waba' : ''}/${edge ?? ''}`) {
      case 'POST phone/messages':
        return send(await request.json().catch(() => null));
      case 'POST phone/media':
        return upload(request);
      case 'GET phone/':
        need('whatsapp_business_management');
        return { id: line.phoneId, display_phone_number: `+${line.display}`, verified_name: 'Radhaus' };
      case 'GET waba/phone_numbers':
        need('whatsapp_business_management');
        return { data: [{ id: line.phoneId, display_phone_number: `+${line.display}`, verified_name: 'Radhaus' }] };
      case 'GET waba/message_templates':
        return templatePage(url.searchParams);
      case 'POST waba/subscribed_apps':
        return subscribe();
      default:
        throw new Refusal(100, `Unsupported ${request.method} request`);
    }
  };

  const server = createServer((incoming, response) => {
    const work = async (): Promise<void> => {
      const url = new URL(incoming.url ?? '/', root);
      if (fault === 'html')
        return void response.writeHead(502, { 'content-type': 'text/html' }).end('<html>502</html>');
      if (fault === 'offline') return void incoming.socket.destroy();
      const said = await answer(await requestOf(incoming, url), url);
      if (fault === 'silent' && url.pathname.endsWith('/messages')) return void incoming.socket.destroy();
      if (said instanceof Uint8Array) return void response.writeHead(200).end(said);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    };
    work().catch((thrown: unknown) => {
      const refusal = thrown instanceof Refusal ? thrown : new Refusal(2, String(thrown));
      response.writeHead(refusal.status, { 'content-type': 'application/json' }).end(refusal.body());
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    ...{ root, line, token, appSecret, permissions, templates, sent, limits, keep, tell },
    /** Ids of messages the customers were told of as read. */
    marked: marked as readonly string[],
    setFault: (next: Fault) => void (fault = next),
    /** From now on it is 360dialog that answers; its API key. */
    asDialog: () => (dialog = randomBytes(16).toString('hex')),
    /** Links to files have all grown old. */
    expire: () => links.clear(),
    /** Tells this address from now on; with these headers. */
    point: (url: string, headers: Record<string, string> = {}) => {
      hook = url;
      hookHeaders = headers;
    },
    hooked: () => ({ url: hook, headers: hookHeaders }),
    /** A file of a customer, as a webhook names it ("image messages webhook reference"). */
    offer: (data: Uint8Array, mime: string): { id: string; mime_type: string; sha256: string } => {
      const sha256 = createHash('sha256').update(data).digest('base64');
      return { id: keep(data, mime).id, mime_type: mime, sha256 };
    },
    /** Enters the address of webhooks at the app: it is asked whether it is ours, and used only then. */
    async enter(url: string, verifyToken: string): Promise<boolean> {
      const challenge = `${randomBytes(4).readUInt32BE()}`;
      const query = { 'hub.mode': 'subscribe', 'hub.challenge': challenge, 'hub.verify_token': verifyToken };
      const said = await fetch(`${url}?${new URLSearchParams(query).toString()}`);
      if (said.status !== 200 || (await said.text()) !== challenge) return false;
      hook = url;
      return true;
    },
    /** A customer writes; opens the window. Answers the id of the message. */
    async write(from: Writer, content: { type: string } & Record<string, unknown>): Promise<string> {
      const id = newId('wamid.');
      received.set(id, clock.now());
      for (const key of [from.phone, from.userId]) if (key !== undefined) lastWrote.set(key, clock.now());
      await tell(messageHook(line, from, id, clock.now(), content));
      return id;
    },
    /** The shop writes with its phone. */
    async echo(to: string, content: { type: string } & Record<string, unknown>): Promise<string> {
      const id = newId('wamid.');
      await tell(echoHook(line, to, id, clock.now(), content));
      return id;
    },
    status: (id: string, to: string, status: Parameters<typeof statusHook>[4], code?: RefusalCode) => {
      const opaque = sent.find((one) => one.id === id)?.opaque ?? null;
      return tell(statusHook(line, id, to, clock.now(), status, { code, opaque }));
    },
    stop: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function requestOf(incoming: IncomingMessage, url: URL): Promise<Request> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const method = incoming.method ?? 'GET';
  return new Request(url, { method, headers, ...(method !== 'GET' && { body: Buffer.concat(parts) }) });
}
