import { parentPort } from 'node:worker_threads';
import PostalMime from 'postal-mime';

/** Parses whole mails, one after the other, and throws the result away. */
parentPort?.on('message', (source: Uint8Array) => {
  queue = queue.then(async () => {
    await PostalMime.parse(source);
    parentPort?.postMessage('done');
  });
});

let queue: Promise<void> = Promise.resolve();
