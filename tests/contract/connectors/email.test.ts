import { emailHarness } from '../../support/mail/emailHarness';
import { describeConnector } from './conformance';

describeConnector('e-mail over Dovecot and Exim', emailHarness, [
  'edit',
  'delete',
  'react',
  'edited by its author',
  'deleted by its author',
]);
