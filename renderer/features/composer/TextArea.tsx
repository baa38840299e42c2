import { type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { isPlainTab } from '@/ui/isPlainTab';
import css from './TextArea.module.css';

type Props = {
  ref?: Ref<HTMLTextAreaElement>;
  label: string;
  placeholder: string;
  value: string;
  invalid?: boolean;
  onChange(value: string): void;
  /** Tab in the text, or Shift+Tab (`back`); true where it meant something here. */
  onTab?(back: boolean): boolean;
};

/** A plain text field that grows with its text; what is around it scrolls. */
export function TextArea({ ref, label, placeholder, value, invalid, onChange, onTab }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => field.current as HTMLTextAreaElement);
  useLayoutEffect(() => {
    const element = field.current;
    const scroller = element?.parentElement;
    if (!element) return;
    const top = scroller?.scrollTop ?? 0;
    element.style.height = '0';
    element.style.height = `${element.scrollHeight}px`;
    if (scroller) scroller.scrollTop = top;
  }, [value]);
  return (
    <textarea
      ref={field}
      className={css.text}
      dir="auto"
      aria-label={label}
      aria-invalid={invalid}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (isPlainTab(event.nativeEvent) && onTab?.(event.shiftKey)) event.preventDefault();
      }}
    />
  );
}
