import { sessionBus } from './sessionBus';

const notifications = {
  destination: 'org.freedesktop.Notifications',
  path: '/org/freedesktop/Notifications',
  interface: 'org.freedesktop.Notifications',
};

/**
 * A text that the system shows as it is. Some desktops read the body of a notification as markup, with links and
 * pictures: what a stranger wrote must not become any.
 */
export async function plainForNotification(text: string): Promise<string> {
  return /[<>&]/.test(text) && (await readsMarkup()) ? escapeMarkup(text) : text;
}

async function readsMarkup(): Promise<boolean> {
  const bus = await sessionBus();
  if (!bus) return false;
  const able = await bus.call({ ...notifications, member: 'GetCapabilities' }).catch(() => null);
  const [list] = able ?? [];
  // Who does not say is taken for one that does: a few odd signs are better than a stranger's picture.
  return !Array.isArray(list) || list.includes('body-markup');
}

/** The text with everything escaped that begins markup. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
