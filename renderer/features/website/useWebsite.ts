import { useRef, useState } from 'react';
import type { WebsiteSettings } from '@shared/domain/website';
import { useAccounts, useWebsiteSettings } from '@/cache';
import { useApply } from '@/commands';

/** What is filled in for the shop's site: shown as it is typed, kept when a field is left. Undefined while it is read. */
export function useWebsite() {
  const apply = useApply();
  const told = useWebsiteSettings();
  const own = useAccounts().find(({ connector }) => connector === 'xmpp')?.config.jid;
  const [typed, setTyped] = useState<WebsiteSettings | null>(null);
  // The desk's own account, where it has one and nobody named another.
  const kept = told && told.shop === '' && typeof own === 'string' ? { ...told, shop: own } : told;
  const saved = useRef<string | null>(null);
  const website = typed ?? kept;
  const type = (part: Partial<WebsiteSettings>): void => {
    if (website) setTyped({ ...website, ...part });
  };
  /** Keeps what stands there, and `part` with it. */
  const settle = (part: Partial<WebsiteSettings> = {}): void => {
    if (!website) return;
    const value = { ...website, ...part };
    setTyped(value);
    const written = JSON.stringify(value);
    if (written === (saved.current ?? JSON.stringify(kept))) return;
    saved.current = written;
    void apply({ type: 'editSetting', setting: { id: 'website', value } });
  };
  return { website, type, settle };
}

/** What the parts of the dialog are given. */
export type WebsiteForm = {
  website: WebsiteSettings;
  type(part: Partial<WebsiteSettings>): void;
  settle(part?: Partial<WebsiteSettings>): void;
};
