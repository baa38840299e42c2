import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from 'fast-check';
import { busTarget, connectBus } from '../../../electron/dbus/connection';
import { decodeMessage, encodeMessage } from '../../../electron/dbus/message';
import { type Value, WireReader, WireWriter } from '../../../electron/dbus/wire';
import { serveName } from '../../support/bus/serve';
import { startBus, type TestBus } from '../../support/bus/startBus';

let bus: TestBus;
beforeAll(async () => {
  bus = await startBus();
});
afterAll(() => bus.stop());

const echo = { destination: 'org.tresen.Echo', path: '/', interface: 'org.tresen.Echo', member: 'Echo' };

test('calls cross a real bus and come back as they were', async () => {
  const served = await serveName(bus.address, 'org.tresen.Echo', ({ signature = '', body }) => ({ signature, body }));
  const own = await connectBus(bus.address);
  const body: Value[] = ['Grüße', 7, [['a', { signature: 'b', value: true }]], [['x', -3n]], Buffer.from([1, 2, 3])];
  expect(await own.call(echo, 'sua{sv}a(sx)ay', body)).toEqual(body);
  served.bus.close();
  await expect(own.call(echo)).rejects.toThrow(/NameHasNoOwner|ServiceUnknown|NoReply/);
  own.close();
  await expect(own.call({ ...busTarget, member: 'GetId' })).rejects.toThrow();
});

test('what is answered to calls that wait when the bus dies is an error, and the end is told', async () => {
  const mortal = await startBus();
  const own = await connectBus(mortal.address);
  const closed = new Promise<void>((done) => own.onClose(done));
  await mortal.stop();
  await closed;
  await expect(connectBus(mortal.address)).rejects.toThrow();
});

test('values are read as they were written, in their types', () => {
  const typed: fc.Arbitrary<[string, Value]> = fc.oneof(
    fc.tuple(fc.constant('s'), fc.string({ unit: 'binary' })),
    fc.tuple(fc.constant('u'), fc.nat(0xffffffff)),
    fc.tuple(fc.constant('i'), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
    fc.tuple(fc.constant('b'), fc.boolean()),
    fc.tuple(fc.constant('t'), fc.bigInt(0n, 2n ** 63n - 1n)),
    fc.tuple(fc.constant('as'), fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 })),
    fc.tuple(
      fc.constant('ay'),
      fc.uint8Array({ maxLength: 9 }).map((bytes) => Buffer.from(bytes)),
    ),
  );
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 6 }), (values) => {
      const writer = new WireWriter();
      for (const [type, value] of values) writer.write(type, value);
      const reader = new WireReader(writer.done(), true);
      expect(values.map(([type]) => reader.read(type))).toEqual(values.map(([, value]) => value));
    }),
  );
});

test('bytes that are no message are refused, never hung on', () => {
  const whole = encodeMessage({ type: 'signal', serial: 1, path: '/a', interface: 'b.c', member: 'D', body: [] });
  expect(decodeMessage(whole)).toMatchObject({ type: 'signal', path: '/a', interface: 'b.c', member: 'D' });
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
      const broken = Buffer.from(whole.subarray(0, length));
      if (at < length) broken[at] = byte;
      try {
        decodeMessage(broken);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }),
  );
});
