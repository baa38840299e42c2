import type { ReplyOf } from '@shared/ipc/contract';
import css from './Login.module.css';
import { useSay } from './useSay';

/** Which kind of account to connect, where there is more than one. */
export function KindChoice(props: { kinds: ReplyOf<'accounts', 'kinds'>; onChoose(connector: string): void }) {
  const say = useSay();
  return (
    <ul className={css.kinds}>
      {props.kinds.map(({ connector, name }, index) => (
        <li key={connector}>
          <button
            type="button"
            className={css.kind}
            data-autofocus={index === 0 || undefined}
            onClick={() => props.onChoose(connector)}
          >
            {say(name)}
          </button>
        </li>
      ))}
    </ul>
  );
}
