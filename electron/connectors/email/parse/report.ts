import { messageIdOf } from '../mail/identity';
import type { Report } from './parsedMail';

type Outcome = Report['outcomes'][number];

const actions: Record<string, Outcome['action']> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
  relayed: 'delivered',
  expanded: 'delivered',
};

/**
 * Reads the machine-readable part of a delivery report (RFC 3464) or reading report (RFC 8098).
 * @param status the part, decoded
 * @param returned header of the mail it is about, or what of it came back
 */
export function readReport(status: string, returned: string): Report {
  const groups = status.split(/\r?\n[ \t]*\r?\n/u).map(fieldsOf);
  const about = messageIdOf(fieldsOf(returned).get('message-id')) ?? messageIdOf(find(groups, 'original-message-id'));
  return { about, outcomes: groups.flatMap((group) => outcomeOf(group) ?? []) };
}

function outcomeOf(group: Map<string, string>): Outcome | null {
  const recipient = addressOf(group.get('original-recipient') ?? group.get('final-recipient') ?? '');
  const disposition = group.get('disposition');
  if (disposition !== undefined) {
    return /;\s*(?:displayed|dispatched|processed)/iu.test(disposition)
      ? { recipient, action: 'read', status: null }
      : null;
  }
  const action = actions[(group.get('action') ?? '').toLowerCase()];
  if (!action) return null;
  // Some servers say 5.0.0 there and the true code only in the words of the server before.
  const code = /^\d\.0\.0$/u.test(group.get('status') ?? '') ? undefined : group.get('status');
  const status = code ?? /\b[245]\.\d{1,3}\.\d{1,3}\b/u.exec(group.get('diagnostic-code') ?? '')?.[0];
  return { recipient, action, status: status?.slice(0, 20) ?? null };
}

function find(groups: readonly Map<string, string>[], name: string): string | undefined {
  return groups.find((group) => group.has(name))?.get(name);
}

function addressOf(field: string): string {
  return field
    .replace(/^[^;]*;/u, '')
    .replace(/[<>\s]/gu, '')
    .toLowerCase()
    .slice(0, 320);
}

/** Header-like lines by lower-case name; the first of a name counts. */
function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const [, name, value] = /^([\w-]{1,60})\s*:\s*(.*)$/u.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !fields.has(name.toLowerCase())) {
      fields.set(name.toLowerCase(), value.trim());
    }
  }
  return fields;
}
