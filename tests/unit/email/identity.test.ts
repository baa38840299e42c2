import { expect, test } from 'vitest';
import { fingerprintOf } from '../../../electron/connectors/email/mail/fingerprint';
import {
  messageIdOf,
  messageIdsOf,
  partIdOf,
  readPartId,
  readRemoteId,
  remoteIdOf,
} from '../../../electron/connectors/email/mail/identity';

const fingerprint = 'abcdefghijklmnop';

test.each([
  ['<a@b>', '<a@b>'],
  [' <a@b> (comment)', '<a@b>'],
  ['a@b', '<a@b>'],
  ['<no at>', null],
  ['<one-word>', '<one-word>'],
  ['', null],
  [undefined, null],
  [`<${'x'.repeat(901)}@b>`, null],
])('the Message-ID in %j is %j', (header, id) => {
  expect(messageIdOf(header)).toBe(id);
});

test('References are read in order, each once, whatever is between them', () => {
  expect(messageIdsOf('<a@b>\t<c@d>,<a@b> junk <e@f>')).toEqual(['<a@b>', '<c@d>', '<e@f>']);
});

test.each([
  [{ messageId: '<a@b>', size: 0, fingerprint }, true],
  [{ messageId: null, size: 1234, fingerprint }, false],
])('what a remote id says can be read back: %j', (mail, shared) => {
  expect(readRemoteId(remoteIdOf(mail, shared))).toEqual(mail);
  expect(readPartId(partIdOf(mail, '2.1'))).toEqual({ mail, part: '2.1' });
});

test('a Message-ID of its own is what others refer to', () => {
  expect(remoteIdOf({ messageId: '<a@b>', size: 5, fingerprint }, false)).toBe('<a@b>');
  expect(readRemoteId('<a@b>')).toEqual({ messageId: '<a@b>', size: 0, fingerprint: '' });
});

test('the id of a part stays whole where the desk cuts it', () => {
  const id = partIdOf({ messageId: `<${'x'.repeat(400)}@b>`, size: 0, fingerprint }, '1.2.3');
  expect(id).toHaveLength(200);
  expect(readPartId(id)?.mail.messageId?.startsWith('<xxx')).toBe(true);
  expect(readPartId('nonsense')).toBeNull();
  expect(readRemoteId('short')).toBeNull();
});

test('a fingerprint knows words, sender, time and subject, not the folding of lines', () => {
  const of = (header: string, body: string) =>
    fingerprintOf({
      header: Buffer.from(header),
      structure: { type: 'text/plain', size: body.length },
      bodies: new Map([['1', Buffer.from(body)]]),
    });
  const base = of('Date: x\r\nFrom: a\r\nSubject: lang und breit\r\n', 'Text');
  expect(of('Subject: lang\r\n und breit\r\nFrom: a\r\nDate: x\r\nX-More: 1\r\n', 'Text')).toBe(base);
  expect(of('Date: x\r\nFrom: a\r\nSubject: lang und breit\r\n', 'Anderer Text')).not.toBe(base);
  expect(of('Date: y\r\nFrom: a\r\nSubject: lang und breit\r\n', 'Text')).not.toBe(base);
});
