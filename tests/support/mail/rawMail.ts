/** What a test says of a mail; the rest is usual. */
export type MailParts = {
  id?: string | null;
  from?: string;
  to?: string;
  subject?: string;
  date?: string;
  headers?: Record<string, string>;
  text?: string;
  file?: { name: string; type: string; data: Uint8Array };
};

let count = 0;

/** A mail as text (RFC 5322), in UTF-8. `id` null: without Message-ID. */
export function rawMail(parts: MailParts = {}): string {
  const { id = `<mail-${++count}@kunde.test>`, headers = {}, text = 'Guten Tag', file } = parts;
  const { from = 'Karla Kunde <karla@kunde.test>', to = 'anna@shop.test', subject = 'Frage' } = parts;
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${parts.date ?? 'Mon, 16 Nov 2026 09:00:00 +0100'}`,
    ...(id === null ? [] : [`Message-ID: ${id}`]),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    'MIME-Version: 1.0',
  ];
  const body = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', text];
  if (!file) return [...head, ...body, ''].join('\r\n');
  const lines =
    Buffer.from(file.data)
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  return [
    ...head,
    'Content-Type: multipart/mixed; boundary="grenze"',
    '',
    '--grenze',
    ...body,
    '--grenze',
    `Content-Type: ${file.type}; name="${file.name}"`,
    `Content-Disposition: attachment; filename="${file.name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    ...lines,
    '--grenze--',
    '',
  ].join('\r\n');
}
