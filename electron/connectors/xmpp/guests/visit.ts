import type { Ms } from '@shared/domain/ids';
import { Notice } from '@shared/domain/notice';
import { ns } from '../namespaces';
import { cleanName } from '../read/person';
import { child, type XmlElement } from '../../xml/element';

/** Where a guest is and what they typed of themselves. Nobody has checked any of it. */
export type Visit = { notice: Extract<Notice, { kind: 'visit' }>; language: 'de' | 'en' | null };

/** What the web chat's script says of the page; null where it says nothing. */
export function readVisit(message: XmlElement): Visit | null {
  const visit = child(message, 'visit', ns.web);
  if (!visit) return null;
  const { name = '', mail = '', page, title = '', lang } = visit.attributes;
  return {
    notice: {
      kind: 'visit',
      name: cleanName(name, 80),
      mail: cleanName(mail, 254),
      page: pageOf(page),
      title: cleanName(title),
    },
    language: lang === 'de' || lang === 'en' ? lang : null,
  };
}

type Consent = Extract<Notice, { kind: 'consent' }>;

/** What a guest agreed to; null where they were not asked. @param at when the message came (UTC ms), if they gave no time */
export function readConsent(message: XmlElement, at: Ms): Consent | null {
  const consent = child(message, 'consent', ns.web);
  if (!consent) return null;
  const { wording = '', time = '', page } = consent.attributes;
  const said = Date.parse(time);
  const read = Notice.safeParse({
    kind: 'consent',
    wording: wording.trim().slice(0, 2_000),
    time: said >= 0 ? said : at,
    page: pageOf(page),
  });
  return read.data?.kind === 'consent' ? read.data : null;
}

function pageOf(text: string | undefined): string | null {
  if (text === undefined || text.length > 2_000) return null;
  try {
    return /^https?:$/u.test(new URL(text).protocol) ? text : null;
  } catch {
    return null;
  }
}
