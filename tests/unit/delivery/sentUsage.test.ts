import { describe, expect, it } from 'vitest';
import { sentUsage } from '@shared/logic/delivery/sentUsage';
import { account } from '../../support/connectors/fixtures';

const price = { perUnit: 0.0075, currency: 'EUR' };
const text = (unit: 'utf16' | 'sms-segments', priced = true) => ({
  text: { max: 10, unit, format: 'plain' as const, ...(priced && { price }) },
});
const sent = [
  { profile: 'main', messages: 2, parts: 5 },
  { profile: 'main', messages: 1, parts: 1 },
  { profile: 'other', messages: 40, parts: 40 },
];
const since = Date.UTC(2026, 4, 1);

describe('what was sent this month', () => {
  it('is messages where nothing is charged', () => {
    expect(sentUsage(account('a'), sent, since)).toEqual([{ unit: 'messages', by: 'desk', used: 43, since }]);
  });

  it('is parts where they are charged by, with what they cost as far as that is known', () => {
    const parts = { unit: 'parts', by: 'desk', used: 6, since };
    expect(sentUsage(account('a', text('sms-segments')), sent, since)).toEqual([
      { unit: 'messages', by: 'desk', used: 43, since },
      { ...parts, price, spent: 0.045 },
    ]);
    expect(sentUsage(account('a', text('sms-segments', false)), sent, since)[1]).toEqual(parts);
  });

  it('is messages with what they cost where each is charged', () => {
    expect(sentUsage(account('a', text('utf16')), sent, since)).toEqual([
      { unit: 'messages', by: 'desk', used: 3, since, price, spent: 0.0225 },
    ]);
  });

  it('is nothing in a month without any', () => {
    expect(sentUsage(account('a', text('utf16')), [], since)).toMatchObject([{ used: 0, spent: 0 }]);
  });
});
