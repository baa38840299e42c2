import { app } from 'electron';
import { ComposeRequest } from '@shared/ipc/compose';
import { readDeepLink } from '@shared/logic/text/deepLink';

/** Drafts that links of other programs ask for: at the start, by a later start, and by the system. */
export type Links = {
  /** What the first start brings, for a desk that runs already; null: nothing. */
  readonly brought: ComposeRequest | null;
  /** Hears of each, those from before included. */
  hear(listener: (asked: ComposeRequest) => void): void;
};

/** The draft that a command line asks for; a link is a word of its own, whatever stands around it. */
function linkIn(words: readonly string[]): ComposeRequest | null {
  for (const word of words) {
    const asked = readDeepLink(word);
    if (asked) return asked;
  }
  return null;
}

/** Collects links from the start on: macOS hands them over before anything is open. */
export function collectLinks(words: readonly string[]): Links {
  const brought = linkIn(words);
  const waiting: ComposeRequest[] = brought ? [brought] : [];
  let tell = (asked: ComposeRequest): void => void waiting.push(asked);
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const asked = readDeepLink(url);
    if (asked) tell(asked);
  });
  app.on('second-instance', (_event, _words, _folder, given: unknown) => {
    // The other start has read it; who else may have sent it is not known.
    const asked = given !== null && typeof given === 'object' && 'compose' in given && given.compose;
    const read = ComposeRequest.safeParse(asked);
    if (read.success) tell(read.data);
  });
  // Behind "--" nothing a link says can be an option. On Linux the desktop entry names the schemes.
  if (app.isPackaged && process.platform !== 'linux')
    app.setAsDefaultProtocolClient('tresen', process.execPath, ['--']);
  return {
    brought,
    hear: (listener) => {
      tell = listener;
      waiting.splice(0).forEach(listener);
    },
  };
}
