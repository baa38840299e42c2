import { catalogues } from '@shared/i18n/catalogue';
import type { Language } from '@shared/ipc/desk';

/** Where a number can be shown outside the page. `Icon`: what Windows lays over the window's icon. */
export type BadgePlaces<Icon> = {
  platform: string;
  /** The number at the icon in dock or launcher, where the system has one. */
  setBadgeCount(count: number): void;
  window(): { setTitle(title: string): void; setOverlayIcon(icon: Icon | null, said: string): void } | null;
  dot(): Icon;
  language(): Language;
};

/** Shows how many conversations are unread: in the title, at the icon, and on Windows as a dot that says the number. */
export function showBadge<Icon>(places: BadgePlaces<Icon>, count: number): void {
  const { platform, setBadgeCount, window, dot, language } = places;
  setBadgeCount(count);
  const shown = window();
  shown?.setTitle(count > 0 ? `(${count}) Tresen` : 'Tresen');
  if (platform !== 'win32') return;
  const { notifications } = catalogues[language()];
  const said = count === 1 ? notifications.unread_one : notifications.unread_other;
  shown?.setOverlayIcon(count > 0 ? dot() : null, said.replace('{{count}}', String(count)));
}
