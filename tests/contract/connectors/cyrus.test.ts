import { afterAll, beforeAll, describe, test } from 'vitest';
import { poor } from '../../support/mail/cyrus/conf';
import { cyrusPrograms } from '../../support/mail/cyrus/programs';
import { startCyrus } from '../../support/mail/cyrus/startCyrus';
import { emailHarness, harnessUsers } from '../../support/mail/emailHarness';
import { describeConnector, scenarios } from './conformance';

const lacks = ['edit', 'delete', 'react', 'edited by its author', 'deleted by its author'];
const cyrus = cyrusPrograms();
const kinds = { 'as it is': [], 'that can hardly anything': poor };

if (typeof cyrus === 'string') test.skip(cyrus);
else
  describe.each(Object.entries(kinds))('%s', (name, suppressed) => {
    let mail: Awaited<ReturnType<typeof startCyrus>>;

    beforeAll(async () => {
      mail = await startCyrus(cyrus, { users: harnessUsers(3 * scenarios.length), suppressed });
    });
    afterAll(() => mail.stop());
    describeConnector(
      `e-mail over a Cyrus ${name}`,
      () => emailHarness(mail),
      lacks,
      suppressed.length === 0 ? { channel: 'E-mail', against: ['Cyrus'] } : null,
    );
  });
