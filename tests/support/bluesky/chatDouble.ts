import type { Clock } from '../../../electron/connectors/connector';
import type { Lexicons } from './lexicons';

/** Somebody who takes part. */
export type Member = { did: string; handle: string; displayName?: string };

type Reaction = { value: string; sender: { did: string }; createdAt: string };
type Kept = { id: string; rev: string; text: string; sender: { did: string }; sentAt: string; reactions?: Reaction[] };
type Convo = { id: string; members: Member[]; status: 'request' | 'accepted'; messages: Kept[] };
type Values = Record<string, unknown>;

const defs = 'chat.bsky.convo.defs#';
const proxy = 'did:web:api.bsky.chat#bsky_chat';

/** A no, as servers word it. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly error: string,
  ) {
    super(error);
  }
}

/**
 * A double of a personal data server and of the service of direct messages behind it, for one account. Every parameter,
 * input and answer is held against the published lexicons; what they do not know, and other methods, are refused.
 */
export function chatDouble(us: Member, clock: Clock, lexicons: Lexicons) {
  const convos = new Map<string, Convo>();
  const logs: (Values & { rev: string })[] = [];
  const calls: string[] = [];
  let rev = 1_000_000;
  const nextRev = (): string => `22222${(++rev).toString()}`;
  const now = (): string => new Date(clock.now()).toISOString();

  const convoOf = (id: unknown): Convo => convos.get(String(id)) ?? raise(new Refusal(400, 'InvalidConvo'));
  const messageView = (message: Kept) => ({ $type: `${defs}messageView`, ...message });
  const convoView = ({ id, members, status, messages }: Convo) => ({
    ...{ id, rev: `22222${rev}`, members, muted: false, unreadCount: 0, status },
    ...(messages.length > 0 && { lastMessage: messageView(messages.at(-1) as Kept) }),
  });
  const tell = (kind: string, convoId: string, more: Values = {}): void =>
    void logs.push({ $type: `${defs}${kind}`, rev: nextRev(), convoId, ...more });
  const say = (convo: Convo, did: string, text: string): Kept => {
    const message: Kept = { id: `m${nextRev()}`, rev: nextRev(), text, sender: { did }, sentAt: now() };
    convo.messages.push(message);
    tell('logCreateMessage', convo.id, { message: messageView(message) });
    return message;
  };
  const messageOf = (convo: Convo, id: unknown): Kept =>
    convo.messages.find((one) => one.id === id) ?? raise(new Refusal(400, 'InvalidRequest'));
  const react = (convo: Convo, message: Kept, did: string, value: string): void => {
    const reaction = { value, sender: { did }, createdAt: now() };
    message.reactions = [...(message.reactions ?? []), reaction];
    tell('logAddReaction', convo.id, { message: messageView(message), reaction });
  };
  const session = { did: us.did, handle: us.handle, accessJwt: 'access', refreshJwt: 'refresh' };

  const methods: Record<string, (values: Values) => unknown> = {
    'com.atproto.server.createSession': () => session,
    'com.atproto.server.refreshSession': () => session,
    'app.bsky.notification.listNotifications': () => ({ notifications: [] }),
    'com.atproto.repo.listRecords': () => ({ records: [] }),
    'chat.bsky.convo.listConvos': ({ status }) => ({
      convos: [...convos.values()].filter((one) => one.status === (status ?? 'accepted')).map(convoView),
    }),
    'chat.bsky.convo.listConvoRequests': () => ({
      requests: [...convos.values()]
        .filter(({ status }) => status === 'request')
        .map((one) => ({ $type: `${defs}convoView`, ...convoView(one) })),
    }),
    'chat.bsky.convo.getConvo': ({ convoId }) => ({ convo: convoView(convoOf(convoId)) }),
    'chat.bsky.convo.getMessages': ({ convoId, limit }) => ({
      messages: [...convoOf(convoId).messages].reverse().slice(0, Number(limit)).map(messageView),
    }),
    'chat.bsky.convo.getLog': ({ cursor }) => ({
      cursor: logs.at(-1)?.rev ?? '22222000000',
      // Without a place it tells where one is, and nothing of before.
      logs: cursor === undefined ? [] : logs.filter((one) => one.rev > String(cursor)),
    }),
    'chat.bsky.convo.acceptConvo': ({ convoId }) => {
      const convo = convoOf(convoId);
      if (convo.status === 'accepted') return {};
      convo.status = 'accepted';
      tell('logAcceptConvo', convo.id);
      return { rev: `22222${rev}` };
    },
    'chat.bsky.convo.sendMessage': ({ convoId, message }) => {
      const convo = convoOf(convoId);
      if (convo.status === 'request') throw new Refusal(400, 'InvalidRequest');
      return say(convo, us.did, String((message as Values).text));
    },
    'chat.bsky.convo.removeReaction': ({ convoId, messageId, value }) => {
      const convo = convoOf(convoId);
      const message = messageOf(convo, messageId);
      const gone = message.reactions?.find((one) => one.sender.did === us.did && one.value === value);
      message.reactions = message.reactions?.filter((one) => one !== gone) ?? [];
      if (gone) tell('logRemoveReaction', convo.id, { message: messageView(message), reaction: gone });
      return { message };
    },
    'chat.bsky.convo.addReaction': ({ convoId, messageId, value }) => {
      const convo = convoOf(convoId);
      const message = messageOf(convo, messageId);
      react(convo, message, us.did, String(value));
      return { message };
    },
  };

  const answer = (method: string, url: URL, headers: Headers, body: string | null): unknown => {
    const does = methods[method] ?? raise(new Refusal(501, 'MethodNotImplemented'));
    if (method.startsWith('chat.') !== (headers.get('atproto-proxy') === proxy))
      throw new Refusal(400, 'InvalidRequest');
    if (!method.includes('Session') && headers.get('authorization') !== 'Bearer access')
      throw new Refusal(401, 'AuthMissing');
    const params: Values = Object.fromEntries(url.searchParams);
    if (params.limit !== undefined) params.limit = Number(params.limit);
    if (url.searchParams.has('reasons')) params.reasons = url.searchParams.getAll('reasons');
    const values = body === null ? params : (JSON.parse(body) as Values);
    if (body === null) lexicons.assertValidXrpcParams(method, params);
    else if (!method.includes('Session')) lexicons.assertValidXrpcInput(method, values);
    const told = does(values);
    lexicons.assertValidXrpcOutput(method, told);
    return told;
  };

  const http: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const method = url.pathname.replace('/xrpc/', '');
    calls.push(method);
    await Promise.resolve();
    const reply = (status: number, value: unknown) =>
      new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
    try {
      return reply(
        200,
        answer(method, url, new Headers(init?.headers), typeof init?.body === 'string' ? init.body : null),
      );
    } catch (thrown) {
      if (thrown instanceof Refusal) return reply(thrown.status, { error: thrown.error, message: thrown.error });
      return reply(400, { error: 'InvalidRequest', message: `not by the lexicon: ${String(thrown)}` });
    }
  };

  return {
    http,
    calls,
    /** A conversation with somebody; `request`: they ask to write. */
    open(id: string, who: Member, status: Convo['status'] = 'accepted'): void {
      convos.set(id, { id, members: [us, who], status, messages: [] });
      tell('logBeginConvo', id);
    },
    say: (id: string, did: string, text: string): Kept => say(convoOf(id), did, text),
    react: (id: string, messageId: string, did: string, value: string): void =>
      react(convoOf(id), messageOf(convoOf(id), messageId), did, value),
    remove(id: string, messageId: string): void {
      const { sender, sentAt } = messageOf(convoOf(id), messageId);
      const message = { $type: `${defs}deletedMessageView`, id: messageId, rev: nextRev(), sender, sentAt };
      tell('logDeleteMessage', id, { message });
    },
    status: (id: string) => convoOf(id).status,
    said: (did: string): Kept[] =>
      [...convos.values()].flatMap(({ messages }) => messages.filter(({ sender }) => sender.did === did)),
  };
}

function raise(refusal: Refusal): never {
  throw refusal;
}
