import { app } from 'electron';
import type { Language } from '@shared/ipc/desk';

/**
 * What Chromium must not do on its own. Must run before the app is ready.
 * - It asks no keychain: our secrets have a vault, and a practice desk never asks.
 * - It resolves no names: connectors speak to the network from Node, the page to nobody. The development server has a
 *   number.
 * - It finds nobody: whatever it still tries goes by a proxy that is not there, a connection opened ahead of a request
 *   included, of which no policy and no lock on requests hears.
 * - Its own fields (date and time) speak the desk's language where one was chosen; null: the system's.
 * @param development the page comes from a server on this computer
 */
export function setSwitches(language: Language | null, development: boolean): void {
  if (language !== null) app.commandLine.appendSwitch('lang', language === 'de' ? 'de-DE' : 'en-GB');
  app.commandLine.appendSwitch('password-store', 'basic');
  app.commandLine.appendSwitch('use-mock-keychain');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
  if (!development) {
    app.commandLine.appendSwitch('proxy-server', 'http://127.0.0.1:1');
    app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  }
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
}
