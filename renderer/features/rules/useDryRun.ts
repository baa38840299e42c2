import { useState } from 'react';
import type { Conversation } from '@shared/domain/conversation';
import type { AppError } from '@shared/errors/appError';
import { channelNames } from '@shared/i18n/channelNames';
import { resolvedRule } from '@shared/logic/rules/onArrival';
import { useDeskInfo } from '@/bridge';
import { useAccounts, usePastArrivals, useTags } from '@/cache';
import { dryRun } from './dryRun';

/** So many conversations are looked at. */
const looked = 200;

/** What a rule would have done to the last conversations; null before anyone asked. */
export type DryRun = { of: number; found: readonly Conversation[] } | null;

/** Tries a query on what came in last, and says what is wrong with it. Nothing is changed. */
export function useDryRun() {
  const { zone } = useDeskInfo();
  const tags = useTags();
  const accounts = useAccounts();
  const arrivals = usePastArrivals();
  const [result, setResult] = useState<DryRun>(null);
  const names = { tags, accounts, channels: channelNames };
  return {
    result,
    forget: () => setResult(null),
    problems: (query: string): readonly AppError[] => resolvedRule(query, names, { now: Date.now(), zone }).problems,
    run: async (query: string): Promise<void> => {
      const past = await arrivals(looked);
      setResult({ of: past.length, found: dryRun(query, past, names, { now: Date.now(), zone }) });
    },
  };
}
