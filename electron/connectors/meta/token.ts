import { z } from 'zod';
import type { ConnectorContext } from '../connector';
import { ApiError } from '../web/apiError';
import type { Graph } from './client';
import { tokenField, untilField } from './config';
import type { Place } from './cursor';

const day = 24 * 3_600_000;
/** A token lives 60 days; it is refreshed every week, so that weeks of silence are needed to lose it. */
const everyMs = 7 * day;
/** One that is younger than a day cannot be refreshed yet: it is tried again then. */
const againMs = day;

const Refreshed = z.looseObject({ access_token: z.string().min(10).max(2000), expires_in: z.number().positive() });

/**
 * Refreshes an Instagram token where its time has come (instagram-api-with-instagram-login/business-login,
 * refresh_access_token). The new one is safe before it is used; a refusal leaves the old one, which holds. Answers whether
 * there is a new one.
 */
export async function refreshToken(graph: Graph, place: Place, context: ConnectorContext): Promise<boolean> {
  const { clock, signal, log } = context;
  if (!context.keepSecret || clock.now() - place.tokenAt < everyMs) return false;
  try {
    const query = { grant_type: 'ig_refresh_token' };
    const told = await graph.plain('/refresh_access_token', query, { result: Refreshed, signal });
    await context.keepSecret(untilField, String(clock.now() + told.expires_in * 1000));
    await context.keepSecret(tokenField, told.access_token);
    place.tokenAt = clock.now();
    return true;
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || thrown.error.code !== 'protocol.drift') throw thrown;
    log.info('token.kept', { code: thrown.error.code });
    place.tokenAt = clock.now() - everyMs + againMs;
    return false;
  }
}
