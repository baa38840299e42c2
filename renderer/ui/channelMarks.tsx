import type { ReactNode } from 'react';

/**
 * Marks of channels, drawn for 16 x 16 in one style: rounded strokes of 1.5, one idea each, no copied logo.
 * A kind that is not here gets the plain bubble.
 */
export const channelMarks: Readonly<Record<string, ReactNode>> = {
  email: (
    <>
      <rect x="1.75" y="3.25" width="12.5" height="9.5" rx="1.75" />
      <path d="m2.5 5 5.5 4.25L13.5 5" />
    </>
  ),
  facebook: (
    <>
      <path d="M3.75 2h8.5C13.2 2 14 2.8 14 3.75v6.5c0 .95-.8 1.75-1.75 1.75H8l-3 2.25V12H3.75C2.8 12 2 11.2 2 10.25v-6.5C2 2.8 2.8 2 3.75 2Z" />
      <path d="M9.6 4.6h-.35c-.8 0-1.25.5-1.25 1.25V9.6M6.6 7.1h2.8" />
    </>
  ),
  messenger: (
    <>
      <path d="M8 1.9c3.5 0 6.1 2.4 6.1 5.6s-2.6 5.6-6.1 5.6c-.7 0-1.35-.1-1.95-.27L3.6 14.1v-2.3A5.4 5.4 0 0 1 1.9 7.5c0-3.2 2.6-5.6 6.1-5.6Z" />
      <path d="m4.9 8.9 2.1-2.2 1.95 1.6 2.15-2.1" />
    </>
  ),
  instagram: (
    <>
      <rect x="2" y="2" width="12" height="12" rx="3.5" />
      <circle cx="8" cy="8" r="2.75" />
      <path d="M11.35 4.65h.01" />
    </>
  ),
  whatsapp: (
    <>
      <path d="M8.1 2a5.95 5.95 0 1 1-2.9 11.15L2.1 14l.9-2.95A5.95 5.95 0 0 1 8.1 2Z" />
      <path d="M5.9 5.75c0 2.5 2 4.5 4.5 4.5l.5-1.35-1.5-.75-.75.65a3.2 3.2 0 0 1-1.3-1.3L8 6.75l-.75-1.5-1.35.5Z" />
    </>
  ),
  feed: (
    <>
      <path d="M2.75 8.25a5 5 0 0 1 5 5M2.75 3.25a10 10 0 0 1 10 10" />
      <circle cx="3.75" cy="12.25" r="1" />
    </>
  ),
  x: <path d="m3 3 10 10M13 3 3 13" />,
  telegram: (
    <>
      <path d="M13.9 2.6 1.9 7.3l3.6 1.5 1.4 4.4 2.2-2.7 3.1 2.2 1.7-10.1Z" />
      <path d="m5.5 8.8 5-3.4-3.4 4.5" />
    </>
  ),
  webchat: (
    <>
      <rect x="1.75" y="2.5" width="12.5" height="11" rx="1.75" />
      <path d="M1.75 5.5h12.5M5.25 9.5h.01M8 9.5h.01M10.75 9.5h.01" />
    </>
  ),
  sms: (
    <>
      <rect x="4" y="1.75" width="8" height="12.5" rx="1.75" />
      <path d="M6.25 5.25h3.5M6.25 7.75h3.5M7.5 11.75h1" />
    </>
  ),
  mastodon: (
    <>
      <path d="M10.9 13.6c-3.9 1.1-8.4.4-8.4-5.3V5.9c0-2.2 1.3-3.6 3.4-3.6h4.2c2.1 0 3.4 1.4 3.4 3.6v2c0 1.9-.9 3-2.8 3.2-1.6.2-3.5.15-5-.3" />
      <path d="M5.2 8.4V6.2c0-1.9 2.8-1.9 2.8 0v1.1-1.1c0-1.9 2.8-1.9 2.8 0v2.2" />
    </>
  ),
  marketplace: (
    <>
      <path d="M2.5 6.25 3.75 2.5h8.5l1.25 3.75M3.25 7.5v5c0 .55.45 1 1 1h7.5c.55 0 1-.45 1-1v-5" />
      <path d="M2.5 6.25a1.83 1.83 0 0 0 3.67 0 1.83 1.83 0 0 0 3.66 0 1.83 1.83 0 0 0 3.67 0" />
    </>
  ),
  review: <path d="m8 2 1.85 3.8 4.15.6-3 2.95.7 4.15L8 11.55 4.3 13.5l.7-4.15-3-2.95 4.15-.6L8 2Z" />,
  fax: (
    <>
      <path d="M4.5 6.5V2.25h7V6.5M2.5 6.5h11c.55 0 1 .45 1 1v4.75c0 .55-.45 1-1 1h-11c-.55 0-1-.45-1-1V7.5c0-.55.45-1 1-1Z" />
      <path d="M4.5 9.25h3.5M10.75 9.25h.01M10.75 11h.01M4.5 11.25H8" />
    </>
  ),
};

/** The bubble of a channel that has no mark of its own. */
export const plainMark: ReactNode = (
  <path d="M4 2.5h8c1.1 0 2 .9 2 2v5c0 1.1-.9 2-2 2H8l-3 2.25V11.5H4c-1.1 0-2-.9-2-2v-5c0-1.1.9-2 2-2Z" />
);
