import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasProsody, type Prosody, prosodyVersion, startProsody } from '../../support/xmpp/prosody';

let prosody: Prosody;
beforeAll(async () => {
  if (hasProsody) prosody = await startProsody(['shop']);
});
afterAll(() => prosody?.stop());

test.skipIf(!hasProsody)('starts as a plain user with people, guests, WebSocket and BOSH', async () => {
  expect(prosodyVersion()).toMatch(/^Prosody \d/u);
  const open =
    "<body rid='1' xmlns='http://jabber.org/protocol/httpbind' to='guest.localhost' wait='5' hold='1' ver='1.6'/>";
  const answer = await fetch(prosody.bosh, { method: 'POST', body: open, headers: { 'content-type': 'text/xml' } });
  const said = await answer.text();
  expect(said).toContain('ANONYMOUS');
  expect(said).not.toContain('SCRAM');
  expect((await fetch(prosody.websocket.replace('ws:', 'http:'))).status).toBeLessThan(500);
});
