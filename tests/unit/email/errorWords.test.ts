import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../electron/connectors/email/send/outcome';
import { RecipientsRefused } from '../../../electron/connectors/email/send/smtp';
import { failureOf } from '../../../electron/connectors/email/failure';
import { createSpeeches } from '@/app/i18n';

const speeches = createSpeeches();
const raised = (fields: object) => Object.assign(new Error('x'), fields);
const smtp = (responseCode: number, response: string) => raised({ code: 'EMESSAGE', responseCode, response });

/** What the person reads in both languages. */
function words(error: { code: string; facts: Record<string, string | number | boolean | null> }): string[] {
  const said = [speeches.de, speeches.en].map(({ t }) => t(`error.${error.code}` as 'error.internal', error.facts));
  for (const text of said) {
    expect(text).toMatch(/^\S.*[.!]$/u);
    expect(text).not.toMatch(/\{\{|\s\s|undefined|error\./u);
  }
  return said;
}

describe('what went wrong with a message is said with what helps', () => {
  it.each([
    ['one recipient of three', new RecipientsRefused([{ address: 'c@kunde.test', code: 550 }]), /c@kunde\.test/u],
    ['one who is asked for later', new RecipientsRefused([{ address: 'c@kunde.test', code: 451 }]), /c@kunde\.test/u],
    ['too large for the server', smtp(552, '552 5.3.4 too big'), /weniger oder kleinere|fewer or smaller/u],
    ['a full mailbox', smtp(552, '552 5.2.2 mailbox full'), /voll|full/u],
  ])('%s', (_, error, named) => {
    const result = outcomeOf(error, 'Laden', true);
    if (result.kind === 'sent' || !result.error) throw new Error('it was sent');
    for (const text of words(result.error)) expect(text).toMatch(named);
  });
});

describe('what went wrong with an account is said with what helps', () => {
  it.each([
    ['an expired certificate', { code: 'CERT_HAS_EXPIRED' }, /abgelaufen|expired/u],
    ['a certificate of nobody', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, /ausweisen|prove/u],
    ['STARTTLS taken away', { tlsFailed: true }, /sichere Verbindung|secure connection/u],
    ['a full mailbox', { serverResponseCode: 'OVERQUOTA' }, /voll|full/u],
    ['a wrong password', { authenticationFailed: true }, /Passwort|password/u],
    ['an unknown host', { code: 'ENOTFOUND' }, /Verbindung|connection/u],
    ['a port that takes nobody', { code: 'ECONNREFUSED' }, /Verbindung|connection/u],
    ['a server that vanishes', { code: 'ECONNRESET' }, /von selbst|by itself/u],
  ])('%s', (_, fields, named) => {
    for (const text of words(failureOf(raised(fields), 'Laden').error)) expect(text).toMatch(named);
  });
});
