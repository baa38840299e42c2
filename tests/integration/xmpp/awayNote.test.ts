import { expect, test, vi } from 'vitest';
import { OpeningHours } from '@shared/domain/openingHours';
import { TemplateId } from '@shared/domain/ids';
import type { Change } from '@shared/domain/change';
import { wallTime } from '@shared/logic/time/zoned';
import { systemClock } from '../../../electron/accounts/clock';
import type { ContextOf } from '../../../electron/accounts/connectors';
import { startNotes } from '../../../electron/accounts/notes';
import { createSupervisor } from '../../../electron/accounts/supervisor';
import { createXmppConnector } from '../../../electron/connectors/xmpp/connector';
import type { Clock } from '../../../electron/connectors/connector';
import { openMemoryLedger } from '../../../electron/ledger/client/openInlineLedger';
import { scopedLog } from '../../../electron/log/log';
import { startOutbox } from '../../../electron/outbox/outbox';
import { type Guest, startGuest } from '../../support/xmpp/guest';
import { messageXml } from '../../support/xmpp/peer';
import { hasProsody, type Prosody, startProsody, xmppPassword } from '../../support/xmpp/prosody';
import { sentIn } from '../../support/xmpp/shopSide';
import { xmppAccount } from '../../support/xmpp/xmppAccount';

const zone = 'Europe/Berlin';
const patience = { timeout: 10_000, interval: 25 };
const log = scopedLog('test');
const note = 'Gerade ist geschlossen. Wir melden uns.';

/** The machine's own time; what would sleep long looks again soon. */
const restless: Clock = { ...systemClock, sleep: (ms, signal) => systemClock.sleep(Math.min(ms, 30), signal) };

/** Open on no day near this one. */
function closedNow(): OpeningHours {
  const { year, month, day } = wallTime(restless.now(), zone);
  const open = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 3) % 7;
  const week = Array.from({ length: 7 }, (_, at) => (at === open ? [{ from: 540, to: 1020 }] : []));
  return OpeningHours.parse({ zone, week, holidays: null, yearly: [], closures: [] });
}

const settings: Change[] = [
  {
    type: 'saveTemplate',
    template: {
      ...{
        id: TemplateId.parse('closed'),
        name: 'Zu',
        folder: '',
        tags: [],
        shortcut: null,
        attachments: [],
        then: [],
      },
      variants: [{ language: null, scope: null, text: note, html: null }],
    },
  },
  { type: 'editSetting', setting: { id: 'hours', value: closedNow() } },
  {
    type: 'editSetting',
    setting: {
      id: 'away',
      value: {
        rules: [
          {
            ...{ id: 'night', name: 'Nachts', on: true, when: { kind: 'outsideHours' }, publicToo: false },
            ...{ template: TemplateId.parse('closed'), accounts: null, channels: null, late: { kind: 'skip' } },
          },
        ],
        ...{ absences: [], stoppedAt: null },
      },
    },
  },
];

/** A desk with its real parts: connector, ledger, the rules for notes, and the outbox. */
async function startDesk(prosody: Prosody) {
  const ledger = openMemoryLedger({ zone, now: restless.now });
  const account = xmppAccount('shop', prosody.c2s);
  for (const change of settings) expect((await ledger.apply(change)).ok).toBe(true);
  await ledger.system({ type: 'putAccount', account });
  const contextOf: ContextOf = (of, signal) => ({
    ...{ account: of, signal, clock: restless, log, http: fetch },
    secret: () => Promise.resolve(xmppPassword),
  });
  const connectors = new Map([['xmpp', createXmppConnector({ trust: { ca: prosody.ca } })]]);
  const base = { ledger, connectors, contextOf, clock: restless, log, random: () => 0.5 };
  const supervisor = createSupervisor({
    ...base,
    ...{ mayRun: () => true, changed: () => outbox.wake(), arrived: () => notes.wake() },
  });
  const outbox = startOutbox({ ...base, ready: supervisor.ready });
  const notes = startNotes(ledger, restless);
  await supervisor.start();
  // The server tells whole seconds: what is written in the second of the first look counts as having been there before.
  await vi.waitUntil(async () => {
    const { syncedAt = null, status } = (await ledger.accounts())[0] ?? {};
    return status?.state === 'live' && syncedAt !== null && restless.now() >= syncedAt + 1000;
  }, patience);
  return {
    async decided() {
      const page = await ledger.awayLog(null, 200);
      if (!page.ok) throw new Error(page.error.code);
      return page.value.notes;
    },
    async stop() {
      await Promise.all([outbox.stop(), notes.stop()]);
      await supervisor.stop();
      await ledger.close();
    },
  };
}

test.skipIf(!hasProsody)(
  'outside opening hours a guest of the web chat gets the note once, from page to page, and every guest theirs',
  { timeout: 30_000 },
  async () => {
    const prosody = await startProsody(['shop']);
    const desk = await startDesk(prosody);
    const say = (guest: Guest, id: string, text: string, chat: string): Promise<void> =>
      guest.say(messageXml('shop@localhost', id, text, `<thread>${chat.repeat(32)}</thread>`));
    const notesTo = async (guest: Guest): Promise<string[]> =>
      (await sentIn(await guest.stanzas())).map(({ text }) => text);
    const stopped = async (): Promise<(string | null)[]> =>
      (await desk.decided()).filter(({ outcome }) => outcome !== 'sent').map(({ reason }) => reason);
    try {
      const guest = await startGuest(prosody);
      await say(guest, 'g1', 'Haben Sie noch offen?', '0');
      await vi.waitFor(async () => expect(await notesTo(guest)).toEqual([note]), patience);
      await say(guest, 'g2', 'Hallo?', '0');
      await vi.waitFor(async () => expect(await stopped()).toHaveLength(1), patience);

      // Another page, and so another address: the same guest, by the name of the chat.
      const page = await startGuest(prosody);
      await say(page, 'p1', 'Ich bin jetzt hier.', '0');
      await vi.waitFor(async () => expect(await stopped()).toHaveLength(2), patience);

      // More guests than one company may get in a day: they have nothing but their host in common.
      const others = await Promise.all(Array.from({ length: 11 }, () => startGuest(prosody)));
      for (const [at, other] of others.entries()) await say(other, 'o1', 'Und ich?', (at + 1).toString(16));
      for (const other of others) {
        await vi.waitFor(async () => expect(await notesTo(other)).toEqual([note]), patience);
      }
      expect(await notesTo(guest)).toEqual([note]);
      expect(await notesTo(page)).toEqual([]);
      expect((await desk.decided()).filter(({ outcome }) => outcome === 'sent')).toHaveLength(12);
    } finally {
      await desk.stop();
      await prosody.stop();
    }
  },
);
