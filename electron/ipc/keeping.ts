import { fail, ok } from '@shared/errors/result';
import type { Ledger } from '../ledger/store';
import { writeKeymap } from '@shared/logic/keys/keymapFile';
import { factsText, shareableLine } from '../log/diagnostics';
import { lastLines } from '../log/log';
import type { Handlers } from './registerIpc';

/** What the shell does for keeping. */
export type KeepingShell = {
  pickFolder(): Promise<string | null>;
  /** A file the person picks, null when they cancelled. */
  pickFile(): Promise<string | null>;
  saveBytes(data: Uint8Array, name: string): Promise<boolean>;
  /** Ends the desk by the rule of the outbox and starts it again; `before`: what is done between, if it comes to that. */
  restart(before: () => void): void;
  /** Versions, settings and the disk: numbers and words of ours. */
  facts(): Promise<Record<string, string | number | boolean>>;
};

/** What the answers are made of. */
export type KeepingParts = {
  ledger: Pick<Ledger, 'accounts' | 'health' | 'keeping'>;
  shell: KeepingShell;
  now(): number;
};

/** So many lines of the log go with the diagnostics. */
const logLines = 200;

/** Answers of the namespace `keeping`: backups, restoring, checking, diagnostics. */
export function keepingHandlers({ ledger, shell, now }: KeepingParts): Handlers['keeping'] {
  const { keeping } = ledger;
  let shown: string | null = null;
  return {
    backups: async () => ok({ backups: keeping.backups() }),
    backUp: async () => {
      const parent = await shell.pickFolder();
      if (parent === null) return ok({ saved: null });
      const name = `Tresen ${stamp(now())}`;
      const saved = await keeping.exportTo(parent, name);
      return saved.ok ? ok({ saved: { name, ...saved.value } }) : saved;
    },
    examine: async ({ at }) => {
      if (at !== null) {
        const own = await keeping.examine({ at });
        return own.ok ? ok({ contents: own.value }) : own;
      }
      const path = await shell.pickFile();
      if (path === null) return ok({ contents: null });
      const foreign = await keeping.examine({ path });
      return foreign.ok ? ok({ contents: foreign.value }) : foreign;
    },
    restart: async ({ restore }) => {
      shell.restart(() => {
        if (restore) keeping.adopt();
      });
      return ok({});
    },
    check: ({ part, done }) => keeping.check(part, done),
    counts: async () => ok({ rows: (await keeping.facts()).rows ?? {} }),
    diagnostics: async () => {
      shown = await describe({ ledger, shell, now });
      return ok({ text: shown });
    },
    saveDiagnostics: async () => {
      // Only what was read is shared.
      if (shown === null) return fail('not.found');
      return shell.saveBytes(Buffer.from(shown), `tresen-${stamp(now()).replace(' ', '-')}.txt`).then(
        (saved) => ok({ saved }),
        () => fail('disk.full'),
      );
    },
    saveTemplates: ({ kind, text }) =>
      shell.saveBytes(Buffer.from(text), `tresen-templates.${kind}`).then(
        (saved) => ok({ saved }),
        () => fail('disk.full'),
      ),
    saveWebchat: ({ script }) =>
      shell.saveBytes(Buffer.from(script), 'webchat.js').then(
        (saved) => ok({ saved }),
        () => fail('disk.full'),
      ),
    saveOffer: ({ name, text }) =>
      shell.saveBytes(Buffer.from(text), name).then(
        (saved) => ok({ saved }),
        () => fail('disk.full'),
      ),
    saveKeymap: ({ keymap }) =>
      shell.saveBytes(Buffer.from(writeKeymap(keymap)), 'tresen-keys.json').then(
        (saved) => ok({ saved }),
        () => fail('disk.full'),
      ),
  };
}

async function describe({ ledger, shell, now }: KeepingParts): Promise<string> {
  const accounts = (await ledger.accounts()).map(({ connector, channel, practice, status, syncedAt }, index) => [
    `account ${index + 1}`,
    [connector, channel, practice ? 'practice' : 'own', status.state, status.error?.code ?? 'no error', status.action]
      .concat(syncedAt === null ? 'first sync' : [])
      .join(', '),
  ]);
  const facts = {
    Tresen: await shell.facts(),
    Ledger: { state: ledger.health.state, code: ledger.health.error?.code ?? 'no error' },
    ...(await ledger.keeping.facts()),
    Accounts: Object.fromEntries(accounts),
  };
  const log = ['Log', ...lastLines(logLines).map(shareableLine)].join('\n');
  return [`Made ${new Date(now()).toISOString()}`, factsText(facts), log, ''].join('\n\n');
}

/** Local date and time as a file's name may have them. */
function stamp(at: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = new Date(at);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join('.')}`;
}
