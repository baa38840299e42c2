import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { AccountId, ChannelKind, ConversationId, CustomerId } from '@shared/domain/ids';
import type { Conversation } from '@shared/domain/conversation';
import { catalogues } from '@shared/i18n/catalogue';
import type { Facts } from '@shared/errors/appError';
import { picked } from '@/features/inbox/picked';
import { initials } from '@/ui/initials';
import { spokenRow } from '@/ui/row/spokenRow';

// 13:00 in Berlin.
const now = Date.UTC(2024, 2, 13, 12, 0);
const locale = { language: 'en', zone: 'Europe/Berlin' } as const;

const row = (id: string, part: Partial<Conversation> = {}): Conversation => ({
  id: ConversationId.parse(id),
  accountId: AccountId.parse('a'),
  channel: ChannelKind.parse('whatsapp'),
  profile: 'chat',
  visibility: 'private',
  customerId: CustomerId.parse('c'),
  customerName: 'Anna Meier',
  subject: null,
  snippet: 'Hallo',
  snippetFile: null,
  state: 'open',
  snooze: null,
  woken: null,
  unread: 1,
  starred: false,
  pinned: false,
  muted: false,
  tags: [],
  messageCount: 1,
  noteCount: 0,
  attachmentCount: 0,
  lastMessageAt: now - 720_000,
  lastDirection: 'in',
  lastOutAt: 0,
  lastCustomerAt: now - 720_000,
  waitingSince: now - 720_000,
  goalAt: null,
  windowEndsAt: null,
  deadlineAt: now + 3_600_000,
  hasDraft: false,
  outboxCount: 0,
  linkedTo: null,
  createdAt: now,
  madeAt: now,
  settledAt: now,
  ...part,
});

describe('a row read aloud', () => {
  const i18n = createInstance();
  void i18n.init({
    lng: 'en',
    resources: { en: { translation: catalogues.en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  const t = (key: string, facts?: Facts) => i18n.t(key, facts);

  it('says who, by what, and how pressing', () => {
    expect(spokenRow(row('1'), 'WhatsApp', now, t, locale)).toBe(
      'Anna Meier, WhatsApp, unread, waiting 12 minutes, Reply by 14:00',
    );
  });

  it('says what is special and nothing that is not', () => {
    const special = row('1', {
      visibility: 'public',
      unread: 0,
      waitingSince: null,
      deadlineAt: null,
      starred: true,
      hasDraft: true,
      woken: { reason: 'time', at: now },
    });
    expect(spokenRow(special, 'X', now, t, locale)).toBe(
      'Anna Meier, X, public, Back: its time has come, starred, Draft',
    );
  });
});

describe('picking rows with the pointer', () => {
  const rows = ['1', '2', '3', '4'].map((id) => row(id));
  const id = (at: number) => ConversationId.parse(String(at));
  const plain = { ctrlKey: false, metaKey: false, shiftKey: false };

  it('opens alone, and lets the selection go', () => {
    const seen = { rows, focused: id(1), selection: new Set([id(1)]) };
    expect(picked(id(3), plain, seen)).toMatchObject({ focused: id(3), open: id(3), selection: new Set() });
  });

  it('adds and takes away with Ctrl', () => {
    const seen = { rows, focused: id(1), selection: new Set([id(1)]) };
    expect(picked(id(3), { ...plain, ctrlKey: true }, seen).selection).toEqual(new Set([id(1), id(3)]));
    expect(picked(id(1), { ...plain, metaKey: true }, seen).selection).toEqual(new Set());
  });

  it('selects the stretch with Shift, both ways', () => {
    const seen = { rows, focused: id(3), selection: new Set<ConversationId>() };
    expect(picked(id(1), { ...plain, shiftKey: true }, seen).selection).toEqual(new Set([id(1), id(2), id(3)]));
    expect(picked(id(4), { ...plain, shiftKey: true }, seen).selection).toEqual(new Set([id(3), id(4)]));
  });
});

describe('initials', () => {
  it.each([
    ['Anna Meier', 'AM'],
    ['Dr. Maximilian von Hohenstein', 'MH'],
    ['Lena 🌻 Fischer', 'LF'],
    ['@radfan_kiel', 'RK'],
    ['محمد عبد الرحمن', 'ما'],
    ['Herr', 'H'],
    ['🌻', '?'],
    ['', '?'],
  ])('%s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
