import { z } from 'zod';
import { type AppError, appError } from '@shared/errors/appError';
import { callerHeader, type RelayKeys } from '../../relay/keys';
import { checkAccess } from '../check';
import type { Cloud } from '../client';
import { digitsOf } from '../people';

/** The number as it turned out to be, or what is wrong and at which field. */
export type Proof = { number: string; name: string } | { error: AppError; at: string };

const Numbers = z.looseObject({ data: z.array(z.looseObject({ id: z.coerce.string() })) });

/**
 * Whether a token at Meta opens the number, and the number belongs to the business account. The app is subscribed to its
 * webhooks then (Cloud API, "Subscribe to a WABA"): without that the callback is never called.
 */
export async function proveMeta(cloud: Cloud, phoneId: string, signal: AbortSignal): Promise<Proof> {
  const { display_phone_number: shown, verified_name: name } = await checkAccess(cloud, signal);
  const { data } = await cloud.business('/phone_numbers', { limit: '100' }, { result: Numbers, signal });
  if (!data.some(({ id }) => id === phoneId)) return { error: wrong('waNumber'), at: 'wabaId' };
  const number = `+${digitsOf(shown ?? '')}`;
  if (!/^\+\d{6,15}$/u.test(number)) return { error: wrong('waNumber'), at: 'phoneId' };
  await cloud.postBusiness('/subscribed_apps', {}, { result: z.unknown(), signal });
  return { number, name: (name ?? '').slice(0, 200) };
}

/** Has 360dialog call the relay, and show the word by which it is known (docs.360dialog.com, Webhook URL). */
export async function enterDialog(
  cloud: Cloud,
  url: string,
  { caller }: RelayKeys,
  signal: AbortSignal,
): Promise<void> {
  await checkAccess(cloud, signal);
  const body = { url, headers: { [callerHeader]: caller } };
  await cloud.postBusiness('/v1/configs/webhook', body, { result: z.unknown(), signal });
}

/** What was typed does not fit. */
export function wrong(context: string): AppError {
  return appError('auth.rejected', { account: 'WhatsApp', context });
}
