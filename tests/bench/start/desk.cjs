// Starts the built desk as it is and watches its first window from outside: prints when rows were painted, when a key
// had moved the focus, and when the cache had nothing left to fetch.
const { app } = require('electron');

/** Runs in the page: resolves with the time once the list has rows and they were painted. */
const rowsPainted = `new Promise((done) => {
  const look = () => {
    if (document.querySelector('[role=listbox] [role=option]') === null) return;
    seen.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => done(Date.now())));
  };
  const seen = new MutationObserver(look);
  seen.observe(document, { childList: true, subtree: true });
  look();
})`;

/** Runs in the page: when the window showed its first frame. */
const firstFrame = `performance.timeOrigin + performance.getEntriesByName('first-paint')[0].startTime`;

/** Runs in the page: from now on waits for the list to have another active row, painted; `moved` resolves with the time. */
const watchFocus = `globalThis.moved = new Promise((done) => {
  const active = () => document.querySelector('[role=listbox]')?.getAttribute('aria-activedescendant') ?? null;
  const before = active();
  const seen = new MutationObserver(() => {
    if (active() === before) return;
    seen.disconnect();
    requestAnimationFrame(() => done(Date.now()));
  });
  seen.observe(document, { attributes: true, childList: true, subtree: true });
});
true`;

/** Runs in the page: resolves once the cache's standing says that its first filling is through. */
const filled = `new Promise((done) => {
  const look = () => {
    const open = indexedDB.open('tresen-cache');
    open.onsuccess = () => {
      const again = () => (open.result.close(), setTimeout(look, 100));
      if (!open.result.objectStoreNames.contains('meta')) return again();
      const get = open.result.transaction('meta').objectStore('meta').get('cache');
      get.onsuccess = () => (get.result?.cursor && get.result.cursor.rebuild === null ? done(Date.now()) : again());
    };
  };
  look();
})`;

const mark = (name, at) => process.stdout.write(`mark ${name} ${at}\n`);

process.stdin.on('data', () => app.quit());
/** Presses a letter as a keyboard would, whether or not a window manager has given the window the focus. */
const press = async (page, key) => {
  page.debugger.attach('1.3');
  for (const type of ['keyDown', 'keyUp'])
    await page.debugger.sendCommand('Input.dispatchKeyEvent', {
      type,
      key,
      text: key,
      code: `Key${key.toUpperCase()}`,
    });
  page.debugger.detach();
};

app.once('web-contents-created', (_event, page) => {
  page.once('dom-ready', async () => {
    mark('rows', await page.executeJavaScript(rowsPainted));
    mark('frame', await page.executeJavaScript(firstFrame));
    await page.executeJavaScript(watchFocus);
    await press(page, 'j');
    mark('interactive', await page.executeJavaScript('moved'));
    if (process.env.BENCH_FILL) mark('filled', await page.executeJavaScript(filled));
  });
});
require(process.env.BENCH_APP);
