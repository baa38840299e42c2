import { channelMarks, plainMark } from './channelMarks';
import { hueStyle } from './hue';
import css from './ChannelMark.module.css';

/** The mark of a kind of channel, 16 px, in its hue; `name` is read aloud and shown as its title. */
export function ChannelMark({ mark, hue, name }: { mark: string; hue: number; name: string }) {
  return (
    <svg className={css.mark} style={hueStyle(mark === 'x' ? null : hue)} viewBox="0 0 16 16" role="img">
      <title>{name}</title>
      {channelMarks[mark] ?? plainMark}
    </svg>
  );
}
