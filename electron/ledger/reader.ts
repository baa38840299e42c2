import { parentPort, workerData } from 'node:worker_threads';
import { startReader, type ReaderOptions } from './core/readerHost';
import type { Problem } from './core/writing';
import { giveWay } from './threads/giveWay';
import { serve } from './threads/serve';

// The reader's thread: search with its index, backup and checks, none of which may hold up the writer.
if (parentPort) {
  giveWay(10);
  const port = parentPort;
  const tell = (problem: Problem) => port.postMessage({ type: 'news', news: problem });
  const reader = startReader(workerData as ReaderOptions, tell);
  serve(port, null, reader);
  reader.wake();
}
