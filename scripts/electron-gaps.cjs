// What Electron 25's Node 18.15 lacks and newer libraries expect to be there.
const diagnostics = require('node:diagnostics_channel');

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
