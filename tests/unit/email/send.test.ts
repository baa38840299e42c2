import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { RemoteId } from '@shared/domain/ids';
import { failureOf } from '../../../electron/connectors/email/failure';
import { readReport } from '../../../electron/connectors/email/parse/report';
import { badRecipients, compose } from '../../../electron/connectors/email/send/compose';
import { outcomeOf } from '../../../electron/connectors/email/send/outcome';
import { RecipientsRefused } from '../../../electron/connectors/email/send/smtp';
import { outgoing } from '../../support/mail/outgoing';

const raised = (fields: object) => Object.assign(new Error('x'), fields);
const us = { address: 'anna@shop.test', name: 'Café Groß' };

describe('what an attempt has become', () => {
  test.each([
    ['cut before', { code: 'ECONNECTION' }, false, 'notSent', 'network.cut'],
    ['cut after', { code: 'ECONNECTION' }, true, 'uncertain', 'send.uncertain'],
    ['silent before', { code: 'ETIMEDOUT' }, false, 'notSent', 'network.cut'],
    ['silent after', { code: 'ETIMEDOUT' }, true, 'uncertain', 'send.uncertain'],
    ['closing while it thinks (421)', { code: 'ECONNECTION', responseCode: 421 }, true, 'uncertain', 'send.uncertain'],
    ['unknown host', { code: 'EDNS' }, false, 'notSent', 'network.offline'],
    ['nobody listens', { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, false, 'notSent', 'network.offline'],
    ['expired certificate', { code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED' }, false, 'notSent', 'server.failed'],
    ['no STARTTLS', { code: 'ETLS', responseCode: 500 }, false, 'notSent', 'server.failed'],
    ['wrong password', { code: 'EAUTH', responseCode: 535 }, false, 'notSent', 'auth.rejected'],
    ['log-in not now', { code: 'EAUTH', responseCode: 454 }, false, 'notSent', 'server.failed'],
    [
      'too many mails',
      { code: 'EENVELOPE', responseCode: 451, response: '451 4.7.0 slow down' },
      false,
      'notSent',
      'rate.limited',
    ],
    [
      'greylisted',
      { code: 'EENVELOPE', responseCode: 450, rejected: ['a@b.test'] },
      false,
      'notSent',
      'recipient.unreachable',
    ],
    [
      'unknown user',
      { code: 'EENVELOPE', responseCode: 550, rejected: ['a@b.test'] },
      false,
      'refused',
      'recipient.rejected',
    ],
    ['sender refused', { code: 'EENVELOPE', responseCode: 550 }, false, 'refused', 'content.rejected'],
    ['too large, said before', { code: 'EMESSAGE' }, false, 'refused', 'attachment.tooLarge'],
    [
      'too large, said after',
      { code: 'EMESSAGE', responseCode: 552, response: '552 5.3.4 too big' },
      true,
      'refused',
      'attachment.tooLarge',
    ],
    [
      'mailbox full',
      { code: 'EMESSAGE', responseCode: 552, response: '552 5.2.2 over quota' },
      true,
      'refused',
      'content.rejected',
    ],
    ['spam', { code: 'EMESSAGE', responseCode: 554 }, true, 'refused', 'content.rejected'],
    ['not now, said after', { code: 'EMESSAGE', responseCode: 451 }, true, 'notSent', 'server.failed'],
    ['go-ahead refused', { code: 'ESTREAM' }, false, 'notSent', 'server.failed'],
  ])('%s', (_, fields, bodyAllowed, kind, code) => {
    expect(outcomeOf(raised(fields), 'Laden', bodyAllowed)).toMatchObject({ kind, error: { code } });
  });

  test('one refused for good outweighs others that are only asked to wait', () => {
    const recipients = [
      { address: 'spaeter@b.test', code: 450 },
      { address: 'nie@b.test', code: 550 },
    ];
    expect(outcomeOf(new RecipientsRefused(recipients), 'Laden', false)).toMatchObject({
      kind: 'refused',
      error: { facts: { address: 'nie@b.test', count: 2 } },
    });
    const [first] = recipients;
    expect(outcomeOf(new RecipientsRefused(first ? [first] : []), 'Laden', false)).toMatchObject({ kind: 'notSent' });
  });
});

describe('the state of an account', () => {
  test.each([
    [{ authenticationFailed: true }, 'auth.rejected', false],
    [{ authenticationFailed: true, oauthError: { status: '401' } }, 'auth.expired', false],
    [{ authenticationFailed: true, serverResponseCode: 'UNAVAILABLE' }, 'server.failed', true],
    [{ authenticationFailed: true, serverResponseCode: 'LIMIT' }, 'rate.limited', true],
    [{ code: 'ETHROTTLE', throttleReset: 7_000 }, 'rate.limited', true],
    [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'server.failed', true],
    [{ code: 'ENOTFOUND' }, 'network.offline', true],
    [{ code: 'ParserError3' }, 'protocol.drift', true],
    [{}, 'server.failed', true],
  ])('%j', (fields, code, retry) => {
    expect(failureOf(raised(fields), 'Laden')).toMatchObject({ error: { code, facts: { account: 'Laden' } }, retry });
  });
});

describe('composing', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => RemoteId.parse(`<m${index}@x>`));

  test('an answer names what it answers; long threads keep their beginning and end', async () => {
    const references = [...ids(40), RemoteId.parse('abcdefghijklmnop<m40@x>'), RemoteId.parse('abcdefghijklmnop=12')];
    const replyTo = RemoteId.parse('abcdefghijklmnop<m40@x>');
    const { raw } = await compose(
      outgoing(['k@kunde.test'], 'Text', { kind: 'reply', replyTo, references }),
      '<a@shop.test>',
      us,
      0,
    );
    const email = await PostalMime.parse(raw);
    expect(email).toMatchObject({ messageId: '<a@shop.test>', inReplyTo: '<m40@x>', from: us });
    const named = email.references?.split(/\s+/u) ?? [];
    expect(named).toHaveLength(21);
    expect([named[0], named.at(-1)]).toEqual(['<m0@x>', '<m40@x>']);
  });

  test('a forwarded mail starts a thread of its own', async () => {
    const replyTo = RemoteId.parse('<m1@x>');
    const { raw } = await compose(
      outgoing(['k@kunde.test'], 'Text', { kind: 'forward', replyTo, references: ids(2) }),
      '<a@x>',
      us,
      0,
    );
    expect(raw.toString()).not.toMatch(/^(?:In-Reply-To|References):/imu);
  });

  test('everybody gets it, each once; who got it unseen is not named', async () => {
    const mail = outgoing(['a@b.test'], 'Text', { cc: ['c@b.test', 'a@b.test'], bcc: ['d@b.test'] });
    const { raw, recipients, from } = await compose(mail, '<a@x>', us, 0);
    expect(recipients).toEqual(['a@b.test', 'c@b.test', 'd@b.test']);
    expect(from).toBe(us.address);
    expect(raw.toString()).not.toContain('d@b.test');
    expect(badRecipients({ to: ['a@b.test'], cc: ['x'], bcc: ['a b@c.test'] })).toEqual(['x', 'a b@c.test']);
  });
});

describe('reports', () => {
  const status = (action: string, more = '') =>
    `Reporting-MTA: dns; mail.test\r\n\r\nFinal-Recipient: rfc822; Weg@Kunde.Test\r\nAction: ${action}\r\nStatus: 5.0.0\r\n${more}`;

  test.each([
    ['failed', 'failed'],
    ['Delayed', 'delayed'],
    ['relayed', 'delivered'],
  ])('%s', (said, action) => {
    const { about, outcomes } = readReport(status(said), 'Subject: x\r\nMessage-ID:\r\n <a@x>\r\n');
    expect({ about, outcomes }).toMatchObject({ about: '<a@x>', outcomes: [{ recipient: 'weg@kunde.test', action }] });
  });

  test('the true code may stand in the words of the server before', () => {
    const { outcomes } = readReport(status('failed', 'Diagnostic-Code: smtp; 550 5.1.1 no such user'), '');
    expect(outcomes[0]?.status).toBe('5.1.1');
  });

  test('somebody has read it', () => {
    const mdn =
      'Final-Recipient: rfc822;k@kunde.test\nOriginal-Message-ID: <a@x>\nDisposition: manual-action/MDN-sent-manually; displayed\n';
    expect(readReport(mdn, '')).toEqual({
      about: '<a@x>',
      outcomes: [{ recipient: 'k@kunde.test', action: 'read', status: null }],
    });
  });

  test('nonsense reports nothing', () => {
    expect(readReport('\0\0:::\n\n\n', 'x'.repeat(10_000))).toEqual({ about: null, outcomes: [] });
  });
});

describe('a rich mail', () => {
  const picture = {
    id: 'p' as never,
    name: 'etikett.png',
    mime: 'image/png',
    bytes: 3,
    sha256: null,
    state: 'local' as const,
    cid: 'bild@tresen',
    width: null,
    height: null,
    durationMs: null,
  };
  const list = { ...picture, id: 'l' as never, name: 'liste.txt', mime: 'text/plain', cid: null };
  const html = '<p style="margin:0">Schöne <strong>Grüße</strong> <img src="cid:bild@tresen" alt="Etikett"></p>';
  const files = [
    { attachment: picture, data: new Uint8Array([1, 2, 3]) },
    { attachment: list, data: new TextEncoder().encode('Rosen') },
  ];
  const made = async (part: object) => {
    const mail = outgoing(['bert@example.com'], 'Schöne Grüße Etikett', part);
    const { raw } = await compose(mail, '<1@shop.test>', us, 0);
    return { source: raw.toString('latin1'), parsed: await PostalMime.parse(raw) };
  };

  test('goes as both, its pictures related by Content-ID, other files beside', async () => {
    const { source, parsed } = await made({ html, attachments: files });
    expect(parsed.text?.trim()).toBe('Schöne Grüße Etikett');
    expect(parsed.html?.trim()).toBe(html);
    expect(
      parsed.attachments.map(({ filename, contentId, disposition, related }) => [
        filename,
        contentId,
        disposition,
        related ?? false,
      ]),
    ).toEqual([
      ['etikett.png', '<bild@tresen>', 'inline', true],
      ['liste.txt', undefined, 'attachment', false],
    ]);
    const order = [...source.matchAll(/multipart\/(\w+)/gu)].map(([, kind]) => kind);
    expect(order).toEqual(['mixed', 'alternative', 'related']);
  });

  test('whose picture was taken out again carries it as a file', async () => {
    const { source, parsed } = await made({ html: '<p>Gern</p>', attachments: files.slice(0, 1) });
    expect(parsed.attachments[0]).toMatchObject({ filename: 'etikett.png', disposition: 'attachment' });
    expect(source).not.toContain('Content-ID');
  });

  test('without rich text stays plain', async () => {
    const { source } = await made({ html: null });
    expect(source).not.toContain('multipart');
    expect(source).toContain('text/plain');
  });
});
