import { type Command, howTyped, useKeyNames, useLayout } from '@/commands';

/** How a command's sign is typed on the person's keyboard ('Shift+7' for '/'); empty where it has a key of its own. */
export function useTyped(): (command: Command) => string {
  const layout = useLayout();
  const spelled = useKeyNames();
  return ({ keys: [first = ''] }) => {
    if (layout === null) return '';
    const typed = first.split(' ').map((key) => howTyped(key, layout));
    return typed.some((each) => each !== null)
      ? typed.map((each, index) => spelled(each ?? first.split(' ')[index] ?? '')).join(' ')
      : '';
  };
}
