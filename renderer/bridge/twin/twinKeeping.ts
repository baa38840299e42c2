import { tableNames } from '@shared/domain/tables';
import type { Method, ReplyOf, RequestOf } from '@shared/ipc/contract';
import { fail, ok, type Result } from '@shared/errors/result';
import type { TwinDesk } from './twinDesk';

const day = 86_400_000;

type Answers = {
  [M in Method<'keeping'>]: (request: RequestOf<'keeping', M>) => Result<ReplyOf<'keeping', M>>;
};

/** The twin keeps nothing on a disk: it shows what a desk of some weeks would have, and finds all well. */
export function twinKeeping({ memory }: TwinDesk): Answers {
  const count = (table: 'conversation' | 'message' | 'draft'): number => memory.all(table).length;
  const night = Math.floor(Date.now() / day) * day + 3 * 3_600_000;
  const backups = Array.from({ length: 7 }, (_, index) => ({
    at: night - index * day,
    bytes: 3_400_000 - index * 41_000,
  })).filter(({ at }) => at < Date.now());
  return {
    backups: () => ok({ backups }),
    backUp: () => ok({ saved: null }),
    examine: ({ at }) =>
      ok({
        contents:
          at === null
            ? null
            : { at, conversations: count('conversation'), messages: count('message'), drafts: count('draft') },
      }),
    restart: () => fail('unsupported'),
    check: () => ok({ done: 1, total: 1, found: [] }),
    counts: () => ok({ rows: Object.fromEntries(tableNames.map((table) => [table, memory.all(table).length])) }),
    diagnostics: () =>
      ok({
        text: ['Tresen', '  system: browser', '', 'rows', `  conversation: ${count('conversation')}`, ''].join('\n'),
      }),
    saveDiagnostics: () => ok({ saved: false }),
    saveTemplates: () => ok({ saved: false }),
    saveWebchat: () => ok({ saved: false }),
    saveOffer: () => ok({ saved: false }),
    saveKeymap: () => ok({ saved: false }),
  };
}
