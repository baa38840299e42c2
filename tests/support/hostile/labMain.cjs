const { readFileSync, writeFileSync } = require('node:fs');
const { app, BrowserWindow } = require('electron');

// The bare engine, with nothing of the desk: opens a page, runs what it is told there, and writes down what came of it.
const { folder, address, code } = JSON.parse(readFileSync(process.argv.at(-1), 'utf8'));
app.setPath('userData', folder);
const show = async () => {
  const window = new BrowserWindow({ webPreferences: { sandbox: true } });
  await window.loadURL(address);
  writeFileSync(`${folder}/ran.json`, JSON.stringify(await window.webContents.executeJavaScript(code)));
};
app
  .whenReady()
  .then(show)
  .then(
    () => app.exit(0),
    () => app.exit(1),
  );
