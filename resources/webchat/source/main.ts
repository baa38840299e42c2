import { followButtons } from './buttons';
import { createChat } from './chat/chat';
import { createStore, emptyState } from './chat/state';
import { readWebchat } from '@shared/logic/website/webchatSettings';
import { mountWidget } from './ui/widget';
import { sayIn } from './words/words';

/** Where the script stands on the page: read at once, as only a script that is running knows its own element. */
const own = document.currentScript;

function start(): void {
  const given = own instanceof HTMLScriptElement ? own.dataset : {};
  followButtons();
  // A page with buttons alone says nothing else to the script.
  if (Object.keys(given).length === 0) return;
  const read = readWebchat(given, document.documentElement.lang || navigator.language);
  if (!read.ok) return console.warn(`Tresen web chat: ${read.problems.join('; ')}.`);
  const { settings } = read;
  const store = createStore(emptyState);
  mountWidget({ settings, store, say: sayIn(settings.language), chat: createChat(settings, store) });
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();
