import type { SendResult } from '@shared/channels/outgoing';
import type { Connector, SendContext } from '../connectors/connector';
import type { PendingServerChange } from '../ledger/store';

/** Asks a server for one change. */
export type Request = (context: SendContext) => Promise<SendResult>;

/** How a connector is asked for a change; null where it has no ability for it. Asking twice does no harm. */
export function requestOf(connector: Connector, row: PendingServerChange): Request | null {
  const { serverChange, edit, remove, react, unreact, hide } = connector;
  const { target, copies } = row;
  if (!('act' in row)) {
    const { field, wanted } = row;
    return serverChange ? (context) => serverChange({ target, field, wanted, copies }, context) : null;
  }
  const { act } = row;
  switch (act.kind) {
    case 'react': {
      const ask = act.on ? react : unreact;
      return ask ? (context) => ask(target, act.emoji, context) : null;
    }
    case 'edit':
      return edit ? (context) => edit(target, act.text, context) : null;
    case 'remove':
      return remove ? (context) => remove(target, context) : null;
    case 'hide':
      return hide ? (context) => hide(target, act.hidden, context) : null;
  }
}
