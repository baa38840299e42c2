import { app, nativeImage, type BrowserWindow } from 'electron';
import type { ConversationId } from '@shared/domain/ids';
import { catalogues } from '@shared/i18n/catalogue';
import type { Language } from '@shared/ipc/desk';
import { notificationText, type NotificationWords } from '@shared/logic/notifications/words';
import type { Outside } from '../accounts/openDesk';
import type { IpcRouter } from '../ipc/router';
import dot from '../../resources/tray/overlay.png?inline';
import { showBadge } from './badge';
import { createNotifier, type Notifier } from './notifier';
import { plainForNotification } from './plainForNotification';
import { showWindow } from './window';

/** What showing outside the window takes. */
export type OutsideParts = {
  window(): BrowserWindow | null;
  language(): Language;
  router: Pick<IpcRouter, 'send'>;
};

/** Beside what the desk decides: what the window shows. `onUnread`: hears the number of unread conversations too. */
export type ShownOutside = Outside & {
  notifier: Notifier;
  showing(conversation: ConversationId | null): void;
  onUnread(listener: (count: number) => void): void;
};

/** Shows what the desk decides: notifications, and the number of unread conversations at title and icon. */
export function showOutside({ window, language, router }: OutsideParts): ShownOutside {
  // Under this name Windows shows notifications, and brings their clicks back.
  app.setAppUserModelId('org.tresen.desk');
  let shown: ConversationId | null = null;
  const listeners = new Set<(count: number) => void>();
  const notifier = createNotifier((conversation) => {
    const target = window();
    if (target) showWindow(target);
    if (conversation === null) router.send({ type: 'command', id: 'go.inbox' });
    else router.send({ type: 'open', conversationId: conversation });
  }, plainForNotification);
  const badge = {
    platform: process.platform,
    setBadgeCount: (count: number) => void app.setBadgeCount(count),
    window,
    dot: () => nativeImage.createFromDataURL(dot),
    language,
  };
  return {
    notifier,
    onScreen: () => (window()?.isFocused() ? shown : null),
    showing: (conversation) => {
      shown = conversation;
      if (conversation !== null) notifier.forget(conversation);
    },
    announce: (announcements, hideContent) => {
      for (const each of announcements) {
        const conversation = each.kind === 'conversation' ? each.conversation.id : null;
        notifier.show({ ...notificationText(each, hideContent, wordsIn(language())), conversation });
      }
    },
    unread: (count) => {
      showBadge(badge, count);
      for (const listener of listeners) listener(count);
    },
    onUnread: (listener) => void listeners.add(listener),
  };
}

function wordsIn(language: Language): NotificationWords {
  const { notifications, channels } = catalogues[language];
  const names: Readonly<Record<string, string>> = channels;
  const count = (text: string, number: number): string => text.replace('{{count}}', String(number));
  return {
    messages: (number) => count(number === 1 ? notifications.messages_one : notifications.messages_other, number),
    woken: (number) => count(number === 1 ? notifications.woken_one : notifications.woken_other, number),
    summary: (messages, conversations) =>
      notifications.summary
        .replace('{{messages}}', String(messages))
        .replace('{{conversations}}', String(conversations)),
    channel: (kind) => names[kind] ?? kind,
    call: (what) => notifications[`call.${what}`],
  };
}
