import { expect, test } from '@playwright/test';
import { promise } from '../../support/promise';
import { sharedDesk } from '../support/sharedDesk';

/** One desk, asked for everything its page must not do. */
const shared = sharedDesk(
  /Content Security Policy|ERR_BLOCKED_BY_CLIENT|Not allowed to (load local resource|navigate top frame)/u,
);

test('H1, H21: every page there is: sandboxed, isolated, without Node, spell checker or developer tools', async () => {
  const { desk } = shared;
  const seen = await desk.app().evaluate(({ webContents, session }) => {
    const all = webContents.getAllWebContents();
    for (const contents of all) contents.openDevTools();
    return {
      pages: all.map((contents) =>
        (contents as unknown as { getLastWebPreferences(): Record<string, unknown> | null }).getLastWebPreferences(),
      ),
      tools: all.map((contents) => contents.isDevToolsOpened()),
      after: webContents.getAllWebContents().length,
      spelling: [session.defaultSession.isSpellCheckerEnabled(), session.defaultSession.getSpellCheckerLanguages()],
    };
  });
  expect(seen.pages).toHaveLength(1);
  expect(seen.tools).toEqual([false]);
  expect(seen.after).toBe(1);
  expect(seen.spelling).toEqual([false, []]);
  for (const preferences of seen.pages) {
    expect(preferences).toMatchObject({
      ...{ sandbox: true, contextIsolation: true, webSecurity: true },
      ...{ nodeIntegration: false, nodeIntegrationInSubFrames: false },
      ...{ webviewTag: false, allowRunningInsecureContent: false, experimentalFeatures: false },
    });
    expect(preferences?.nodeIntegrationInWorker ?? false).toBe(false);
    expect(preferences?.enableBlinkFeatures || '').toBe('');
    expect(preferences?.spellcheck ?? false).toBe(false);
  }
  promise('H21', 'Pages whose developer tools stay closed', seen.pages.length);
});

test('H2: the page has the bridge and nothing of Node; the bridge is frozen through and through', async () => {
  const { page } = shared;
  const seen = await page.evaluate(() => {
    const loose: string[] = [];
    const kinds = new Set<string>();
    const look = (value: unknown, path: string): void => {
      kinds.add(typeof value);
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return;
      if (!Object.isFrozen(value)) loose.push(path);
      for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`);
    };
    look((globalThis as unknown as { tresen: unknown }).tresen, 'tresen');
    const node = [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      'setImmediate',
      'ipcRenderer',
      'electron',
    ];
    return { loose, kinds: [...kinds].sort(), node: node.filter((name) => name in globalThis) };
  });
  expect(seen).toEqual({ loose: [], kinds: ['function', 'object'], node: [] });
  promise('H2', 'Names of Node a page does not have', 9);
});

test('H3, H4, H5: page, workers and mail each under their own policy, from the header; no file: anywhere', async () => {
  const { desk, page } = shared;
  const policies = await page.evaluate(async () => {
    const policy = async (address: string) => (await fetch(address)).headers.get('content-security-policy') ?? '';
    const script = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '';
    return { page: await policy('/'), script: await policy(script), addresses: [location.href, script] };
  });
  const mail = page.locator('iframe');
  const address = await mail.evaluate((frame: HTMLIFrameElement) => [frame.src, frame.sandbox.value, frame.srcdoc]);
  expect(address[0]).toMatch(/^app:\/\/desk\/mail\/[\w-]{32}$/u);
  expect(address.slice(1)).toEqual(['allow-same-origin', '']);
  for (const one of policies.addresses) expect(one).toMatch(/^app:\/\/desk\//u);

  const parts = (policy: string) => policy.split('; ').map((part) => part.replace(/'nonce-[^']+'/u, "'nonce'"));
  expect(parts(policies.page)).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'nonce'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ]);
  expect(parts(policies.script)).toEqual(["default-src 'none'", "script-src 'self'", "connect-src 'self'"]);
  const header = await desk.app().evaluate(async ({ session }, url) => {
    const answer = await session.defaultSession.fetch(url);
    return answer.headers.get('content-security-policy');
  }, address[0] ?? '');
  expect(parts(header ?? '')).toEqual([
    "default-src 'none'",
    'img-src data: blob:',
    "style-src 'unsafe-inline'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-same-origin',
  ]);
  promise('H4', "Directives of the page's and its scripts' policy, from the header", 18);
  promise('H5', "Directives of a mail's own policy, from the header", 7);
});

test('H6: no session reaches the network, whoever made it', async () => {
  const { desk, page } = shared;
  const addresses = ['http://127.0.0.1:9/', 'https://127.0.0.1:9/', 'ws://127.0.0.1:9/', 'ftp://127.0.0.1/'];
  const answers = await desk.app().evaluate(async ({ session }, wanted) => {
    const sessions = [
      session.defaultSession,
      session.fromPartition('elsewhere'),
      session.fromPartition('persist:kept'),
    ];
    const ask = (one: Electron.Session, address: string) =>
      one.fetch(address).then(
        () => 'reached',
        (error: Error) => error.message,
      );
    return Promise.all(sessions.flatMap((one) => wanted.map((address) => ask(one, address))));
  }, addresses);
  // Main itself may read files, its pages may not.
  const fromPage = await page.evaluate(
    (wanted) =>
      Promise.all(
        wanted.map((address) =>
          fetch(address).then(
            () => 'reached',
            () => 'ERR_BLOCKED_BY_CLIENT',
          ),
        ),
      ),
    [...addresses, 'file:///etc/passwd', 'filesystem:file:///temporary/x'],
  );
  answers.push(...fromPage);
  expect(answers).toHaveLength(18);
  expect(answers.filter((answer) => !/ERR_(BLOCKED_BY_CLIENT|UNKNOWN_URL_SCHEME)/u.test(answer))).toEqual([]);
  promise('H6', 'Addresses no session of the desk reaches', answers.length);
});

test('H8, H21: every permission is refused but writing plain text to the clipboard and hearing the microphone; nothing is downloaded', async () => {
  const { desk, page } = shared;
  const states = await page.evaluate(async () => {
    const names = [
      ...[
        'geolocation',
        'notifications',
        'push',
        'midi',
        'camera',
        'microphone',
        'speaker-selection',
        'background-fetch',
      ],
      ...[
        'background-sync',
        'persistent-storage',
        'accelerometer',
        'gyroscope',
        'magnetometer',
        'ambient-light-sensor',
      ],
      ...[
        'clipboard-read',
        'clipboard-write',
        'payment-handler',
        'periodic-background-sync',
        'screen-wake-lock',
        'nfc',
      ],
      ...[
        'storage-access',
        'window-management',
        'local-fonts',
        'display-capture',
        'idle-detection',
        'system-wake-lock',
      ],
    ];
    const state = async (name: string): Promise<[string, string]> => {
      const asked = { name, ...(name === 'push' && { userVisibleOnly: true }) } as unknown as PermissionDescriptor;
      return [
        name,
        await navigator.permissions.query(asked).then(
          (found) => found.state,
          () => 'unknown',
        ),
      ];
    };
    return Promise.all(names.map(state));
  });
  const known = states.filter(([, state]) => state !== 'unknown');
  expect(known.length).toBeGreaterThan(15);
  expect(known.filter(([, state]) => state === 'granted').map(([name]) => name)).toEqual([
    'microphone',
    'clipboard-write',
  ]);

  const asked = await page.evaluate(async () => {
    const refused = (promise: Promise<unknown>) =>
      promise.then(
        () => 'granted',
        () => 'refused',
      );
    const { hid, serial, usb, bluetooth } = navigator as unknown as Record<
      string,
      { getDevices?(): Promise<unknown[]> }
    >;
    const devices = [hid, serial, usb, bluetooth].map(
      async (kind) => (await kind?.getDevices?.().catch(() => []))?.length,
    );
    return {
      answers: await Promise.all([
        Notification.requestPermission().then((state) => (state === 'denied' ? 'refused' : state)),
        refused(navigator.clipboard.readText()),
        refused(navigator.mediaDevices.getUserMedia({ video: true })),
        refused(navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
        refused(navigator.mediaDevices.getDisplayMedia()),
        refused(navigator.requestMIDIAccess()),
        refused(new Promise((done, not) => navigator.geolocation.getCurrentPosition(done, not))),
      ]),
      devices: await Promise.all(devices),
    };
  });
  expect(asked.answers).toEqual(Array(7).fill('refused'));
  for (const count of asked.devices) expect(count ?? 0).toBe(0);

  const downloads = await desk.app().evaluate(async ({ session, BrowserWindow }) => {
    const states: string[] = [];
    const ended = new Promise<void>((done) =>
      session.defaultSession.once('will-download', (_event, item) => {
        states.push(item.getState());
        item.once('done', (_ended, state) => (states.push(state), done()));
        setTimeout(done, 500);
      }),
    );
    BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('app://desk/index.html');
    await ended;
    return states;
  });
  expect(downloads).not.toContain('completed');
  promise('H8', 'Permissions refused to the page', known.length - 2 + asked.answers.length);
});

// The last one: with navigations under way that never end, Playwright no longer looks for elements.
test('H7: the page stays where it is, in one window, whatever it is told', async () => {
  const { desk, page } = shared;
  const before = page.url();
  const places = [
    ...['https://example.org/', 'http://app.desk/', 'file:///etc/passwd', 'app://desk.example/', 'app://elsewhere/'],
    ...['data:text/html,x', 'about:blank', 'blob:app://desk/x', 'app://desk/mail/x', 'app://desk/../etc'],
  ];
  await page.evaluate((targets) => {
    for (const target of targets) {
      try {
        window.open(target);
        location.href = target;
      } catch {
        // Refused at once: as good.
      }
    }
  }, places);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/uri-list', 'https://example.org/');
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    document.body.append(document.createElement('webview'));
  });
  expect(await page.evaluate(() => document.querySelector('main') !== null)).toBe(true);
  expect(page.url()).toBe(before);
  expect(desk.app().windows()).toHaveLength(1);
  expect(await desk.app().evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  promise('H7', 'Addresses the page neither goes to nor opens a window for', places.length);
});
