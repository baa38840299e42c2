import type { Clock } from '../../../electron/connectors/connector';
import type { Access } from './access';
import { missing, Refusal } from './refusal';
import { createUploads, insistKeys } from './uploads';
import type { Comment, Message, Talk, World } from './world';

const day = 24 * 3_600_000;
const outside = (): Refusal => new Refusal(10, 2018278);

type Body = {
  recipient?: { id?: string; comment_id?: string };
  message?: { text?: string; attachment?: unknown };
  messaging_type?: string;
  tag?: string;
};

/**
 * The Send API of both hosts (messenger-platform/reference/send-api; instagram-api-with-instagram-login/messaging-api),
 * with its windows (messenger-platform/policy/policy-overview), and private replies (messenger-platform/discovery/
 * private-replies; instagram-platform/private-replies), v24.0. A message is words or a file, never both.
 */
export function createSending(clock: Clock, world: World, access: Access, rootOf: () => string) {
  const isPage = world.host === 'facebook';
  const uploads = createUploads(access, isPage, () => clock.now());
  const blocked = new Set<string>();
  const sent: Message[] = [];

  const say = (talk: Talk, text: string, attachment?: unknown): object => {
    const file = attachment === undefined ? null : uploads.named(attachment);
    const files = file ? [world.file(file.data, file.mime, rootOf(), { name: file.name })] : [];
    const message = world.write(talk, world.us, text, { files });
    sent.push(message);
    return { recipient_id: talk.customer.id, message_id: message.id };
  };

  const privately = (id: string, text: string): object => {
    const comment = world.find(id) ?? visitorPost(id);
    if (!comment) throw missing();
    if (comment.repliedTo) throw new Refusal(10900);
    if (clock.now() > comment.at + 7 * day) throw new Refusal(10903);
    comment.repliedTo = true;
    const talk = world.talkOf(comment.from);
    comment.conversation = talk.id;
    return say(talk, text);
  };

  const visitors = new Map<string, Pick<Comment, 'at' | 'from' | 'repliedTo' | 'conversation'>>();
  const visitorPost = (id: string) => {
    const post = world.posts.find((one) => one.id === id && one.from !== world.us);
    if (!post) return undefined;
    const { at, from } = post;
    const known = visitors.get(id) ?? { at, from, repliedTo: false, conversation: null };
    visitors.set(id, known);
    return known;
  };

  return {
    sent: sent as readonly Message[],
    block: (id: string) => void blocked.add(id),
    uploads,
    message(body: Body): object {
      access.needs(...(isPage ? ['pages_messaging'] : ['instagram_business_manage_messages']));
      insistKeys(body, ['recipient', 'message', 'messaging_type', 'tag', 'reply_to']);
      const { recipient = {}, message = {}, messaging_type: type, tag } = body;
      insistKeys(recipient, ['id', 'comment_id']);
      insistKeys(message, ['text', 'attachment']);
      const text = message.text ?? '';
      if ((text === '') === (message.attachment === undefined)) throw new Refusal(100);
      // Send API reference: text of 2000 characters; instagram messaging-api: less than 1000 bytes of UTF-8.
      const length = isPage ? text.length : Buffer.byteLength(text);
      if (length > (isPage ? 2_000 : 1_000)) throw new Refusal(100, 2018109);
      if (recipient.comment_id !== undefined) {
        if (type !== undefined || tag !== undefined || message.attachment !== undefined) throw new Refusal(100);
        return privately(recipient.comment_id, text);
      }
      const talk = world.talks.find(({ customer }) => customer.id === recipient.id);
      if (!talk) throw new Refusal(100, 2018001);
      if (blocked.has(talk.customer.id)) throw new Refusal(551, 1545041);
      // "Cannot message users who are not admins, developers or testers of the app" while it is in development.
      if (access.app.development && !talk.role) throw new Refusal(10, 2018028);
      const heard = world.heardAt(talk);
      const age = heard === null ? Infinity : clock.now() - heard;
      if (tag === undefined) {
        if (type !== undefined && type !== 'RESPONSE') throw new Refusal(100);
        if (age > day) throw outside();
      } else {
        if (type !== 'MESSAGE_TAG' || tag !== 'HUMAN_AGENT') throw new Refusal(100);
        access.needs('human_agent');
        if (age > 7 * day) throw outside();
      }
      return say(talk, text, message.attachment);
    },
    /** POST /{comment}/comments or /{post}/comments on Facebook, /{comment}/replies on Instagram. */
    comment(id: string, edge: string, params: Record<string, string>): object {
      if (edge !== (isPage ? 'comments' : 'replies')) throw missing();
      access.needs(...(isPage ? ['pages_manage_engagement'] : ['instagram_business_manage_comments']));
      insistKeys(params, ['message']);
      if (!params.message) throw new Refusal(100);
      const parent = world.find(id);
      const post = parent?.post ?? world.posts.find((one) => isPage && one.id === id);
      if (!post) throw missing();
      // Threads are two deep: an answer to an answer stands beside it (Comment reference).
      return { id: world.comment(post, world.us, params.message, parent?.parent ?? parent ?? null).id };
    },
    /** POST /{comment}: is_hidden on Facebook, hide on Instagram (Comment and IG Comment references, "Updating"). */
    hide(id: string, params: Record<string, string>): object {
      access.needs(...(isPage ? ['pages_manage_engagement'] : ['instagram_business_manage_comments']));
      const field = isPage ? 'is_hidden' : 'hide';
      insistKeys(params, [field]);
      const comment = world.find(id);
      if (!comment) throw missing();
      if (params[field] !== 'true' && params[field] !== 'false') throw new Refusal(100);
      if (comment.from === world.us) throw new Refusal(100);
      comment.hidden = params[field] === 'true';
      return { success: true };
    },
    like(id: string, on: boolean): object {
      if (!isPage) throw missing();
      access.needs('pages_manage_engagement');
      const comment = world.find(id);
      if (!comment) throw missing();
      comment.liked = on;
      return { success: true };
    },
    remove(id: string): object {
      access.needs(...(isPage ? ['pages_manage_engagement'] : ['instagram_business_manage_comments']));
      const comment = world.find(id);
      if (!comment) throw missing();
      world.removeComment(comment);
      return { success: true };
    },
  };
}
