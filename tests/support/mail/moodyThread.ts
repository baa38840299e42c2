import { parentPort } from 'node:worker_threads';
import type { ParserRequest } from '../../../electron/connectors/email/parse/parser';

/** A parser thread that does what the mail says: hangs, crashes, refuses, or reads it. */
parentPort?.on('message', ({ id, mail }: ParserRequest) => {
  const text = Buffer.from(mail.bodies.get('1') ?? []).toString();
  if (text === 'crash') process.exit(1);
  for (let spins = 0; text === 'hang'; spins++) Math.sqrt(spins);
  parentPort?.postMessage({ id, parsed: text === 'refuse' ? null : { text } });
});
parentPort?.postMessage('ready');
