import { AccountId } from '@shared/domain/ids';
import type { ConnectorContext } from '../../../electron/connectors/connector';
import { practiceAccounts } from '../../../electron/connectors/practice/accounts';
import { createPracticeConnector } from '../../../electron/connectors/practice/connector';
import { stories } from '../../../electron/connectors/practice/content';
import type { Fault } from '../../../electron/connectors/practice/fault';
import { practiceFiles } from '../../../electron/connectors/practice/resources';
import type { Story } from '../../../electron/connectors/practice/story';
import { manualClock } from '../../support/connectors/manualClock';
import type { Harness, ServerMessage } from './harness';

const minute = 60_000;
const file = 'speiche.jpg';

/** What can be had of the practice server, in the order in which it comes; each an hour after the one before. */
const plan = ['plain', 'plain', 'plain', 'file', 'edit', 'removal', 'malformed', 'plain', 'plain'] as const;
type Kind = (typeof plan)[number];

const textOf = (index: number) => `Geplante Nachricht ${index}`;
const arrivesOf = (index: number) => (index + 2) * 60;

function planned(channel: string, profile: string, kind: Kind, index: number): unknown {
  const text = textOf(index);
  const customer = { id: `geplant-${index}@example.com`, name: `Kundin ${index}`, language: 'de' as const };
  const story: Story = {
    ...{
      id: `planned-${index}`,
      channel,
      profile,
      customer,
      arrives: arrivesOf(index),
      turns: [{ text: `Und ${text}` }],
    },
    lines: [{ ago: 0, text, ...(kind === 'file' && { files: [file] }) }],
  };
  if (kind === 'malformed') return { ...story, lines: [{ ago: 'gestern', text: 17 }] };
  const [line] = story.lines;
  if (line && kind === 'edit') line.edited = `${text}, verbessert`;
  if (line && kind === 'removal') line.withdrawn = true;
  return story;
}

/** The practice connector of one channel, with a server that does what the tests say. */
export async function practiceHarness(channel: string): Promise<Harness> {
  const clock = manualClock();
  const account = practiceAccounts(clock.now(), () => `practice-${channel}`).find((one) => one.channel === channel);
  if (!account) throw new Error(`no practice account for ${channel}`);
  const [profile = ''] = Object.keys(account.profiles);
  const past = stories.filter((story) => story.channel === channel && story.arrives === undefined);
  const world = [...past, ...plan.map((kind, index) => planned(channel, profile, kind, index))];
  const sent: ServerMessage[] = [];
  let fault: Fault | null = null;
  let opened: number | null = null;
  let reached = -1;

  const connector = createPracticeConnector({ stories: world, fault: () => fault });
  /** The server has no memory but what was stored: what left the connector is what it took. */
  const run = (context: ConnectorContext) => {
    opened ??= clock.now();
    return connector.run({
      ...context,
      async emit(events, cursor) {
        await context.emit(events, cursor);
        for (const event of events) {
          if (event.type !== 'message' || event.attemptKey === null) continue;
          const files = event.attachments.flatMap(({ data }) => data ?? []);
          sent.push({ attemptKey: event.attemptKey, text: event.text, files });
        }
      },
    });
  };
  const arrive = async (kind: Kind) => {
    reached = plan.indexOf(kind, reached + 1);
    const wait = (opened ?? clock.now()) + arrivesOf(reached) * minute - clock.now();
    await clock.advance(wait);
    return { text: textOf(reached) };
  };

  return {
    connector: { ...connector, run },
    account: { ...account, id: AccountId.parse(`practice-${channel}`) },
    clock,
    http: () => Promise.reject(new Error('the practice desk asks nobody')),
    secret: () => Promise.resolve(null),
    pass: clock.advance,
    close: () => Promise.resolve(),
    server: {
      stranger: 'neu@kunde.test',
      history: past.flatMap(({ lines }) =>
        lines.filter(({ text, late }) => text !== '' && !late).map(({ text }) => text),
      ),
      deliver: () => arrive('plain'),
      async deliverFile() {
        const data = practiceFiles[file]?.data ?? new Uint8Array();
        return { ...(await arrive('file')), file: data };
      },
      async deliverEdit() {
        const { text } = await arrive('edit');
        return { text, edited: `${text}, verbessert` };
      },
      deliverRemoval: () => arrive('removal'),
      async deliverMalformed() {
        await arrive('malformed');
      },
      async break(next) {
        fault = next;
      },
      async mend() {
        fault = null;
      },
      sent: async () => sent,
    },
  };
}
