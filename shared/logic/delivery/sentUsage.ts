import type { Usage } from '../../channels/usage';
import type { Account } from '../../domain/account';
import type { Ms } from '../../domain/ids';

/** How much of ours left by one profile; `parts`: what it came to as SMS. */
export type Sent = { profile: string; messages: number; parts: number };

/**
 * What left this month, in what it is charged by: parts on channels that count them. The cost is an estimate by what a part
 * cost the last time the service charged for one.
 */
export function sentUsage({ profiles }: Pick<Account, 'profiles'>, sent: readonly Sent[], since: Ms): Usage[] {
  const begun = { by: 'desk' as const, since };
  const messages: Usage = { ...begun, unit: 'messages', used: sum(sent.map((one) => one.messages)) };
  const priced = Object.entries(profiles).flatMap(([profile, { text }]): Usage[] => {
    const { unit, price } = text;
    if (unit !== 'sms-segments' && !price) return [];
    const kind = unit === 'sms-segments' ? 'parts' : 'messages';
    const used = sum(sent.filter((one) => one.profile === profile).map((one) => one[kind]));
    const spent = price && Math.round(used * price.perUnit * 1e6) / 1e6;
    return [{ ...begun, unit: kind, used, ...(price && { price }), ...(spent !== undefined && { spent }) }];
  });
  return priced.some(({ unit }) => unit === 'messages') ? priced : [messages, ...priced];
}

/** Begin of the month at this computer's clock (UTC ms). */
export function monthBegin(now: Ms): Ms {
  const at = new Date(now);
  return new Date(at.getFullYear(), at.getMonth(), 1).getTime();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
