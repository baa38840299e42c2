import { parentPort } from 'node:worker_threads';
import type { ParsedMail, RawMail } from './parsedMail';
import { parseMail } from './parseMail';
import type { ParserAnswer, ParserRequest } from './parser';

/** The thread that reads mails, one after the other. It is killed when one takes too long. */
parentPort?.on('message', ({ id, mail }: ParserRequest) => {
  parentPort?.postMessage({ id, parsed: parsed(mail) } satisfies ParserAnswer);
});
parentPort?.postMessage('ready' satisfies ParserAnswer);

function parsed(mail: RawMail): ParsedMail | null {
  try {
    return parseMail(mail);
  } catch {
    return null;
  }
}
