import { parentPort, workerData } from 'node:worker_threads';
import { startKeeper } from './core/keeperHost';
import { startReader, type ReaderOptions } from './core/readerHost';
import type { Problem } from './core/writing';
import { giveWay } from './threads/giveWay';
import { serve } from './threads/serve';

// Beside the writer, which nothing here may hold up: search with its index, or backups and checks.
if (parentPort) {
  giveWay(10);
  const port = parentPort;
  const tell = (problem: Problem) => port.postMessage({ type: 'news', news: problem });
  const options = workerData as ReaderOptions;
  if (options.keeps) serve(port, null, startKeeper(options.dir, tell));
  else {
    const reader = startReader(options, tell);
    serve(port, null, reader);
    reader.wake();
  }
}
