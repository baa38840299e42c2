import { app, session, type Session, type WebContents } from 'electron';
import { origin } from './protocol';

/** Addresses that would leave the machine or read its disk; app:, blob: and data: are not among them. */
const outside = [...['http', 'https', 'ws', 'wss', 'ftp'].map((scheme) => `${scheme}://*/*`), 'file:///*'];

/**
 * Everything a page could do beyond showing itself is refused: other pages, other windows, permissions, downloads, the
 * network. Must run before the first window opens.
 * @param devServer address the page may still reach while developing, null in the product
 */
export function denyByDefault(devServer: string | null): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  guardSession(session.defaultSession, devServer);
  // We make no other; should a part of Electron's ever do so, it gets no further than ours.
  app.on('session-created', (made) => guardSession(made, devServer));
}

function guardSession(target: Session, devServer: string | null): void {
  // Else Chromium fetches dictionaries as soon as a window opens; see docs/decisions/0014-no-spell-checker.md.
  target.setSpellCheckerEnabled(false);
  target.setSpellCheckerLanguages([]);
  const host = devServer === null ? null : new URL(devServer).host;
  target.webRequest.onBeforeRequest({ urls: outside }, ({ url }, done) =>
    done({ cancel: host === null || new URL(url).host !== host }),
  );
  // The microphone, for voice messages, and never the camera: the page asks for it only when a person records.
  target.setPermissionRequestHandler((_contents, permission, done, details) =>
    done(granted(permission, details.requestingUrl, 'mediaTypes' in details ? details.mediaTypes : undefined)),
  );
  target.setPermissionCheckHandler((_contents, permission, from, { mediaType }) =>
    granted(permission, from, mediaType && [mediaType]),
  );
  target.setDevicePermissionHandler(() => false);
  target.on('will-download', (event) => event.preventDefault());
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  // A page may reload itself; a frame of ours is loaded once by its address and stays there.
  contents.on('will-navigate', (event) => {
    if (event.url !== contents.getURL()) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !isFrame(event.url)) event.preventDefault();
  });
}

function granted(permission: string, from: string, media: readonly string[] = []): boolean {
  if (!isOurs(from)) return false;
  if (permission === 'media') return media.length > 0 && media.every((each) => each === 'audio');
  return permission === 'clipboard-sanitized-write';
}

const isOurs = (address: string): boolean => address === origin || address.startsWith(`${origin}/`);
const isFrame = (address: string): boolean => address.startsWith(`${origin}/mail/`);
