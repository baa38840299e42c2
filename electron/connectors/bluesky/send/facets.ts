import { z } from 'zod';
import type { SendContext } from '../../connector';
import { facetsIn, type Meaning } from '@shared/logic/text/facets';
import { ApiError } from '../../web/apiError';
import { Did } from '../config';
import type { Desk } from '../reach';

const Resolved = z.looseObject({ did: Did });

/** The facets of a text as a record has them. A handle nobody has stays words. */
export async function facetsFor(text: string, desk: Desk, { signal }: Pick<SendContext, 'signal'>): Promise<object[]> {
  const feature = async (meaning: Meaning): Promise<object | null> => {
    if (meaning.kind === 'link') return { $type: 'app.bsky.richtext.facet#link', uri: meaning.uri };
    if (meaning.kind === 'tag') return { $type: 'app.bsky.richtext.facet#tag', tag: meaning.tag };
    const params = { handle: meaning.handle };
    try {
      const { did } = await desk.call('com.atproto.identity.resolveHandle', { result: Resolved, params, signal });
      return { $type: 'app.bsky.richtext.facet#mention', did };
    } catch (thrown) {
      if (thrown instanceof ApiError && thrown.status === 400) return null;
      throw thrown;
    }
  };
  const made = await Promise.all(
    facetsIn(text).map(async ({ byteStart, byteEnd, meaning }) => {
      const one = await feature(meaning);
      return one === null ? [] : [{ index: { byteStart, byteEnd }, features: [one] }];
    }),
  );
  return made.flat();
}
