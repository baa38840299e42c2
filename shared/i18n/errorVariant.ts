/**
 * Sentences that say more than the one of their code where more is known: the fact `context` chooses them (i18next's
 * own way), and the code's sentence stands in where there is none.
 */
export type ErrorVariant =
  | 'recipient.rejected_named'
  | 'recipient.rejected_number'
  | 'recipient.rejected_stopped'
  | 'recipient.unreachable_number'
  | 'recipient.unreachable_named'
  | 'recipient.unreachable_post'
  | 'attachment.tooLarge_bot'
  | 'attachment.tooLarge_mail'
  | 'auth.rejected_otherBot'
  | 'auth.rejected_appPassword'
  | 'auth.rejected_handle'
  | 'auth.rejected_mainPassword'
  | 'auth.rejected_token'
  | 'auth.rejected_otherNumber'
  | 'auth.rejected_twilioAccount'
  | 'auth.rejected_twilioKey'
  | 'auth.rejected_twilioSecret'
  | 'auth.scope_sender'
  | 'auth.rejected_otherAccount'
  | 'auth.rejected_refused'
  | 'auth.rejected_code'
  | 'conflict.otherDesk_webhook'
  | 'content.rejected_full'
  | 'change.refused_folder'
  | 'server.notFound_bluesky'
  | 'server.failed_expired'
  | 'server.failed_certificate'
  | 'server.failed_tls'
  | 'server.failed_full';
