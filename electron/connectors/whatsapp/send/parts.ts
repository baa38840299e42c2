import type { Outgoing } from '@shared/channels/outgoing';
import type { ApprovedTemplate } from '@shared/domain/approvedTemplate';
import { goAlong, typeOf } from './refusal';

/** One message of an answer: what is put into the body, and which of the answer's files it takes, if any. */
export type Part = { text: string; body(fileId: string): Record<string, unknown>; file: number | null };

/**
 * An answer as messages: one wherever that can be, for a message has one file at most. Words that cannot go along come
 * after the first file, since a file is what may be refused.
 */
export function partsOf(outgoing: Outgoing, approved: ApprovedTemplate | null): Part[] {
  const { text, attachments, replyTo } = outgoing;
  const quote = replyTo === null ? {} : { context: { message_id: replyTo } };
  if (outgoing.approved && approved) {
    return [
      { text, file: null, body: () => ({ type: 'template', template: templateOf(approved, outgoing.approved) }) },
    ];
  }
  const along = goAlong(outgoing);
  const files = attachments.map(({ attachment: { mime, name } }, index): Part => {
    const type = typeOf(mime) ?? 'document';
    const caption = along && index === 0 ? text : '';
    return {
      text: caption,
      file: index,
      body: (id) => ({
        ...{ type, ...(index === 0 && quote) },
        [type]: {
          id,
          ...(caption !== '' && { caption }),
          ...(type === 'document' && { filename: name.slice(0, 240) }),
        },
      }),
    };
  });
  const [first, ...others] = files;
  const words: Part = {
    ...{ text, file: null },
    body: () => ({ type: 'text', ...(first === undefined && quote), text: { body: text } }),
  };
  if (!first) return [words];
  return along || text === '' ? files : [first, words, ...others];
}

/** A template with what stands in its places: by number, or where they have names, by these. */
function templateOf({ name, language, variables }: ApprovedTemplate, use: Outgoing['approved']): object {
  const isNamed = variables.some((one) => !/^\d+$/u.test(one));
  const inOrder = isNamed ? variables : [...variables].sort((a, b) => Number(a) - Number(b));
  const parameters = inOrder.map((one) => ({
    ...{ type: 'text', text: use?.values[one] ?? '' },
    ...(isNamed && { parameter_name: one }),
  }));
  return {
    ...{ name, language: { policy: 'deterministic', code: language } },
    ...(parameters.length > 0 && { components: [{ type: 'body', parameters }] }),
  };
}
