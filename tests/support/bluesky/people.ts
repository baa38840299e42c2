import { setTimeout as sleep } from 'node:timers/promises';
import type { Network } from './startNetwork';

/** What a method answered. @throws what the server said no with */
async function ask<T>(
  root: string,
  method: string,
  { token, input, params = {} }: { token?: string; input?: object; params?: Record<string, string> } = {},
): Promise<T> {
  const url = `${root}/xrpc/${method}?${new URLSearchParams(params).toString()}`;
  const answer = await fetch(url, {
    method: input ? 'POST' : 'GET',
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(input && { 'content-type': 'application/json' }),
    },
    body: input ? JSON.stringify(input) : null,
  });
  const body = (await answer.json().catch(() => ({}))) as T;
  if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(body)}`);
  return body;
}

/** One version of a record. */
export type Ref = { uri: string; cid: string };

/** Somebody with an account in the network, writing by another program. */
export type Person = {
  did: string;
  handle: string;
  password: string;
  token: string;
  post(text: string, more?: object): Promise<Ref>;
  /** Answers a post; `root`: where its thread began, that post where not given. */
  reply(text: string, parent: Ref, root?: Ref, more?: object): Promise<Ref>;
  remove(uri: string): Promise<void>;
  posts(): Promise<{ uri: string; cid: string; value: { text: string; embed?: object } }[]>;
  appPassword(name: string, privileged: boolean): Promise<string>;
  /** Keeps a file at the server; what a record names it by. */
  upload(data: Uint8Array, mime: string): Promise<object>;
  /** A file the server keeps. */
  blob(cid: string): Promise<Uint8Array>;
};

let made = 0;

/** Makes an account. @param name the first part of its handle */
export async function createPerson({ pds }: Pick<Network, 'pds'>, name: string): Promise<Person> {
  const handle = `${name}${++made}.test`;
  const password = `hunter2-${handle}`;
  const account = await ask<{ did: string; accessJwt: string }>(pds, 'com.atproto.server.createAccount', {
    input: { handle, password, email: `${handle}@shop.test` },
  });
  const { did, accessJwt: token } = account;
  const collection = 'app.bsky.feed.post';
  const post = (text: string, more: object = {}): Promise<Ref> => {
    const record = { $type: collection, text, createdAt: new Date().toISOString(), ...more };
    return ask(pds, 'com.atproto.repo.createRecord', { token, input: { repo: did, collection, record } });
  };
  const ref = ({ uri, cid }: Ref): Ref => ({ uri, cid });
  return {
    ...{ did, handle, password, token, post },
    reply: (text, parent, root = parent, more = {}) =>
      post(text, { reply: { root: ref(root), parent: ref(parent) }, ...more }),
    async remove(uri) {
      const rkey = uri.split('/').at(-1);
      await ask(pds, 'com.atproto.repo.deleteRecord', { token, input: { repo: did, collection, rkey } });
    },
    async posts() {
      const params = { repo: did, collection, limit: '100', reverse: 'true' };
      type Page = { records: { uri: string; cid: string; value: { text: string } }[] };
      return (await ask<Page>(pds, 'com.atproto.repo.listRecords', { params })).records;
    },
    async upload(data, mime) {
      const answer = await fetch(`${pds}/xrpc/com.atproto.repo.uploadBlob`, {
        ...{ method: 'POST', body: new Uint8Array(data) },
        headers: { authorization: `Bearer ${token}`, 'content-type': mime },
      });
      return ((await answer.json()) as { blob: object }).blob;
    },
    async blob(cid) {
      const answer = await fetch(
        `${pds}/xrpc/com.atproto.sync.getBlob?${new URLSearchParams({ did, cid }).toString()}`,
      );
      return new Uint8Array(await answer.arrayBuffer());
    },
    async appPassword(label, privileged) {
      const input = { name: label, privileged };
      return (await ask<{ password: string }>(pds, 'com.atproto.server.createAppPassword', { token, input })).password;
    },
  };
}

/** The facet of a mention at the beginning of a text. */
export const mentionOf = ({ did, handle }: Pick<Person, 'did' | 'handle'>): { text: string; facets: object[] } => ({
  text: `@${handle} `,
  facets: [
    {
      index: { byteStart: 0, byteEnd: handle.length + 1 },
      features: [{ $type: 'app.bsky.richtext.facet#mention', did }],
    },
  ],
});

/** Waits until the network shows a post to somebody. */
export function shown(pds: string, token: string, uri: string): Promise<void> {
  return until(`${uri} is shown`, async () => {
    const params = { uris: uri };
    return (await ask<{ posts: unknown[] }>(pds, 'app.bsky.feed.getPosts', { token, params })).posts.length > 0;
  });
}

/** Waits until somebody is told of a post. */
export function told(pds: string, token: string, uri: string): Promise<void> {
  return until(`${uri} is told`, async () => {
    type Page = { notifications: { uri: string }[] };
    const page = await ask<Page>(pds, 'app.bsky.notification.listNotifications', { token, params: { limit: '20' } });
    return page.notifications.some((one) => one.uri === uri);
  });
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const endsAt = Date.now() + 20_000; !(await holds()); await sleep(10)) {
    if (Date.now() > endsAt) throw new Error(`never: ${what}`);
  }
}
