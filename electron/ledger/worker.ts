import { parentPort, workerData } from 'node:worker_threads';
import { startHost, type WriterNews, type WriterOptions } from './core/ledgerHost';
import { giveWay } from './threads/giveWay';
import { serve } from './threads/serve';

// The writer's thread: everything that changes the ledger happens here, one transaction after the other.
if (parentPort) {
  giveWay(5);
  const port = parentPort;
  const tell = (news: WriterNews) => port.postMessage({ type: 'news', news });
  const host = startHost(workerData as WriterOptions, tell);
  serve(port, { id: host.id, health: host.health }, host);
}
