import { z } from 'zod';
import type { Ms } from '@shared/domain/ids';
import { postFacts } from '@shared/domain/message';

/** A person of a story. `id` is unique within `scope`, which is the channel's own unless told otherwise. */
export const Person = z.strictObject({
  id: z.string().min(1).max(400),
  name: z.string().max(400),
  language: z.enum(['de', 'en']).nullable(),
  scope: z.string().min(1).max(200).optional(),
});
export type Person = z.infer<typeof Person>;

/** What a message of a story carries beside its place in time. `files` and `inline` are names of practice files. */
const said = {
  /** 'us', or a key of the story's people; the customer when absent. */
  by: z.string().optional(),
  text: z.string().max(5_000_000),
  contentWarning: postFacts.contentWarning,
  html: z.string().optional(),
  subject: z.string().max(1000).optional(),
  /** Keys of the story's people who got a copy. */
  cc: z.array(z.string()).optional(),
  files: z.array(z.string()).optional(),
  /** Files the HTML shows by their name as Content-ID. */
  inline: z.array(z.string()).optional(),
  automatic: z.literal(true).optional(),
  /** What the author makes of it shortly afterwards. */
  edited: z.string().optional(),
  withdrawn: z.literal(true).optional(),
};

/**
 * One message that was there before the desk opened, `ago` minutes before the story's beginning. `answers` is the
 * index of the line it answers, the one before when absent. A `late` line comes as news just after the first sync.
 */
export const Line = z.strictObject({
  ...said,
  ago: z.number().min(0),
  answers: z.number().int().min(0).optional(),
  reaction: z.string().optional(),
  late: z.literal(true).optional(),
});
export type Line = z.infer<typeof Line>;

/** What the customer says to our next answer; `reaction` is put on that answer first. */
export const Turn = z.strictObject({ ...said, reaction: z.string().optional() });
export type Turn = z.infer<typeof Turn>;

/**
 * One invented conversation. `arrives` makes it a live one: so many minutes after the desk first opened. `bye` is
 * said to the answer after the last turn; null stays silent, absent takes a common one.
 */
export const Story = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  channel: z.string(),
  profile: z.string(),
  /** How far its posts reach, where the channel has such. */
  audience: postFacts.audience,
  customer: Person,
  people: z.record(z.string(), Person).optional(),
  subject: z.string().max(1000).optional(),
  /** Everything was read before, though perhaps not answered. */
  read: z.literal(true).optional(),
  noReply: z.literal(true).optional(),
  arrives: z.number().min(0).optional(),
  lines: z.array(Line).min(1),
  turns: z.array(Turn),
  bye: z.string().nullable().optional(),
});
export type Story = z.infer<typeof Story>;

const minute = 60_000;

/** When a line of the story was written: `start` is when the story begins to be told (the desk's opening, or its arrival). */
export function lineAt(line: Line, start: Ms): Ms {
  return start - Math.round(line.ago * minute);
}
