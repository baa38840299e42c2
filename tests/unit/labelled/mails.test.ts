import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { automaticMails, humanMails, mailDesk } from '../../support/labelled/mails';
import { checkSet } from './checkSet';

const sets = { automaticMails: automaticMails(), humanMails: humanMails() };
const everyMail = Object.values(sets).flatMap(({ rows }) => rows);

describe('labelled mails', () => {
  it('are whole sets', () => {
    checkSet('automaticMails', sets.automaticMails, 75);
    checkSet('humanMails', sets.humanMails, 75);
  });

  it('have no two alike', () => {
    expect(new Set(everyMail.map(({ raw }) => raw.replace(/^Message-ID: .*$/mu, ''))).size).toBe(everyMail.length);
  });

  it('can be read as mail, each with a date and a text or parts', async () => {
    for (const { id, raw } of everyMail) {
      const mail = await PostalMime.parse(raw);
      expect(Date.parse(mail.date ?? ''), id).toBeLessThan(mailDesk.fetchedAt);
      expect(mail.text ?? mail.html ?? mail.attachments[0], id).toBeTruthy();
    }
  });

  it('of persons are fresh, in the inbox, addressed to the desk and not from it', () => {
    const { rows } = sets.humanMails;
    const own = /^(?:To|Cc): .*(?:hallo|retouren)(?:\+\w+)?@laden\.example/imu;
    const fromOwn = /^(?:From|Return-Path): .*@laden\.example/imu;
    const old = ({ raw }: { raw: string }) =>
      mailDesk.fetchedAt - Date.parse(/^Date: (.*)$/mu.exec(raw)?.[1] ?? '') > 24 * 3_600_000;
    expect(rows.filter((row) => row.folder !== 'inbox' || old(row))).toEqual([]);
    expect(rows.filter(({ raw }) => !own.test(raw) || fromOwn.test(raw))).toEqual([]);
  });
});
