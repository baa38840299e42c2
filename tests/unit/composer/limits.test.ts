import { describe, expect, it } from 'vitest';
import { countText, refuseFile, shrinks, refuseReply } from '@/features/composer/limits';
import { sendProblem } from '@/features/composer/sendProblem';
import { capabilities, draft } from '../../support/desk/builders';

describe('what stands in the way of an answer', () => {
  it('counts in the unit of the channel', () => {
    expect(countText('abc', { max: null, unit: 'utf16', format: 'plain' })).toBeNull();
    expect(countText('äbc', { max: 3, unit: 'utf8-bytes', format: 'plain' })).toMatchObject({
      key: 'composer.over',
      facts: { count: 1 },
      over: true,
    });
    expect(countText('a'.repeat(161), { max: 3, unit: 'sms-segments', format: 'plain' })).toMatchObject({
      key: 'composer.segments',
      facts: { segments: 2, max: 3, left: 145 },
      over: false,
    });
  });

  it.each([
    [{}, null, null],
    [{ reply: 'rejected' }, null, 'composer.cannotReply'],
    [{ reply: 'partial' }, 99, 'composer.windowClosed'],
    [{ reply: 'partial' }, 101, null],
  ] as const)('%j with a window until %j', (part, windowEndsAt, key) => {
    expect(refuseReply(capabilities(part), windowEndsAt, 100, 'SMS')?.key ?? null).toBe(key);
  });

  it.each([
    [{ grade: 'unsupported' }, 'composer.attachNo'],
    [{ maxCount: 1 }, 'composer.attachTooMany'],
    [{ maxBytes: 10 }, undefined],
    [{ maxBytes: 10, types: ['image/png'] }, 'composer.attachTooLarge'],
    [{ types: ['application/pdf', 'audio/*'] }, 'composer.attachType'],
    [{ types: ['image/*'] }, undefined],
    [{}, undefined],
  ] as const)('a picture with %j', (part, key) => {
    const limits = { ...capabilities().attachments, ...part, types: 'types' in part ? [...part.types] : null };
    const file = { name: 'a.png', type: 'image/png', size: 11 };
    expect(refuseFile(file, 1, limits, { channel: 'X', max: '10' })?.key).toBe(key);
  });

  it('a picture over the limit is made smaller; anything else, and what fits, is not', () => {
    const limits = { maxBytes: 10, types: null };
    expect(shrinks({ type: 'image/png', size: 11 }, limits)).toBe(true);
    expect(shrinks({ type: 'image/png', size: 10 }, limits)).toBe(false);
    expect(shrinks({ type: 'image/gif', size: 11 }, limits)).toBe(false);
    expect(shrinks({ type: 'application/pdf', size: 11 }, limits)).toBe(false);
    expect(shrinks({ type: 'image/png', size: 11 }, { ...limits, types: ['image/png'] })).toBe(false);
  });

  it.each([
    [{ to: [] }, { addressed: true, recipients: 'mail', written: 'x' }, 'composer.noRecipient'],
    [{ to: ['anna'] }, { addressed: true, recipients: 'mail', written: 'x' }, 'composer.badAddress'],
    [{ to: ['anna'] }, { addressed: false, recipients: 'other', written: 'x' }, undefined],
    [{ to: ['0171 5550123'] }, { addressed: true, recipients: 'phone', written: 'x' }, 'composer.badNumber'],
    [
      { to: ['0171 5550123'] },
      { addressed: true, recipients: 'phone', account: { address: '+49305550100' }, written: 'x' },
      undefined,
    ],
    [
      { to: ['+491715550123', '+491715550124'] },
      { addressed: true, recipients: 'phone', written: 'x' },
      'composer.oneNumber',
    ],
    [{ to: ['a@example.com'] }, { addressed: true, recipients: 'mail', written: ' \n' }, 'error.content.empty'],
    [{ to: ['a@example.com'], kind: 'forward' }, { addressed: true, recipients: 'mail', written: '' }, undefined],
  ] as const)('%j as %j', (part, how, key) => {
    expect(sendProblem({ ...draft(null), ...part, to: [...part.to] }, how)?.key).toBe(key);
  });
});

it('says what text messages will cost, once something was charged', () => {
  const text = { max: 3, unit: 'sms-segments', format: 'plain', price: { perUnit: 0.079, currency: 'EUR' } } as const;
  expect(countText('a'.repeat(161), text, 'de')).toMatchObject({
    ...{ key: 'composer.segmentsCost', facts: { segments: 2, cost: '0,158\u00a0€' } },
  });
  expect(countText('', text, 'en')).toMatchObject({ facts: { segments: 1, cost: '€0.079' } });
  expect(countText('a'.repeat(600), text, 'de')).toMatchObject({ key: 'composer.segmentsOver' });
});
