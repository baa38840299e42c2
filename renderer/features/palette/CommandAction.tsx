import { Spotlight } from '@mantine/spotlight';
import { type PaletteItem, useSetDesk } from '@/commands';
import { KeyHint } from '@/ui/KeyHint';
import { Marked } from '@/ui/Marked';
import css from './Palette.module.css';

/** One command: its name with what matched, its key at the right. The palette closes before it runs. */
export function CommandAction({ item }: { item: PaletteItem }) {
  const setDesk = useSetDesk();
  return (
    <Spotlight.Action
      onClick={() => {
        setDesk({ dialog: null });
        item.run();
      }}
    >
      <span className={css.label}>
        <Marked text={item.label} ranges={item.ranges} />
      </span>
      <KeyHint label={item.keys} />
    </Spotlight.Action>
  );
}
