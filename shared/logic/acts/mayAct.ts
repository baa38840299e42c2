import type { Capabilities, Grade } from '../../channels/capabilities';
import type { Ms } from '../../domain/ids';
import type { Message } from '../../domain/message';
import type { ActKind, MessageAct } from '../../domain/messageAct';
import { type AppError, appError } from '../../errors/appError';
import { textLength } from '../text/length';

const isAble = (grade: Grade | undefined): boolean => grade === 'full' || grade === 'partial';

/** Whether a channel can do such a thing, and how long after the message was sent (ms; null: always). */
function abilityOf(kind: ActKind, of: Capabilities): { able: boolean; withinMs: number | null } {
  switch (kind) {
    case 'react':
      return { able: isAble(of.reactions), withinMs: null };
    case 'edit':
      return { able: isAble(of.edit), withinMs: of.editWithinMs ?? null };
    case 'remove':
      return { able: isAble(of.remove), withinMs: of.removeWithinMs ?? null };
    case 'hide':
      return { able: isAble(of.hide), withinMs: null };
  }
}

/** Messages that are nobody's words, or not at the server: nothing can be done to them there. */
function isThere({ direction, deletedAt, notice, delivery }: Message): boolean {
  return direction !== 'note' && deletedAt === null && notice === undefined && delivery !== 'failed';
}

/** Others' messages get reactions, others' public ones are hidden; what is ours is edited and deleted. */
function isMeant({ direction, visibility, text }: Message, kind: ActKind): boolean {
  if (kind === 'react') return direction === 'in';
  if (kind === 'hide') return direction === 'in' && visibility === 'public';
  return direction === 'out' && (kind === 'remove' || text.trim() !== '');
}

/**
 * Why something cannot be done to a message as it is shown, null when it can.
 * @param can of the profile of its conversation
 */
export function refuseKind(message: Message, kind: ActKind, can: Capabilities | undefined, now: Ms): AppError | null {
  const ability = can && abilityOf(kind, can);
  if (!ability?.able || !isThere(message) || !isMeant(message, kind)) return appError('unsupported');
  const late = ability.withinMs !== null && now > message.sentAt + ability.withinMs;
  return late ? appError('act.late') : null;
}

/** Why an act cannot be done, null when it can: as `refuseKind`, the emoji and the length of the text included. */
export function refuseAct(message: Message, act: MessageAct, can: Capabilities | undefined, now: Ms): AppError | null {
  const refused = refuseKind(message, act.kind, can, now);
  if (refused || !can) return refused;
  if (act.kind === 'react' && act.on && !(emojisOf(can)?.includes(act.emoji) ?? true)) return appError('unsupported');
  if (act.kind !== 'edit') return null;
  const { max, unit, urlLength } = can.text;
  return max !== null && textLength(act.text, unit, urlLength) > max ? appError('content.tooLong', { max }) : null;
}

/** The like of networks that know nothing else and do not say what it looks like. */
const heart = '❤️';

/** The emoji one can react with; null: any. */
export function emojisOf({ reactions, reactWith }: Pick<Capabilities, 'reactions' | 'reactWith'>): string[] | null {
  return reactWith?.emojis ?? (reactions === 'partial' ? [heart] : null);
}

/** The only reaction there is, which is a like; null where one can choose. */
export function likeOf(can: Pick<Capabilities, 'reactions' | 'reactWith'>): string | null {
  const emojis = emojisOf(can);
  return emojis?.length === 1 ? (emojis[0] ?? null) : null;
}
