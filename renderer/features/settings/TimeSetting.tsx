import { useTyped } from './useTyped';
import css from './QuietHoursFields.module.css';

type Props = { label: string; minute: number; onChange(minute: number): void };

/** A time of day among the settings, in minutes since midnight: kept when it is left, so that one visit is one change. */
export function TimeSetting({ label, minute, onChange }: Props) {
  const { typed, type, settle } = useTyped(clock(minute));
  const leave = () => {
    const next = minuteOf(typed);
    settle(next === null ? clock(minute) : typed);
    if (next !== null && next !== minute) onChange(next);
  };
  return (
    <label className={css.time}>
      {label}
      <input
        type="time"
        className={css.field}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
      />
    </label>
  );
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function minuteOf(text: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
