import type { WebsiteSettings } from '../../domain/website';
import { buttonSnippet, webchatSnippet } from './snippets';

/**
 * The lines to paste for web chat, from what was filled in; null where something is missing or unsafe. BOSH comes first:
 * with it a guest stays the same from page to page.
 */
export function webchatLines({ bosh, websocket, script, button: _, ...fields }: WebsiteSettings): string | null {
  return webchatSnippet(
    { connect: [bosh.trim(), websocket.trim()].filter(Boolean).join(' '), ...fields },
    script.trim(),
  );
}

/** The lines to paste for the button; null where its address is none. */
export function buttonLines({ button, script }: WebsiteSettings): string | null {
  return buttonSnippet({ ...button, address: button.to }, script.trim());
}
