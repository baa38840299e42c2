import { ok } from '@shared/errors/result';
import { mostCounted } from '@shared/ipc/search';
import type { Ledger } from '../ledger/store';
import type { Handlers } from './registerIpc';

/** Answers of the namespace `search`, on the ledger's reading side. */
export function searchHandlers(
  ledger: Pick<Ledger, 'search' | 'countFound' | 'found' | 'suggest'>,
): Handlers['search'] {
  return {
    run: (request) => ledger.search(request),
    tally: async ({ query }) => {
      const found = await ledger.found(query);
      return found.ok ? ok({ count: found.value.length }) : found;
    },
    suggest: async ({ conversationId }) => {
      const answers = await ledger.suggest(conversationId);
      return answers.ok ? ok({ answers: answers.value }) : answers;
    },
    count: async ({ queries }) => {
      const counted = await ledger.countFound(queries, mostCounted);
      return counted.ok ? ok({ counts: counted.value }) : counted;
    },
  };
}
