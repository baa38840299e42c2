import { nativeImage, nativeTheme, type NativeImage } from 'electron';
import dark from '../../../resources/tray/dark.png?inline';
import dark2x from '../../../resources/tray/dark@2x.png?inline';
import darkUnread from '../../../resources/tray/dark-unread.png?inline';
import darkUnread2x from '../../../resources/tray/dark-unread@2x.png?inline';
import light from '../../../resources/tray/light.png?inline';
import light2x from '../../../resources/tray/light@2x.png?inline';
import lightUnread from '../../../resources/tray/light-unread.png?inline';
import lightUnread2x from '../../../resources/tray/light-unread@2x.png?inline';

const files = {
  light: { read: [light, light2x], unread: [lightUnread, lightUnread2x] },
  dark: { read: [dark, dark2x], unread: [darkUnread, darkUnread2x] },
} as const;

/** The desk's icon for the ground the system has now, with a dot while something is unread. */
export function trayIcon(unread: boolean): NativeImage {
  const [plain, fine] = files[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'][unread ? 'unread' : 'read'];
  const icon = nativeImage.createFromDataURL(plain);
  icon.addRepresentation({ scaleFactor: 2, dataURL: fine });
  return icon;
}
