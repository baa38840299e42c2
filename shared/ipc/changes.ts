import { Change, ChangeReply } from '../domain/change';
import { call } from './call';

export const changeCalls = {
  /** Executes one change in one transaction of the ledger. */
  apply: call(Change, ChangeReply),
} as const;
