import { useCommand } from '@/commands';
import type { ReactNode } from 'react';
import type { ChannelKind } from '@shared/domain/ids';
import { useChannels } from '@/bridge';
import { useChannelsInUse, useCounters, type View } from '@/cache';
import { ChannelMark } from '@/ui/ChannelMark';
import { useChannelLook } from '@/ui/row/looks';
import { useT } from '@/ui/useT';
import { SavedViews } from './SavedViews';
import { RailButton } from './RailButton';
import { useIsCurrent, useShowView } from './useView';
import { type RailView, railViews, viewLabel } from './views';
import css from './Rail.module.css';

/** The rail: views, channels in use, and whatever the app puts at its end. `onLeave`: an entry was taken. */
export function Rail({ children, onLeave }: { children: ReactNode; onLeave(): void }) {
  const t = useT();
  const used = useChannelsInUse();
  const known = new Set(useChannels().map(({ kind }) => kind));
  const kinds = used.filter((kind) => known.has(kind));
  return (
    <nav className={css.rail} aria-label={t('inbox.rail')}>
      <div className={css.scroll}>
        <ul className={css.views}>
          {railViews.map((view) => (
            <li key={view.kind}>
              <ViewEntry view={view} onLeave={onLeave} />
            </li>
          ))}
        </ul>
        <SavedViews onLeave={onLeave} />
        <ul className={css.channels} aria-label={t('inbox.channels')}>
          {kinds.map((kind) => (
            <li key={kind}>
              <ChannelEntry kind={kind} onLeave={onLeave} />
            </li>
          ))}
        </ul>
      </div>
      <div className={css.end}>{children}</div>
    </nav>
  );
}

function ViewEntry({ view, onLeave }: { view: RailView; onLeave(): void }) {
  const { kind, icon: Icon, counter } = view;
  const t = useT();
  const count = useCounters();
  const command = useCommand(`go.${kind}`);
  const current = useIsCurrent()({ kind });
  return (
    <RailButton
      label={t(viewLabel(kind))}
      keys={command.keys}
      icon={<Icon size={20} stroke={1.6} aria-hidden />}
      count={counter === null ? 0 : count(counter)}
      current={current}
      onClick={() => {
        command.run();
        onLeave();
      }}
    />
  );
}

function ChannelEntry({ kind, onLeave }: { kind: ChannelKind; onLeave(): void }) {
  const look = useChannelLook(kind);
  const count = useCounters();
  const show = useShowView();
  const view: View = { kind: 'channel', channel: kind };
  return (
    <RailButton
      label={look.name}
      keys=""
      icon={<ChannelMark {...look} />}
      count={count(`channel:${kind}`)}
      current={useIsCurrent()(view)}
      onClick={() => {
        show(view);
        onLeave();
      }}
    />
  );
}
