import { createRequire, flushCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// Runs in the toolchain's Node 22: the network in a box, until the input ends. Tells where its parts are, as one line.
const toolchain = resolve(import.meta.dirname, '../toolchain/node_modules/@atproto/dev-env/dist/index.js');
const { TestNetwork } = await import(pathToFileURL(createRequire(import.meta.url).resolve(toolchain)).href);
const network = await TestNetwork.create({ dbPostgresSchema: 'desk' });
flushCompileCache();
console.log(JSON.stringify({ pds: network.pds.url, plc: network.plc.url, appview: network.bsky.url }));
process.stdin.on('end', () => process.exit(0)).resume();
