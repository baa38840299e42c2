import { shownVersions } from '@shared/ipc/changes';
import { findVersions } from '@shared/logic/desk/versions';
import type { Namespace, Method, ReplyOf, RequestOf } from '@shared/ipc/contract';
import type { Message } from '@shared/domain/message';
import { fail, ok, type Result } from '@shared/errors/result';
import type { DeskInfo } from '@shared/ipc/desk';
import { searchOf, withFound } from '@shared/logic/view/found';
import { twinAway } from './twinAway';
import { openSamples } from './openSamples';
import { twinHealth } from './twinHealth';
import { twinHoldings } from './twinHoldings';
import type { TwinDesk } from './twinDesk';
import type { makeTwinFiles } from './twinFiles';
import { twinKeeping } from './twinKeeping';
import { twinLogin } from './twinLogin';
import { twinSuggest } from './twinSuggest';
import { twinCount, twinFound, twinSearch } from './twinSearch';

/** An address whose answer tells the browser to forget what it stored (Clear-Site-Data), where the server has it. */
const clearPath = '/twin/clear';

type Answers = {
  [N in Namespace]: {
    [M in Method<N>]: (request: RequestOf<N, M>) => Result<ReplyOf<N, M>> | Promise<Result<ReplyOf<N, M>>>;
  };
};

/** How the twin answers every call of the contract. */
export function makeTwinCalls(desk: TwinDesk, info: DeskInfo, files: ReturnType<typeof makeTwinFiles>): Answers {
  const { memory } = desk;
  return {
    desk: {
      info: () => ok(info),
      setPreferences: () => ok({}),
      openLink: () => ok({ opened: false }),
      print: ({ pdf }) => {
        if (!pdf) window.print();
        return ok({ printed: !pdf });
      },
      clearCache: async ({ onlyBroken }) => {
        if (!onlyBroken) await fetch(clearPath).catch(() => null);
        return ok({ cleared: !onlyBroken });
      },
      menu: () => ok({}),
      showing: () => ok({}),
      system: () => ok({ startAtLogin: false, tray: true }),
      setStartAtLogin: () => ok({}),
      quit: () => ok({}),
    },
    accounts: {
      ...twinLogin(desk),
      practise: () => {
        if (memory.all('account').length === 0) openSamples(desk, Date.now());
        return ok({ accounts: memory.all('account').length });
      },
      endPractice: () => {
        const ended = memory.all('account').filter(({ practice }) => practice);
        for (const { id } of ended) desk.system({ type: 'removeAccount', id });
        return ok({ accounts: ended.length });
      },
      holdings: ({ id }) => ok(twinHoldings(memory, id)),
      health: ({ id }) => twinHealth(memory, id),
      details: () => ok({ about: null }),
      remove: ({ id, keep }) => {
        const removed = desk.system({ type: 'removeAccount', id, keep });
        return removed.ok ? ok({}) : removed;
      },
      startOver: () => fail('conflict.stale'),
      retry: () => ok({}),
      sendTest: () => fail('unsupported'),
      testState: () => fail('not.found'),
      provision: () => ok({ accounts: [] }),
      provisionAccept: () => fail('not.found'),
    },
    changes: {
      apply: (change) => {
        const query = searchOf(change);
        return desk.apply(query === null ? change : withFound(change, twinFound(memory, query)));
      },
      versions: ({ query }) => ok({ versions: findVersions(memory.versions(), query, shownVersions) }),
    },
    messages: {
      html: ({ id }) => ok({ html: memory.bodyOf(id) }),
      frame: ({ html, pictures }) => postFrame(info.frameBase + (pictures ? '?pictures' : ''), html),
      file: ({ messageId, attachmentId }) => {
        const file = memory.store.get('message', messageId)?.attachments.find(({ id }) => id === attachmentId);
        return file ? files.url(file) : fail('attachment.missing');
      },
      picture: ({ sha256 }) => files.url({ sha256 }),
      openFile: () => ok({ outcome: 'noProgram' }),
      saveFile: () => ok({ saved: false, disguised: false }),
      saveFiles: () => ok({ saved: 0 }),
      dragFile: () => ok({ dragging: false }),
      source: ({ id }) => twinSource(memory.store.get('message', id)),
      saveSource: () => ok({ saved: false }),
      unsubscribe: () => ok({}),
      keepCopy: () => ok({}),
      beginFile: files.begin,
      addChunk: ({ upload, data }) => files.add(upload, data),
      endFile: ({ upload }) => files.end(upload),
    },
    search: {
      run: (request) => ok(twinSearch(memory, request)),
      tally: ({ query }) => ok({ count: twinFound(memory, query).length }),
      suggest: ({ conversationId }) => ok({ answers: twinSuggest(memory, conversationId) }),
      count: ({ queries }) => ok({ counts: queries.map((query) => twinCount(memory, query)) }),
    },
    keeping: twinKeeping(desk),
    away: twinAway(desk),
  };
}

/** The twin has no server: it shows what it knows the way a server would. */
function twinSource(message: Message | null): Result<{ text: string; bytes: number; cut: boolean }> {
  if (!message) return fail('not.found');
  const { author, subject, sentAt, text } = message;
  const header = [
    `From: ${author.name} <${author.address}>`,
    `Subject: ${subject ?? ''}`,
    `Date: ${new Date(sentAt).toUTCString()}`,
  ];
  const source = [...header, '', text].join('\r\n');
  return ok({ text: source, bytes: source.length, cut: false });
}

/** The page's server keeps the document under an address with its own policy, as main does, and answers {url}. */
async function postFrame(base: string, html: string): Promise<Result<{ url: string }>> {
  const response = await fetch(base, { method: 'POST', body: html }).catch(() => null);
  if (!response?.ok) return fail('unsupported');
  const { url }: { url?: unknown } = await response.json();
  return typeof url === 'string' ? ok({ url }) : fail('invalid.reply');
}
