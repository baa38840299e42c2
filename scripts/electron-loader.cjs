// Runs inside Electron 25: starts the application named by the first plain argument, as Electron's default app does.
const { app } = require('electron');
const diagnostics = require('node:diagnostics_channel');
const { existsSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

// Node 18.15 lacks what newer libraries expect to be there.
const channel = { hasSubscribers: false, traceSync: (run, _context, self, ...args) => run.apply(self, args) };
channel.tracePromise = channel.traceCallback = channel.traceSync;
diagnostics.tracingChannel ??= () => channel;
URL.canParse ??= (address, base) => {
  try {
    return Boolean(new URL(address, base));
  } catch {
    return false;
  }
};
globalThis.File ??= require('node:buffer').File;

const entry = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = join(entry, 'package.json');
if (existsSync(manifest)) {
  const { name, productName, version } = require(manifest);
  app.setName(productName ?? name);
  app.setVersion(version);
  app.setPath('userData', join(app.getPath('appData'), app.getName()));
}
app.setAppPath(existsSync(manifest) ? entry : dirname(entry));
process.defaultApp = true;
require(entry);
