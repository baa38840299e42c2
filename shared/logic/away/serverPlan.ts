import type { ServerNote } from '../../channels/serverAbsence';

/** What a provider should say, or why there are no words for it. */
export type ServerPlan = { notes: ServerNote[] } | { reason: 'noText' | 'blankInText' };
