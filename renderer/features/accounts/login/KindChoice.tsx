import { useEffect, useRef } from 'react';
import type { ReplyOf } from '@shared/ipc/contract';
import { ChannelMark } from '@/ui/ChannelMark';
import { useMoveInList } from '@/ui/useMoveInList';
import css from './KindChoice.module.css';
import { useSay } from './useSay';

/** Which kind of account to connect, where there is more than one, with a sentence on each. */
export function KindChoice(props: { kinds: ReplyOf<'accounts', 'kinds'>; onChoose(connector: string): void }) {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  const some = props.kinds.length > 0;
  useMoveInList(list, some);
  useEffect(() => {
    if (some) list.current?.querySelector('button')?.focus();
  }, [some]);
  return (
    <ul ref={list} className={css.kinds}>
      {props.kinds.map(({ connector, name, mark, hue }) => (
        <li key={connector}>
          <button
            type="button"
            className={css.kind}
            aria-label={say(name)}
            aria-describedby={`kind-${connector}`}
            onClick={() => props.onChoose(connector)}
          >
            <span aria-hidden>
              <ChannelMark mark={mark} hue={hue} name={say(name)} />
            </span>
            <span className={css.name}>{say(name)}</span>
            <span id={`kind-${connector}`} className={css.about}>
              {say(`login.kind.${connector}`)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
