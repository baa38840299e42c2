import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { RemoteId } from '@shared/domain/ids';
import { post } from '../../support/relay/ask';
import { php, phpMissing, type RunningRelay, startRelay } from '../../support/relay/startRelay';
import { messageHook } from '../../support/whatsapp/webhooks';
import { answer, hello, karla, whatsAppDesk } from './desk';

if (!php) test.skip(phpMissing);
else
  describe('with a relay', () => {
    let relay: RunningRelay;
    let desk: Awaited<ReturnType<typeof whatsAppDesk>>;
    let running: ReturnType<typeof desk.start> | null = null;
    beforeAll(async () => {
      relay = await startRelay({ wait: 0 });
    });
    afterAll(() => relay.stop());
    afterEach(async () => {
      await running?.stop();
      running = null;
      await desk.double.stop();
    });
    const open = async (provider: 'meta' | '360dialog' = 'meta') => {
      desk = await whatsAppDesk(relay, provider);
      running = desk.start();
      return running;
    };
    const say = (body: string) => desk.double.write(karla, { type: 'text', text: { body } });

    it('takes in nothing that is forged, and a webhook that comes again or late once', async () => {
      const run = await open();
      const body = JSON.stringify(messageHook(desk.double.line, karla, 'wamid.7', desk.base.clock.now(), hello));
      const signed = (secret: string) => ({
        'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
      });
      await post(relay.url, body);
      await post(relay.url, body, signed('another app'));
      await post(relay.url, body, { 'x-tresen-caller': relay.keys.caller });
      await post(relay.url, body, signed(desk.double.appSecret));
      await post(relay.url, body, signed(desk.double.appSecret));
      await desk.double.tell(body);
      await say('Danach');
      await desk.until(() => run.texts().includes('Danach'));
      expect(run.texts()).toEqual(['Hallo', 'Danach']);
      expect(run.statuses.at(-1)).toMatchObject({ state: 'live', error: { code: 'relay.refused' } });
      expect(relay.everything()).not.toContain('Hallo');
    });

    it('at 360dialog takes in what shows the word, and nothing else', async () => {
      const run = await open('360dialog');
      const { token: _, ...line } = { ...desk.double.line, token: '' };
      const forged = JSON.stringify(messageHook(line, karla, 'wamid.8', desk.base.clock.now(), hello));
      await post(relay.url, forged, { 'x-tresen-caller': 'guessed' });
      await post(relay.url, forged);
      await say('Echt');
      await desk.until(() => run.texts().length > 0);
      expect(run.texts()).toEqual(['Echt']);
    });

    it('stops and asks for the secret where nothing is signed as we expect; then all is read', async () => {
      desk = await whatsAppDesk(relay);
      desk.secrets.appSecret = 'f'.repeat(32);
      for (let at = 0; at < 51; at++) await say(`Frage ${at}`);
      running = desk.start();
      await running.ended;
      expect(running.statuses.at(-1)).toMatchObject({
        ...{ state: 'failed', action: 'signInAgain' },
        error: { code: 'auth.rejected', facts: { context: 'appSecret' } },
      });
      desk.secrets.appSecret = desk.double.appSecret;
      const again = (running = desk.start());
      await desk.until(() => again.texts().length === 51);
    });

    it('fetches files at once, and tells the message without where one is gone or another', async () => {
      const run = await open();
      const data = Uint8Array.from([1, 2, 3]);
      const offer = desk.double.offer(data, 'audio/ogg; codecs=opus');
      await desk.double.write(karla, { type: 'audio', audio: { ...offer, voice: true } });
      await desk.double.write(karla, { type: 'image', image: { ...offer, id: '77', caption: 'Weg' } });
      const other = { ...offer, sha256: Buffer.alloc(32).toString('base64') };
      await desk.double.write(karla, { type: 'image', image: { ...other, caption: 'Vertauscht' } });
      await desk.until(() => run.texts().includes('Vertauscht'));
      const files = run.events.flatMap((event) => (event.type === 'message' ? event.attachments : []));
      expect(files.map((one) => one.data && [...one.data])).toEqual([[1, 2, 3], null, null]);
      expect(files[0]).toMatchObject({ bytes: 3, name: 'audio-1.ogg' });
      const gone = { ...files[1], id: 'x', state: 'remote', sha256: null } as never;
      let over = false;
      const asked = desk.connector.download?.(gone, RemoteId.parse('77/'), desk.send).finally(() => (over = true));
      asked?.catch(() => undefined);
      await desk.until(() => over);
      await expect(asked).rejects.toMatchObject({
        error: { code: 'attachment.missing', facts: { context: 'expired' } },
      });
    });

    it('settles an answer in doubt by the first of its states, and knows it after a restart', async () => {
      const run = await open();
      await say('Frage');
      await desk.until(() => run.texts().includes('Frage'));
      desk.double.setFault('silent');
      const sent = desk.connector.send(answer(`+${karla.phone}`, 'Antwort'), 'key-9', desk.send);
      let outcome = '';
      void sent.then(({ kind }) => (outcome = kind));
      await desk.until(() => outcome !== '');
      expect(outcome).toBe('uncertain');
      desk.double.setFault(null);
      const id = desk.double.sent.at(-1)?.id ?? '';
      await desk.double.status(id, karla.phone, 'delivered');
      await desk.until(() => run.texts().includes('Antwort'));
      expect(run.events.find((event) => event.type === 'message' && event.attemptKey === 'key-9')).toMatchObject({
        ...{ remoteId: id, direction: 'out', delivery: 'delivered' },
      });
      await run.stop();
      const other = await whatsAppDesk();
      const later = other.start(JSON.parse(JSON.stringify(run.cursor())) as never);
      const found = await other.connector.findSent?.('key-9', answer(`+${karla.phone}`, 'Antwort'), other.send);
      expect(found).toMatchObject({ kind: 'sent', receipt: { remoteId: id } });
      await later.stop();
      await other.double.stop();
    });

    it('reads all pages of approved texts once an hour, and leaves out what it cannot fill', async () => {
      desk = await whatsAppDesk(relay);
      const { templates } = desk.double;
      for (let at = 0; at < 120; at++) {
        templates.push({
          name: `t${String(at).padStart(3, '0')}`,
          language: 'de',
          status: 'APPROVED',
          body: `Text ${at} {{1}}`,
          ...(at === 0 && { example: { body_text: [['Karla']] } }),
        });
      }
      const named = { body_text_named_params: [{ param_name: 'tag', example: 'Montag' }] };
      templates.push({ name: 'u', language: 'de', status: 'APPROVED', body: 'Am {{tag}}', example: named });
      templates.push({ name: 'wartet', language: 'de', status: 'PENDING', body: 'Neu' });
      running = desk.start();
      await running.live();
      const approved = () =>
        running?.events.flatMap((event) => (event.type === 'account' ? [event.approved ?? []] : []));
      await desk.until(() => (approved() ?? []).length > 0);
      expect(approved()?.[0]?.map(({ name, variables, samples }) => [name, variables, samples])).toEqual([
        ...Array.from({ length: 120 }, (_, at) => [
          ...[`t${String(at).padStart(3, '0')}`, ['1']],
          at === 0 ? { 1: 'Karla' } : undefined,
        ]),
        ['u', ['tag'], { tag: 'Montag' }],
      ]);
      await desk.pass(30 * 60_000);
      expect(approved()).toHaveLength(1);
    });

    it('says what is wrong with the relay, and keeps no secret in the log', async () => {
      const run = await open();
      await run.live();
      await relay.kill();
      await desk.until(() => run.statuses.at(-1)?.state === 'retrying');
      expect(run.statuses.at(-1)?.error?.code).toMatch(/^(?:network|server)\./u);
      await relay.start();
      await say('Wieder da');
      await desk.until(() => run.texts().includes('Wieder da'));
      for (const secret of Object.values(desk.secrets)) expect(desk.said.join('\n')).not.toContain(secret);
      expect(desk.said.join('\n')).not.toContain(karla.phone);
    });
  });
