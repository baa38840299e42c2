import { createContext, useContext, type ReactNode } from 'react';
import type { ChannelInfo } from '@shared/channels/channelInfo';
import type { DeskInfo } from '@shared/ipc/desk';
import type { Bridge } from './bridge';

const Context = createContext<{ bridge: Bridge; info: DeskInfo } | null>(null);

/** Hands bridge and desk info (asked once, before the first frame) to the screens. */
export function BridgeProvider({ bridge, info, children }: { bridge: Bridge; info: DeskInfo; children: ReactNode }) {
  return <Context value={{ bridge, info }}>{children}</Context>;
}

function useParts(): { bridge: Bridge; info: DeskInfo } {
  const parts = useContext(Context);
  if (!parts) throw new Error('no BridgeProvider above');
  return parts;
}

/** The way to main. */
export function useBridge(): Bridge {
  return useParts().bridge;
}

/** What the window was told before its first frame. */
export function useDeskInfo(): DeskInfo {
  return useParts().info;
}

/** Every kind of channel the desk knows, as data. */
export function useChannels(): readonly ChannelInfo[] {
  return useParts().info.channels;
}
