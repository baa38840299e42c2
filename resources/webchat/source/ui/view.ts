import type { Chat } from '../chat/chat';
import type { Store } from '../chat/state';
import type { WebchatSettings } from '@shared/logic/website/webchatSettings';
import type { Say } from '../words/words';

/** What every part of the screen is given. */
export type View = { settings: WebchatSettings; say: Say; store: Store; chat: Chat };
