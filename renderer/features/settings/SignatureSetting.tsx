import { useKeyNames } from '@/commands';
import { useRichText } from '@/ui/rich/useRichText';
import { useT } from '@/ui/useT';
import css from './Settings.module.css';

/** The signature with its marks and links; kept when it is left, so that one visit is one change. */
export function SignatureSetting({
  html,
  onType,
  onLeave,
}: {
  html: string;
  onType(html: string): void;
  onLeave(): void;
}) {
  const label = useT()('settings.identity.signature');
  const keyNames = useKeyNames();
  const { RichText } = useRichText(true);
  return (
    <div
      className={css.signature}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave();
      }}
    >
      <span className={css.label} aria-hidden>
        {label}
      </span>
      <div className={css.paper}>
        {RichText && (
          <RichText label={label} placeholder="" html={html} keyNames={keyNames} onChange={onType} onPictures={null} />
        )}
      </div>
    </div>
  );
}
