import type { Message } from '@grammyjs/types';
import type { Clock } from '../../../electron/connectors/connector';
import { check, type Rules } from './check';
import { Refusal } from './refuse';
import type { createUpdates } from './updates';

/** What a bot sent: the message as it is now, and the files as they came. */
export type Sent = {
  method: string;
  chat: string;
  connection: string | null;
  text: string;
  files: Uint8Array[];
  message: Message;
};

type World = { clock: Clock; botId: number; updates: ReturnType<typeof createUpdates> };
type Values = Record<string, unknown>;
type Files = ReadonlyMap<string, Uint8Array>;

const bad = (description: string): Refusal => new Refusal(400, `Bad Request: ${description}`);

const target: Rules = { chat_id: 'id!', business_connection_id: 'text' };
const sending: Rules = { ...target, reply_parameters: 'object' };
const media: Rules = { ...sending, caption: 'text' };

/** The methods, and what each takes; nothing else is taken. */
const known: Readonly<Record<string, Rules>> = {
  getMe: {},
  getWebhookInfo: {},
  deleteWebhook: { drop_pending_updates: 'boolean' },
  getUpdates: { offset: 'id', limit: 'number', timeout: 'number', allowed_updates: 'list' },
  getFile: { file_id: 'text!' },
  sendMessage: { ...sending, text: 'text!' },
  sendPhoto: { ...media, photo: 'text!' },
  sendVoice: { ...media, voice: 'text!' },
  sendDocument: { ...media, document: 'text!' },
  sendMediaGroup: { ...sending, media: 'list!' },
  editMessageText: { ...target, message_id: 'number!', text: 'text!' },
  editMessageCaption: { ...target, message_id: 'number!', caption: 'text' },
  deleteMessage: { chat_id: 'id!', message_id: 'number!' },
  deleteBusinessMessages: { business_connection_id: 'text!', message_ids: 'list!' },
  setMessageReaction: { chat_id: 'id!', message_id: 'number!', reaction: 'list' },
};

/** What the double can do. */
export function createMethods({ clock, botId, updates }: World) {
  const me = { id: botId, is_bot: true, first_name: 'Radhaus Bot', username: 'RadhausTestBot' } as const;
  const chats = new Map<string, 'open' | 'blocked'>();
  const connections = new Map<string, boolean>();
  const stored = new Map<string, Uint8Array>();
  const sent: Sent[] = [];
  let webhook = '';
  let lastMessage = 5_000;

  const find = (
    { chat_id: chat, message_id: id, business_connection_id: connection = null }: Values,
    what: string,
  ): Sent => {
    const found = sent.find(
      (one) =>
        one.message.message_id === id &&
        one.connection === connection &&
        (chat === undefined || one.chat === String(chat)),
    );
    return found ?? raise(bad(`message to ${what} not found`));
  };

  const mayWrite = ({ chat_id: chat, business_connection_id: connection }: Values): void => {
    if (connection !== undefined) {
      const mayReply = connections.get(String(connection));
      if (mayReply === undefined) throw bad('business connection not found');
      if (!mayReply) throw bad('BUSINESS_PEER_USAGE_MISSING');
    }
    const state = chats.get(String(chat));
    if (state === undefined) throw bad('chat not found');
    if (state === 'blocked') throw new Refusal(403, 'Forbidden: bot was blocked by the user');
  };

  const deliver = (method: string, values: Values, text: string, files: Uint8Array[], content: object): Message => {
    mayWrite(values);
    const connection = values.business_connection_id === undefined ? null : String(values.business_connection_id);
    const id = Number(values.chat_id);
    const chat = id < 0 ? { id, type: 'group', title: 'Werkstatt' } : { id, type: 'private', first_name: 'Karla' };
    const message = {
      message_id: ++lastMessage,
      date: Math.floor(clock.now() / 1_000),
      chat,
      from: me,
      ...(connection !== null && { business_connection_id: connection, sender_business_bot: me }),
      ...content,
    } as unknown as Message;
    sent.push({ method, chat: String(values.chat_id), connection, text, files, message });
    return message;
  };

  const textOf = (values: Values): string => {
    const text = String(values.text ?? '');
    if (text.trim() === '') throw bad('message text is empty');
    if (text.length > 4096) throw bad('message is too long');
    return text;
  };
  const captionOf = (values: Values): string => {
    const caption = String(values.caption ?? '');
    if (caption.length > 1024) throw bad('message caption is too long');
    return caption;
  };
  const attached = (named: unknown, files: Files): Uint8Array => {
    const data =
      files.get(/^attach:\/\/(.+)$/u.exec(String(named))?.[1] ?? '') ??
      raise(bad('wrong file identifier/HTTP URL specified'));
    if (data.byteLength > 50 * 1024 * 1024) throw new Refusal(413, 'Request Entity Too Large');
    return data;
  };
  const keep = (data: Uint8Array): { file_id: string; file_unique_id: string; file_size: number } => {
    const file = `file-${stored.size + 1}`;
    stored.set(file, data);
    return { file_id: file, file_unique_id: file, file_size: data.byteLength };
  };
  const withFile = (method: string, kind: 'photo' | 'voice' | 'document') => (values: Values, files: Files) => {
    const data = attached(values[kind], files);
    const caption = captionOf(values);
    mayWrite(values);
    const file = keep(data);
    const content =
      kind === 'photo' ? { photo: [{ ...file, width: 10, height: 10 }] } : { [kind]: { ...file, duration: 1 } };
    return deliver(method, values, caption, [data], { ...content, ...(caption && { caption }) });
  };

  const methods: Record<string, (values: Values, files: Files, gone: AbortSignal) => unknown> = {
    getMe: () => me,
    getWebhookInfo: () => ({ url: webhook, has_custom_certificate: false, pending_update_count: 0 }),
    deleteWebhook: () => {
      webhook = '';
      return true;
    },
    getUpdates: ({ offset = 0, limit = 100, timeout = 0, allowed_updates: allowed = [] }, _files, gone) => {
      if (webhook) {
        throw new Refusal(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      const asked = {
        offset: Number(offset),
        limit: Number(limit),
        timeout: Number(timeout),
        allowed: allowed as string[],
      };
      return updates.take(asked, gone);
    },
    getFile: ({ file_id: id }) => {
      const data = stored.get(String(id)) ?? raise(bad('invalid file_id'));
      if (data.byteLength > 20 * 1024 * 1024) throw bad('file is too big');
      return { file_id: id, file_unique_id: id, file_size: data.byteLength, file_path: `documents/${String(id)}` };
    },
    sendMessage: (values) => {
      const text = textOf(values);
      return deliver('sendMessage', values, text, [], { text });
    },
    sendPhoto: withFile('sendPhoto', 'photo'),
    sendVoice: withFile('sendVoice', 'voice'),
    sendDocument: withFile('sendDocument', 'document'),
    sendMediaGroup: (values, files) => {
      const album = values.media as { type: string; media: string; caption?: string }[];
      if (album.length < 2 || album.length > 10) throw bad('wrong number of media in the album');
      if (new Set(album.map(({ type }) => type)).size > 1)
        throw bad('document can not be mixed with other media types');
      const all = album.map(({ media: named }) => attached(named, files));
      mayWrite(values);
      return album.map(({ type, caption = '' }, index) => {
        const file = keep(all[index] ?? new Uint8Array());
        const content = type === 'photo' ? { photo: [{ ...file, width: 10, height: 10 }] } : { document: file };
        return deliver('sendMediaGroup', values, caption, [all[index] ?? new Uint8Array()], {
          ...content,
          ...(caption && { caption }),
        });
      });
    },
    editMessageText: (values) => {
      const text = textOf(values);
      const found = find(values, 'edit');
      if (found.message.text === undefined) throw bad('there is no text in the message to edit');
      if (found.text === text) throw bad('message is not modified');
      found.text = text;
      Object.assign(found.message, { text, edit_date: Math.floor(clock.now() / 1_000) });
      return found.message;
    },
    editMessageCaption: (values) => {
      const found = find(values, 'edit');
      found.text = captionOf(values);
      Object.assign(found.message, { caption: found.text });
      return found.message;
    },
    deleteMessage: (values) => {
      sent.splice(sent.indexOf(find(values, 'delete')), 1);
      return true;
    },
    deleteBusinessMessages: ({ business_connection_id: connection, message_ids: ids }) => {
      for (const id of ids as number[]) {
        sent.splice(sent.indexOf(find({ message_id: id, business_connection_id: connection }, 'delete')), 1);
      }
      return true;
    },
    setMessageReaction: ({ chat_id: chat, reaction = [] }) => {
      if (!chats.has(String(chat))) throw bad('chat not found');
      const [one] = reaction as { type?: string; emoji?: string }[];
      if (one && (one.type !== 'emoji' || one.emoji === '🧀')) throw bad('REACTION_INVALID');
      return true;
    },
  };

  return {
    sent: sent as readonly Sent[],
    knowChat: (id: number | string, state: 'open' | 'blocked' = 'open') => void chats.set(String(id), state),
    setWebhook: (url: string) => void (webhook = url),
    setConnection: (id: string, mayReply: boolean) => void connections.set(id, mayReply),
    keepFile: (id: string, data: Uint8Array) => void stored.set(id, data),
    message: (id: number) => sent.find((one) => one.message.message_id === id)?.message ?? null,
    fileAt: (path: string) => stored.get(path.replace(/^documents\//u, '')) ?? raise(new Refusal(404, 'Not Found')),
    call(name: string, values: Values, files: Files, gone: AbortSignal): unknown {
      const rules = known[name];
      const method = methods[name];
      if (!rules || !method) throw new Refusal(404, 'Not Found: method not found');
      check(values, rules);
      return method(values, files, gone);
    },
  };
}

function raise(refusal: Refusal): never {
  throw refusal;
}
