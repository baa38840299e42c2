import type { ReactNode } from 'react';
import { type Bridge, BridgeProvider } from '@/bridge';
import { type Cache, CacheProvider } from '@/cache';
import { type Desk, DeskProvider } from '@/commands';
import type { DeskInfo } from '@shared/ipc/desk';
import { ZoneContext } from '@/ui/format/locale';
import { Appearance } from './Appearance';
import type { Speeches } from './i18n';
import { LinkGuard } from './LinkGuard';
import { RowLooks } from './RowLooks';
import { Speech } from './Speech';

/** What the app is made of, made once in main.tsx. */
export type Parts = { bridge: Bridge; info: DeskInfo; cache: Cache; desk: Desk; speeches: Speeches };

/** Hands every part of the desk to the screens. */
export function Providers({ parts, children }: { parts: Parts; children: ReactNode }) {
  return (
    <BridgeProvider bridge={parts.bridge} info={parts.info}>
      <CacheProvider cache={parts.cache}>
        <DeskProvider desk={parts.desk}>
          <Speech speeches={parts.speeches}>
            <Appearance>
              <ZoneContext value={parts.info.zone}>
                <LinkGuard>
                  <RowLooks>{children}</RowLooks>
                </LinkGuard>
              </ZoneContext>
            </Appearance>
          </Speech>
        </DeskProvider>
      </CacheProvider>
    </BridgeProvider>
  );
}
