import type { LoginField, LoginStep } from '@shared/channels/login';
import { WebUrl } from '@shared/domain/message';
import { appError, type AppError } from '@shared/errors/appError';
import type { LoginContext } from '../connector';
import type { Api } from '../web/api';
import { ApiError } from '../web/apiError';
import { itemCapabilities, itemProfile } from './capabilities';
import { isLocal } from './config';
import { discoverFeeds } from './discover';
import { fetchFeed } from './fetchFeed';
import { readFeed } from './readFeed';

type ApiFor = (name: string, context: LoginContext) => Api;

/** Connecting a feed: its address or that of a page that names some; it is read once before the account is there. */
export function createLogin(apiFor: ApiFor) {
  return async (answers: Record<string, string>, context: LoginContext): Promise<LoginStep> => {
    const typed = (answers.choice || answers.url || context.account?.address || '').trim();
    if (typed === '') return addressStep('', null);
    const url = WebUrl.safeParse(/^[a-z]+:/iu.test(typed) ? typed : `https://${typed}`);
    if (!url.success) return addressStep(typed, appError('feed.address'));
    if (context.localOnly && !isLocal({ url: url.data })) return addressStep(typed, appError('runtime.unsupported'));
    const source = { api: apiFor(url.data, context), now: context.clock.now, name: new URL(url.data).hostname };
    try {
      const fetched = await fetchFeed(source, url.data, { etag: null, modified: null }, context.signal);
      if (fetched.kind === 'same') return addressStep(typed, appError('feed.none'));
      const at = fetched.movedTo ?? url.data;
      const feed = readFeed(fetched.text, fetched.url);
      if (!feed) return choiceStep(typed, discoverFeeds(fetched.text, fetched.url));
      if (!context.account && (await context.taken(at)))
        return addressStep(typed, appError('account.exists', { address: at.slice(0, 300) }));
      const profiles = { [itemProfile]: itemCapabilities };
      return { kind: 'done', name: feed.title.slice(0, 200), address: at.slice(0, 320), config: { url: at }, profiles };
    } catch (thrown) {
      if (thrown instanceof ApiError) return addressStep(typed, thrown.error);
      throw thrown;
    }
  };
}

function addressStep(value: string, error: AppError | null): LoginStep {
  return {
    kind: 'ask',
    id: 'feed.url',
    title: 'login.feed.title',
    notes: [{ text: 'login.feed.note', facts: {}, link: null }],
    fields: [field({ kind: 'text', label: 'login.feed.url', help: 'login.feed.urlHelp', value })],
    error,
    ...(error && { errorAt: 'url' }),
  };
}

/** A page that is no feed but names some: which of them? */
function choiceStep(typed: string, feeds: { url: string; title: string }[]): LoginStep {
  const [first] = feeds;
  if (!first) return addressStep(typed, appError('feed.none'));
  const choices = feeds.map(({ url, title }) => ({
    value: url,
    label: title === '' ? url : `${title} (${url})`,
    literal: true,
  }));
  return {
    kind: 'ask',
    id: 'feed.choice',
    title: 'login.feed.choice.title',
    fields: [{ ...field({ kind: 'choice', label: 'login.feed.choice', value: first.url }), name: 'choice', choices }],
    error: null,
  };
}

function field(part: Pick<LoginField, 'kind' | 'label' | 'value'> & { help?: string }): LoginField {
  return { name: 'url', required: true, help: null, choices: [], ...part };
}
