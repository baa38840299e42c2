import { z } from 'zod';
import { Change, ChangeReply } from '../domain/change';
import { DraftVersion } from '../domain/draftVersion';
import { call } from './call';

/** How many kept texts are shown at once. */
export const shownVersions = 200;

export const changeCalls = {
  /** Executes one change in one transaction of the ledger. */
  apply: call(Change, ChangeReply),
  /** Texts that were typed and are in no editor any more, newest first, by words in them: their beginnings, no HTML. */
  versions: call(
    z.strictObject({ query: z.string().max(200) }),
    z.strictObject({ versions: z.array(DraftVersion).max(shownVersions) }),
  ),
} as const;
