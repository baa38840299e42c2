import { parentPort } from 'node:worker_threads';
import { parseMail } from './parseMail';
import type { ParserAnswer, ParserRequest } from './parser';

/** The thread that reads mails, one after the other. It is killed when one takes too long. */
parentPort?.on('message', ({ id, mail }: ParserRequest) => {
  const answer = (parsed: ParserAnswer['parsed']): void =>
    parentPort?.postMessage({ id, parsed } satisfies ParserAnswer);
  queue = queue.then(() => parseMail(mail)).then(answer, () => answer(null));
});

let queue: Promise<void> = Promise.resolve();
