import type { ReactNode } from 'react';
import type { ChannelInfo } from '@shared/channels/channelInfo';
import type { DeskInfo } from '@shared/ipc/desk';
import type { Bridge } from './bridge';

export type { Bridge } from './bridge';

/** Opens the bridge main offers, or the twin when there is none. */
export declare function openBridge(): Promise<Bridge>;
/** Hands bridge and desk info (asked once, before the first frame) to the screens. */
export declare function BridgeProvider(props: { bridge: Bridge; info: DeskInfo; children: ReactNode }): ReactNode;
export declare function useBridge(): Bridge;
export declare function useDeskInfo(): DeskInfo;
/** Every kind of channel the desk knows, as data. */
export declare function useChannels(): readonly ChannelInfo[];
