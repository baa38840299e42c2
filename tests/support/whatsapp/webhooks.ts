/** Who writes: by number, by the id of Meta's alone where the number is hidden by a user name, or both. */
export type Writer = { phone?: string; userId?: string; name: string; username?: string };

/** The number all webhooks of the double are about. */
export type Line = { waba: string; phoneId: string; display: string };

type Content = { type: string } & Record<string, unknown>;

/** A webhook around one value (Cloud API, "Webhooks", v23.0). */
function webhook({ waba }: Line, field: string, value: object): object {
  return { object: 'whatsapp_business_account', entry: [{ id: waba, changes: [{ value, field }] }] };
}

function metadata({ phoneId, display }: Line): object {
  return { messaging_product: 'whatsapp', metadata: { display_phone_number: display, phone_number_id: phoneId } };
}

/**
 * A customer's message ("messages webhook reference"). `from_user_id`, `user_id` and `username` are of "Business-scoped
 * user IDs" (31 March 2026), where `from` and `wa_id` are left out when the number is hidden.
 */
export function messageHook(line: Line, from: Writer, id: string, at: number, content: Content): object {
  const profile = { name: from.name, ...(from.username !== undefined && { username: from.username }) };
  const contact = {
    profile,
    ...(from.phone !== undefined && { wa_id: from.phone }),
    ...(from.userId !== undefined && { user_id: from.userId }),
  };
  const message = {
    ...(from.phone !== undefined && { from: from.phone }),
    ...(from.userId !== undefined && { from_user_id: from.userId }),
    ...{ id, timestamp: `${Math.floor(at / 1_000)}`, ...content },
  };
  return webhook(line, 'messages', { ...metadata(line), contacts: [contact], messages: [message] });
}

/** How far a message of ours got ("status messages webhook reference"). */
export function statusHook(
  line: Line,
  id: string,
  to: string,
  at: number,
  status: 'sent' | 'delivered' | 'read' | 'failed',
  { code, opaque = null, userId }: { code?: number | undefined; opaque?: string | null; userId?: string } = {},
): object {
  const errors =
    code === undefined ? {} : { errors: [{ code, title: 'No', message: 'No', error_data: { details: '' } }] };
  const told = {
    ...{ id, status, timestamp: `${Math.floor(at / 1_000)}`, recipient_id: to },
    ...(userId !== undefined && { recipient_user_id: userId }),
    ...(opaque !== null && { biz_opaque_callback_data: opaque }),
    ...errors,
  };
  return webhook(line, 'messages', { ...metadata(line), statuses: [told] });
}

/** What the shop wrote with its phone ("smb_message_echoes webhook reference", 22 October 2025). */
export function echoHook(line: Line, to: string, id: string, at: number, content: Content): object {
  const from = line.display;
  const echo = { from, to, id, timestamp: `${Math.floor(at / 1_000)}`, ...content };
  return webhook(line, 'smb_message_echoes', { ...metadata(line), message_echoes: [echo] });
}
