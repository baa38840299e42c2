import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { clockOf, minuteOf, minutesOfDay, quarterFrom } from '@shared/logic/time/clock';
import css from './TimeField.module.css';
import { useT } from './useT';
import { useTyped } from './useTyped';

type Props = {
  label: string;
  /** Where the label is said by what stands around the field (a column's heading), it is only read out. */
  hideLabel?: boolean;
  /** Minutes since midnight, 0 to 1439; 1440 where `endOfDay`. */
  minute: number;
  /** 24:00 is a time here, as the end of a span. */
  endOfDay?: boolean;
  /** What is wrong with the time, such as that it lies before another one. */
  error?: string | undefined;
  disabled?: boolean;
  onChange(minute: number): void;
};

const order: TextInputProps['inputWrapperOrder'] = ['label', 'input', 'error'];

/**
 * A time of day, written with 24 hours in both languages: Chromium's own field follows the computer's clock instead of
 * the desk's language. It takes what people write (8, 8:30, 20 Uhr, 8 pm), and up and down go by quarters of an hour.
 * Kept when it is left or with Enter, so that one visit is one change.
 */
export function TimeField({ label, hideLabel = false, minute, endOfDay = false, error, disabled, onChange }: Props) {
  const t = useT();
  const { typed, type, settle } = useTyped(clockOf(minute));
  const [unread, setUnread] = useState(false);
  // The echo of what was kept comes later than the next key.
  const kept = useRef(minute);
  useEffect(() => {
    kept.current = minute;
  }, [minute]);
  const last = endOfDay ? minutesOfDay : minutesOfDay - 1;
  const keep = () => {
    const meant = minuteOf(typed);
    const wrong = meant === null || meant > last;
    setUnread(wrong);
    if (wrong) return;
    settle(clockOf(meant));
    if (meant === kept.current) return;
    kept.current = meant;
    onChange(meant);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') keep();
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    setUnread(false);
    type(clockOf(quarterFrom(minuteOf(typed) ?? minute, event.key === 'ArrowUp' ? 1 : -1, last)));
  };
  return (
    <TextInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      size="xs"
      classNames={{ root: css.root, input: css.input }}
      inputWrapperOrder={order}
      value={typed}
      error={unread ? t('common.notATime') : error}
      disabled={disabled}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={keep}
    />
  );
}
