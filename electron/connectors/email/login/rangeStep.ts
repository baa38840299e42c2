import type { LoginStep } from '@shared/channels/login';
import type { RangeCount } from '@shared/ipc/accountDetails';
import type { LoginContext } from '../../connector';
import { openImap, type Reach, type Trust } from '../imap/client';
import { countRanges } from '../sync/countRanges';
import { ranges } from '../sync/range';
import { ask, choice, note } from './parts';

/** A mailbox with fewer mails is fetched as a whole: that takes seconds, and the question would only be in the way. */
const fewMails = 5_000;

const all = 'all';
const values = [...ranges].reverse().map((months) => (months === null ? all : `${months}`));

/** How many months an answer means; undefined: all there is, or not answered. */
export function monthsOf(range: string | undefined): number | undefined {
  return ranges.find((months) => months !== null && `${months}` === range) ?? undefined;
}

/**
 * Asks how far back mail shall be fetched, with how much that is. Null where the mailbox is small, or cannot be counted:
 * then all is fetched, and the account's page offers less.
 */
export async function rangeStep(
  reach: Reach,
  trust: Trust,
  { clock, language }: Pick<LoginContext, 'clock' | 'language'>,
  least = fewMails,
): Promise<LoginStep | null> {
  const counts = await counted(reach, trust, clock.now()).catch(() => null);
  const total = countOf(counts, null);
  if (counts === null || total < least) return null;
  const number = new Intl.NumberFormat(language);
  const facts = Object.fromEntries(
    ([null, 12, 3] as const).map((months) => [`in${months ?? 'All'}`, number.format(countOf(counts, months))]),
  );
  return ask('range', [choice('range', values, all)], {
    notes: [note('range.note', facts)],
    submit: { label: 'login.email.range.submit', answers: {} },
  });
}

function countOf(counts: readonly RangeCount[] | null, months: number | null): number {
  return counts?.find((one) => one.months === months)?.count ?? 0;
}

async function counted(reach: Reach, trust: Trust, now: number): Promise<RangeCount[]> {
  const client = await openImap(reach, trust);
  try {
    return await countRanges(client, now);
  } finally {
    client.close();
  }
}
