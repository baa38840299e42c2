import { z } from 'zod';

/**
 * Every code an error may carry across a boundary. The user reads a sentence made from the code and the
 * facts in their language (i18n key `error.<code>`); neither stack nor prose ever crosses.
 */
const errorCodes = [
  'invalid.request',
  'invalid.sender',
  'invalid.reply',
  'not.found',
  'conflict.otherDesk',
  'conflict.stale',
  'internal',
  'ledger.newer',
  'ledger.damaged',
  'ledger.lost',
  'ledger.closed',
  'ledger.readOnly',
  'ledger.returned',
  'ledger.broken',
  'ledger.brokenAlone',
  'away.blankInText',
  'away.foreignScript',
  'away.noText',
  'away.nothingPlanned',
  'away.notOffered',
  'away.scriptRefused',
  'backup.newer',
  'backup.invalid',
  'disk.full',
  'disk.low',
  'runtime.unsupported',
  'connector.unknown',
  'connector.crashed',
  'connector.silent',
  'connector.nonsense',
  'auth.expired',
  'auth.revoked',
  'auth.rejected',
  'auth.scope',
  'account.exists',
  'account.removed',
  'address.invalid',
  'server.unknownHost',
  'server.refused',
  'server.silent',
  'server.unavailable',
  'server.notFound',
  'server.noPosts',
  'certificate.expired',
  'certificate.untrusted',
  'certificate.wrongHost',
  'tls.missing',
  'login.gone',
  'vault.locked',
  'vault.dismissed',
  'vault.absent',
  'vault.lost',
  'change.refused',
  'rate.limited',
  'window.closed',
  'reply.once',
  'recipient.unreachable',
  'recipient.rejected',
  'content.empty',
  'content.tooLong',
  'content.rejected',
  'attachment.tooLarge',
  'attachment.missing',
  'attachment.rejected',
  'network.offline',
  'network.cut',
  'server.failed',
  'relay.unusable',
  'protocol.drift',
  'unsupported',
  'send.uncertain',
  'date.unknown',
  'date.past',
  'date.far',
  'hours.backwards',
  'hours.overlap',
  'hours.zone',
  'template.shortcutTaken',
  'template.brace',
  'template.filter',
  'template.inMarkup',
  'template.open',
  'template.syntax',
  'template.tag',
  'template.tooLarge',
  'template.unclosed',
  'template.unfillable',
  'template.variable',
  'feed.address',
  'feed.gone',
  'feed.none',
  'undo.gone',
  'undo.tooLate',
  'unsubscribe.failed',
  'unsubscribe.refused',
  'search.badDate',
  'search.behind',
  'search.tooLong',
  'search.unknownAccount',
  'search.unknownChannel',
  'search.unknownTag',
  'search.unknownValue',
] as const;

/** One code of the catalogue. */
export const ErrorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** Facts an error sentence may name: counts, limits, account names. Never message text, never secrets. */
export const Facts = z.record(z.string().max(40), z.union([z.string().max(300), z.number(), z.boolean(), z.null()]));
export type Facts = z.infer<typeof Facts>;

/** An error as a value: what happened (code) and with what (facts). */
export const AppError = z.strictObject({ code: ErrorCode, facts: Facts });
export type AppError = z.infer<typeof AppError>;

/** Makes an error value. */
export function appError(code: ErrorCode, facts: Facts = {}): AppError {
  return { code, facts };
}
