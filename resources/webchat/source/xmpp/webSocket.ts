import { ns } from '../xml/namespaces';
import { read } from '../xml/read';
import { el } from '../xml/write';
import type { Listener, Transport } from './transport';

/** A stream over a WebSocket (RFC 7395): one element a frame. Another page cannot go on with it. */
export function openWebSocket(address: string, host: string, listener: Listener): Transport {
  const socket = new WebSocket(address, 'xmpp');
  const open = el('open', { xmlns: ns.framing, to: host, version: '1.0' }).xml;
  let closed = false;
  const close = (): void => {
    if (closed) return;
    closed = true;
    socket.close();
    listener.onClosed();
  };
  socket.onopen = () => socket.send(open);
  socket.onerror = close;
  socket.onclose = close;
  socket.onmessage = ({ data }: MessageEvent<unknown>) => {
    const node = typeof data === 'string' ? read(data) : null;
    if (closed) return;
    if (!node || (node.ns === ns.framing && node.name === 'close')) return close();
    if (node.ns !== ns.framing) listener.onNode(node);
  };
  const say = (text: string): void => {
    if (!closed && socket.readyState === WebSocket.OPEN) socket.send(text);
  };
  const leave = (): void => {
    say(el('close', { xmlns: ns.framing }).xml);
    closed = true;
    socket.close();
  };
  return {
    send: ({ xml }) => say(xml),
    restart: () => say(open),
    end: leave,
    suspend: () => (leave(), null),
  };
}
