import type { Chat } from '../chat/chat';
import type { Store } from '../chat/state';
import type { Settings } from '../settings/settings';
import type { Say } from '../words/words';

/** What every part of the screen is given. */
export type View = { settings: Settings; say: Say; store: Store; chat: Chat };
