import { expect, it } from 'vitest';
import { cameSince } from '@shared/logic/writing/cameSince';

const message = (
  receivedAt: number,
  part: { direction?: 'in' | 'out' | 'note'; automatic?: boolean; deletedAt?: number } = {},
) => ({
  ...{ direction: 'in' as const, automatic: false, deletedAt: null, receivedAt },
  ...part,
});

it('only what a customer wrote after the writing began makes an answer doubtful', () => {
  const late = message(11);
  const others = [
    message(10),
    message(12, { direction: 'out' }),
    message(13, { direction: 'note' }),
    message(14, { automatic: true }),
    message(15, { deletedAt: 16 }),
  ];
  expect(cameSince([...others, late], 10)).toEqual([late]);
  expect(cameSince(others, 10)).toEqual([]);
});
