import { open } from 'node:fs/promises';
import type { Attachment } from '@shared/domain/attachment';
import { RemoteId, type AttachmentId, type MessageId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import { fail, ok, type Result } from '@shared/errors/result';
import { sniffBytes, sniffMime } from '@shared/logic/files/sniff';
import type { Clock } from '../connectors/connector';
import type { Ledger } from '../ledger/store';
import type { Connectors, ContextOf } from './connectors';
import { errorIn } from './thrown';
import { within } from './within';

/** How long (ms) a server may take to hand out one file. */
const limitMs = 120_000;

/** A file of a message that lies on this computer. `shown`: its type if the desk shows it itself, as sniffed. */
type LocalFile = { attachment: Attachment; path: string; shown: string | null };

/** Brings a message's file here, or finds it here already. */
export type FetchFile = (message: MessageId, id: AttachmentId) => Promise<Result<LocalFile>>;

/** What fetching takes. */
export type FetchDeps = {
  ledger: Pick<Ledger, 'accountOf' | 'accounts' | 'attachment' | 'filePath' | 'keepFile' | 'system'>;
  connectors: Connectors;
  contextOf: ContextOf;
  clock: Clock;
  signal: AbortSignal;
};

/** A file asked for by two at the same time is fetched once. */
export function createFetchFile(deps: FetchDeps): FetchFile {
  const { ledger } = deps;
  const fetching = new Map<string, Promise<Result<Attachment>>>();

  const once = (message: MessageId, attachment: Attachment): Promise<Result<Attachment>> => {
    const key = JSON.stringify([message, attachment.id]);
    const known = fetching.get(key);
    if (known) return known;
    const fetched = download(deps, message, attachment).finally(() => fetching.delete(key));
    fetching.set(key, fetched);
    return fetched;
  };

  return async (message, id) => {
    const known = await ledger.attachment(message, id);
    if (!known) return fail('not.found');
    const here = known.sha256 !== null && ledger.filePath(known.sha256) !== null;
    const attachment = here ? ok(known) : await once(message, known);
    if (!attachment.ok) return attachment;
    const path = attachment.value.sha256 === null ? null : ledger.filePath(attachment.value.sha256);
    if (path === null) return fail('attachment.missing', { name: known.name });
    return ok({ attachment: attachment.value, path, shown: sniffMime(await head(path, sniffBytes), known.mime) });
  };
}

async function download(deps: FetchDeps, message: MessageId, attachment: Attachment): Promise<Result<Attachment>> {
  const { ledger, connectors, contextOf, clock, signal } = deps;
  const missing = fail('attachment.missing', { name: attachment.name });
  const accountId = await ledger.accountOf(message);
  const account = (await ledger.accounts()).find(({ id }) => id === accountId);
  const connector = account && connectors.get(account.connector);
  const fetch = connector?.download?.bind(connector);
  if (!account || !fetch || attachment.state === 'blocked' || attachment.state === 'expired') return missing;
  const endsAt = clock.now() + limitMs;
  const remoteId = RemoteId.parse(attachment.id);
  const outcome = await within(
    clock,
    signal,
    () => endsAt,
    (inner) => fetch(attachment, remoteId, { ...contextOf(account, inner), phase: () => Promise.resolve() }),
  );
  if (outcome.kind === 'threw') return { ok: false, error: errorIn(outcome.thrown) ?? appError('network.cut') };
  if (outcome.kind !== 'done') return fail('network.cut');
  const data: unknown = outcome.value;
  if (!(data instanceof Uint8Array)) return fail('protocol.drift');
  const kept = await ledger.keepFile(data);
  if (!kept.ok) return kept;
  const local: Attachment = { ...attachment, ...kept.value, state: 'local' };
  const done = await ledger.system({ type: 'attachment', messageId: message, attachment: local });
  return done.ok ? ok(local) : done;
}

/** The first bytes of a file, as many as there are up to `length`. */
export async function head(path: string, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
