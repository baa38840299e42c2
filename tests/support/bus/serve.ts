import { type Bus, busTarget, connectBus } from '../../../electron/dbus/connection';
import type { BusMessage } from '../../../electron/dbus/message';
import type { Value } from '../../../electron/dbus/wire';

/** What a call is answered with: signature and values, or the name of an error. */
type Answer = { signature: string; body: Value[] } | { error: string };

/** Connects, takes a name, and answers what is asked of it. */
export async function serveName(
  address: string,
  name: string,
  answer: (call: BusMessage) => Answer,
): Promise<{ bus: Bus; emit(path: string, member: string, signature: string, body: Value[]): void }> {
  const bus = await connectBus(address);
  bus.onMessage((call) => {
    if (call.type !== 'call' || call.sender === undefined) return;
    const answered = answer(call);
    const to = { destination: call.sender, replyTo: call.serial };
    if ('error' in answered) bus.send({ type: 'error', ...to, error: answered.error, body: [] });
    else
      bus.send({
        type: 'reply',
        ...to,
        ...(answered.signature !== '' && { signature: answered.signature }),
        body: answered.body,
      });
  });
  const [owner] = await bus.call({ ...busTarget, member: 'RequestName' }, 'su', [name, 4]);
  if (owner !== 1) throw new Error(`${name} is taken`);
  return {
    bus,
    emit: (path, member, signature, body) =>
      bus.send({ type: 'signal', path, interface: name, member, ...(signature !== '' && { signature }), body }),
  };
}
