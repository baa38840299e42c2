import { Suspense, useDeferredValue, useState } from 'react';
import { useDesk } from '@/commands';
import { ListFooter, ListPane, Rail } from '@/features/inbox';
import { PaneResizer } from '@/ui/PaneResizer';
import { usePaneWidth } from '@/ui/usePaneWidth';
import { useT } from '@/ui/useT';
import { BackBar } from './BackBar';
import { ErrorBoundary } from './ErrorBoundary';
import { Composer, Conversation, Customer, Search } from './lazy';
import { RailEnd } from './RailEnd';
import { usePanelByWidth } from './usePanelByWidth';
import css from './Panes.module.css';

/** Rail, list, conversation, side panel. Narrow windows show the list or the conversation, and fold the rail. */
export function Panes() {
  const t = useT();
  const [rail, setRail] = useState(false);
  const searching = useDesk((desk) => desk.searching || desk.view.kind === 'search');
  const reading = useDesk((desk) => desk.open !== null || desk.composer !== null);
  const panel = useDesk((desk) => desk.panel && desk.open !== null);
  // What is read comes first, what stands beside it right after.
  const beside = useDeferredValue(panel);
  const list = usePaneWidth('list', { first: 360, min: 320, max: 420 });
  const side = usePaneWidth('panel', { first: 280, min: 240, max: 360 });
  usePanelByWidth();
  const widths: Record<`--${string}`, string> = { '--list': `${list.width}px`, '--panel': `${side.width}px` };
  return (
    <div className={css.panes} style={widths} data-rail={rail ? 'open' : undefined} data-reading={reading || undefined}>
      {rail && (
        <button type="button" className={css.scrim} aria-label={t('inbox.closeRail')} onClick={() => setRail(false)} />
      )}
      <div className={css.rail}>
        <Rail onLeave={() => setRail(false)}>
          <RailEnd />
        </Rail>
      </div>
      <section className={css.list} aria-label={t('inbox.list')}>
        <ErrorBoundary>
          {searching ? (
            <Suspense>
              <Search />
            </Suspense>
          ) : (
            <ListPane onRail={() => setRail(true)} />
          )}
        </ErrorBoundary>
        <ListFooter />
        <PaneResizer label={t('inbox.listWidth')} pane="before" {...list} onWidth={list.setWidth} />
      </section>
      <main className={css.conversation}>
        <BackBar />
        <ErrorBoundary>
          <Suspense>
            <Conversation />
            <Composer />
          </Suspense>
        </ErrorBoundary>
        {panel && (
          <span className={css.resizer}>
            <PaneResizer label={t('inbox.panelWidth')} pane="after" {...side} onWidth={side.setWidth} />
          </span>
        )}
      </main>
      {panel && (
        <div className={css.panel}>
          <ErrorBoundary>
            <Suspense>{beside && <Customer />}</Suspense>
          </ErrorBoundary>
        </div>
      )}
    </div>
  );
}
