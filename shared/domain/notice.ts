import { z } from 'zod';
import { Ms } from './ids';

const Page = z.url({ protocol: /^https?$/u }).max(2000);

const Call = z.strictObject({
  kind: z.literal('call'),
  what: z.enum(['missed', 'answered', 'outgoing', 'rejected', 'voicemail']),
  number: z.string().min(1).max(60).nullable(),
  seconds: z.number().int().min(0).nullable(),
  line: z.string().min(1).max(60).nullable(),
});
export type CallNotice = z.infer<typeof Call>;

/**
 * What a channel tells in a conversation that nobody wrote. `encrypted`: a message that was not meant for this device.
 * `visit`: on which page of the shop a guest of the web chat writes, and what they typed as their name and address, which
 * nobody has checked. `consent`: what a guest agreed to, word for word, when, and where they were shown it. `flood`: a
 * guest wrote more than is taken in, and how much was left out. `time`: UTC ms by the guest's clock. `call`: what became of
 * a call, with the number of the other side (E.164; null: withheld), how long it was (null: nobody says; 0: nobody spoke)
 * and which of our numbers it went by. A voicemail's words, where they are written down, are the message's text.
 * `reach`: the other side does not want our messages any more, or does again; `removed`: a group put us out.
 * `elsewhere`: what only the channel's own program shows, this message or all before it.
 */
export const Notice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('encrypted') }),
  z.strictObject({
    kind: z.literal('visit'),
    name: z.string().max(200),
    mail: z.string().max(320),
    page: Page.nullable(),
    title: z.string().max(300),
  }),
  z.strictObject({
    kind: z.literal('consent'),
    wording: z.string().min(1).max(2000),
    time: Ms,
    page: Page.nullable(),
  }),
  z.strictObject({ kind: z.literal('elsewhere'), what: z.enum(['message', 'older']) }),
  z.strictObject({ kind: z.literal('reach'), what: z.enum(['blocked', 'unblocked', 'removed']) }),
  z.strictObject({ kind: z.literal('flood'), dropped: z.number().int().min(1) }),
  Call,
]);
export type Notice = z.infer<typeof Notice>;
