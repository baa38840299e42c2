import { expect, it } from 'vitest';
import { accountEdges } from '@/ui/accountEdges';
import { sampleAccount } from '../../support/ledger/samples';
import { ChannelKind } from '@shared/domain/ids';

const [one, two] = [sampleAccount('a1'), sampleAccount('a2')];
const other = sampleAccount('a3', { channel: ChannelKind.parse('whatsapp') });

it('gives each account an edge of its own only where a channel is shared', () => {
  expect(accountEdges([one, other]).size).toBe(0);
  const edges = accountEdges([one, two, other]);
  expect(new Set([...edges.values()].map(({ colour }) => colour)).size).toBe(3);
  expect(accountEdges([one, { ...two, removedAt: 1 }]).size).toBe(0);
});
