// An Electron window with nothing in it, to compare with: prints when it was painted.
const { app, BrowserWindow } = require('electron');

const painted = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(Date.now()))))';

app.setPath('userData', process.env.BENCH_PROFILE);
process.stdin.on('data', () => app.quit());
app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
  window.setMenuBarVisibility(false);
  window.once('ready-to-show', () => window.show());
  await window.loadURL('data:text/html,<title>empty</title><p>empty');
  process.stdout.write(`mark painted ${await window.webContents.executeJavaScript(painted)}\n`);
});
