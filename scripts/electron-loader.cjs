// Runs inside Electron 25: starts the application named by the first plain argument, as Electron's default app does.
const { app } = require('electron');
const { existsSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

require('./electron-gaps.cjs');

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
