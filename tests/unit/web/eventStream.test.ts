import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventParser, type StreamEvent } from '../../../electron/connectors/web/eventStream';

const read = (pieces: readonly string[]): StreamEvent[] => {
  const events: StreamEvent[] = [];
  const parse = eventParser((event) => events.push(event));
  for (const piece of pieces) parse(piece);
  return events;
};

it('reads events, lines of one event, signs of life and what names none', () => {
  const text =
    ':)\n\nevent: update\ndata: {"a":\ndata: 1}\n\n:thump\nevent: delete\ndata: 12\r\n\r\nid: 3\ndata:x\n\nevent: cut\n';
  expect(read([text])).toEqual([
    { event: 'update', data: '{"a":\n1}' },
    { event: 'delete', data: '12' },
    { event: 'message', data: 'x' },
  ]);
});

it('reads the same however a stream is cut into pieces', () => {
  const line = fc.stringMatching(/^[a-zäß{}": ]{0,20}$/u);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(line, line), { maxLength: 6 }),
      fc.nat(9),
      fc.constantFrom('\n', '\r\n'),
      (told, size, end) => {
        const text = told.map(([event, data]) => `event:${event}${end}data:${data}${end}${end}`).join('');
        const pieces = text.match(new RegExp(`[^]{1,${size + 1}}`, 'gu')) ?? [];
        expect(read(pieces)).toEqual(read([text]));
      },
    ),
  );
});

it('drops what has no end', () => {
  expect(
    read(['data: ', ...Array.from({ length: 5 }, () => 'x'.repeat(1_000_000)), '\n\ndata: y\n\n']).map(
      ({ data }) => data.length,
    ),
  ).toEqual([1]);
});
