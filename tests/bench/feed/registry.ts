import type { Connector } from '../../../electron/connectors/connector';
import {
  channelInfosOf,
  type ConnectorSettings,
  createConnectors as createShipped,
} from '../../../electron/connectors/registry';
import { createFloodConnector } from './flood';

export { channelInfosOf };

/** The shipped connectors and the bench's own; stands in for the registry when the bench builds the main process. */
export function createConnectors(settings: ConnectorSettings): ReadonlyMap<string, Connector> {
  return new Map([...createShipped(settings), ['flood', createFloodConnector()]]);
}
