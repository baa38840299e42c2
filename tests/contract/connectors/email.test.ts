import { afterAll, beforeAll } from 'vitest';
import { emailHarness, harnessUsers } from '../../support/mail/emailHarness';
import { type Mail, startMail } from '../../support/mail/startMail';
import { describeConnector, scenarios } from './conformance';

let mail: Mail;

beforeAll(async () => {
  mail = await startMail({ users: harnessUsers(scenarios.length) });
});
afterAll(() => mail.stop());

const lacks = ['edit', 'delete', 'react', 'edited by its author', 'deleted by its author'];

describeConnector('e-mail over Dovecot and Exim', () => emailHarness(mail), lacks, {
  channel: 'E-mail',
  against: ['Dovecot', 'Exim'],
});
