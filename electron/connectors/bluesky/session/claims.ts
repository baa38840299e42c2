import { z } from 'zod';

const Claims = z.looseObject({
  scope: z.string().optional().catch(undefined),
  /** UTC seconds. */
  iat: z.number().optional().catch(undefined),
  exp: z.number().optional().catch(undefined),
});

/** What a token says of itself, unproved: a hint, never a right. null where it is opaque. */
export function claimsOf(jwt: string): z.infer<typeof Claims> | null {
  try {
    const text = Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString();
    return Claims.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** How far a password opens the account, by the scope of the token it gave; null where the token does not say. */
export function reachOf(jwt: string): 'all' | 'messages' | 'posts' | null {
  switch (claimsOf(jwt)?.scope) {
    case 'com.atproto.access':
      return 'all';
    case 'com.atproto.appPassPrivileged':
      return 'messages';
    case 'com.atproto.appPass':
      return 'posts';
    default:
      return null;
  }
}
