import type { Connector } from '../../../electron/connectors/connector';
import { channelInfos, connectors as shipped } from '../../../electron/connectors/registry';
import { createFloodConnector } from './flood';

export { channelInfos };

/** The shipped connectors and the bench's own; stands in for the registry when the bench builds the main process. */
export const connectors: ReadonlyMap<string, Connector> = new Map([...shipped, ['flood', createFloodConnector()]]);
