import { ChannelKind } from '@shared/domain/ids';
import type { ChannelInfo } from '@shared/channels/channelInfo';
import type { DeskInfo } from '@shared/ipc/desk';

const hues: Record<string, number> = {
  email: 210,
  facebook: 221,
  messenger: 262,
  instagram: 330,
  whatsapp: 142,
  x: 0,
  telegram: 199,
  webchat: 170,
  sms: 95,
  mastodon: 246,
};

/** What a desk in a plain browser says of itself before a seed says otherwise. */
export function twinInfo(): DeskInfo {
  return {
    version: '0.0.0',
    engine: { electron: '', chromium: chromiumVersion(), supported: true },
    platform: navigator.platform.startsWith('Mac')
      ? 'darwin'
      : navigator.platform.startsWith('Win')
        ? 'win32'
        : 'linux',
    profile: null,
    language: navigator.language.startsWith('de') ? 'de' : 'en',
    theme: 'system',
    singleKeys: true,
    tray: true,
    zoom: 1,
    textZoom: 1,
    afterAction: 'next',
    sorts: {},
    lastView: null,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    frameBase: '/mail/',
    channels: Object.entries(hues).map(([kind, hue]): ChannelInfo => ({
      kind: ChannelKind.parse(kind),
      name: `channels.${kind}`,
      mark: kind,
      hue,
    })),
    ledger: { state: 'ok', error: null },
  };
}

function chromiumVersion(): string {
  return /Chrome\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? '';
}
