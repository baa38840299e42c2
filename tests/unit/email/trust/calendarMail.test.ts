import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { compose } from '../../../../electron/connectors/email/send/compose';
import { Attachment } from '@shared/domain/attachment';
import { outgoing } from '../../../support/mail/outgoing';

const answer = 'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n';

test('an answer to an invitation leaves as the calendar part of its mail', async () => {
  const attachment = Attachment.parse({
    ...{ id: 'a', name: 'accepted.ics', mime: 'text/calendar; method=REPLY', bytes: answer.length, sha256: null },
    ...{ state: 'local', cid: null, width: null, height: null, durationMs: null },
  });
  const message = {
    ...outgoing(['karla@kunde.test'], 'Zugesagt'),
    attachments: [{ attachment, data: Buffer.from(answer) }],
  };
  const identity = { name: 'Anna', address: 'anna@shop.test' };
  const { raw } = await compose(message, '<1@shop.test>', identity, 0);
  expect(String(raw)).toMatch(/Content-Type: multipart\/alternative/u);
  expect(String(raw)).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REPLY/u);
  const mail = await PostalMime.parse(raw);
  expect(mail.text?.trim()).toBe('Zugesagt');
  expect(mail.attachments.map(({ mimeType }) => mimeType)).toContain('text/calendar');
});
