import { createBlueskyConnector } from '../../../electron/connectors/bluesky/connector';
import type { Harness } from '../../contract/connectors/harness';
import { manualClock } from '../connectors/manualClock';
import { blueskyAccount } from './blueskyAccount';
import { chatDouble } from './chatDouble';
import { faultyWay } from './faults';
import type { Lexicons } from './lexicons';

const us = { did: `did:plc:${'a'.repeat(24)}`, handle: 'radhaus.test' };
const karla = { did: `did:plc:${'k'.repeat(24)}`, handle: 'karla.test', displayName: 'Karla Kunz' };

let texts = 0;

/** Direct messages over the double; the account has no posts. */
export function chatHarness(lexicons: Lexicons): Harness {
  const clock = manualClock();
  const double = chatDouble(us, clock, lexicons);
  const way = faultyWay(clock, double.http);
  const connector = createBlueskyConnector();
  double.open('convo1', karla);
  const write = () => {
    const text = `Leise Frage ${++texts}`;
    return { text, message: double.say('convo1', karla.did, text) };
  };
  const history = [write().text, double.say('convo1', us.did, `Leise Antwort ${++texts}`).text];
  const before = double.said(us.did).length;
  return {
    connector: {
      ...connector,
      capabilities: (account, conversation) =>
        connector.capabilities(account, conversation ?? { profile: 'chat', channel: account.channel }),
    },
    account: blueskyAccount('https://pds.example', us, true),
    clock,
    http: way.http,
    secret: (name) => Promise.resolve(name === 'appPassword' ? 'abcd-efgh-ijkl-mnop' : null),
    pass: (ms) => clock.advance(ms * 5),
    close: () => Promise.resolve(),
    server: {
      history,
      deliver: () => Promise.resolve({ text: write().text }),
      deliverRemoval() {
        const { text, message } = write();
        // The deletion is told of later than the message.
        void clock.sleep(60_000, new AbortController().signal).then(() => double.remove('convo1', message.id));
        return Promise.resolve({ text });
      },
      async deliverMalformed() {
        const entry = {
          $type: 'chat.bsky.convo.defs#logCreateMessage',
          rev: '1',
          convoId: 'convo1',
          message: { id: 7 },
        };
        const slipped = way.slipIn('getLog', 'logs', entry);
        for (let over = false; !over;) {
          over = await Promise.race([slipped.then(() => true), clock.advance(5_000).then(() => false)]);
        }
      },
      break: async (fault) => way.set(fault),
      mend: async () => way.set(null),
      sent: () =>
        Promise.resolve(
          double
            .said(us.did)
            .slice(before)
            .map(({ text }) => ({ attemptKey: null, text, files: [] })),
        ),
    },
  };
}
