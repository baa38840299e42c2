export type { Bridge } from './bridge';
export { openBridge } from './openBridge';
export { BridgeProvider, useBridge, useChannels, useDeskInfo } from './BridgeProvider';
