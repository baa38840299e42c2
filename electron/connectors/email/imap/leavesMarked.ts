import type { ImapFlow } from 'imapflow';

/**
 * Whether a server cannot delete single mails: what moves away stays in its old folder, marked as deleted, until some
 * program clears all that is marked.
 */
export function leavesMarked({ capabilities }: Pick<ImapFlow, 'capabilities'>): boolean {
  return !capabilities.has('MOVE') && !capabilities.has('UIDPLUS');
}
