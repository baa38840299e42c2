import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useT } from '@/ui/useT';
import { WholeText } from '@/ui/WholeText';
import css from './Website.module.css';

type Props = { label: string; text: string | null; missing: string; copy: string; children?: ReactNode };

/** Lines to paste, with the button that copies them; what is missing as long as something is. */
export function Lines({ label, text, missing, copy, children }: Props) {
  const t = useT();
  const [copied, setCopied] = useState<string | null>(null);
  const take = async () => {
    await navigator.clipboard.writeText(text ?? '');
    setCopied(text);
  };
  return (
    <div className={css.lines}>
      {text === null ? <p className={css.missing}>{missing}</p> : <WholeText label={label} text={text} />}
      <div className={css.actions}>
        <span role="status" className={css.said}>
          {text !== null && copied === text ? t('website.copied') : ''}
        </span>
        {children}
        <Button size="xs" disabled={text === null} onClick={() => void take()}>
          {copy}
        </Button>
      </div>
    </div>
  );
}
