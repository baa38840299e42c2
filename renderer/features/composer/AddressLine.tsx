import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { isMailAddress, parseAddresses } from '@shared/logic/text/address';
import { useT } from '@/ui/useT';
import type { KnownAddress } from '@/cache';
import { LineField } from './LineField';
import { Suggestions } from './Suggestions';
import { suggest } from './suggest';

type Props = {
  ref?: Ref<HTMLInputElement>;
  label: string;
  mail: boolean;
  value: readonly string[];
  /** Who can be completed; null while they are not known. */
  known: readonly KnownAddress[] | null;
  onChange(addresses: string[]): void;
};

/**
 * A line of addresses as people type and paste them, completed from those known; the first that is none is named once
 * the line is left.
 */
export function AddressLine({ ref, label, mail, value, known, onChange }: Props) {
  const t = useT();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  const bad = mail && typed === null ? value.find((address) => !isMailAddress(address)) : undefined;
  const found = typed === null || closed || known === null ? [] : suggest(typed, known);
  const chosen = found[Math.min(at, found.length - 1)];

  const type = (line: string) => {
    setTyped(line);
    setAt(0);
    setClosed(false);
    onChange(parseAddresses(line));
  };
  const take = ({ address }: KnownAddress) => {
    const before = (typed ?? '').slice(0, (typed ?? '').search(/[^,;\n]*$/u));
    type(`${before}${before === '' || before.endsWith(' ') ? '' : ' '}${address}, `);
  };
  const onKey = (event: KeyboardEvent) => {
    if (found.length === 0 || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') setAt((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((at + found.length - 1) % found.length);
    else if (event.key === 'Escape') setClosed(true);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen && !event.shiftKey) take(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <LineField
      ref={ref}
      label={label}
      value={typed ?? value.join(', ')}
      placeholder={mail ? t('composer.addressPlaceholder') : ''}
      problem={bad === undefined ? null : t('composer.badAddress', { address: bad })}
      list={mail ? { id, active: chosen ? `${id}-${found.indexOf(chosen)}` : null } : null}
      onKey={onKey}
      onChange={type}
      onLeave={() => setTyped(null)}
    >
      {found.length > 0 && <Suggestions id={id} found={found} chosen={chosen} onTake={take} />}
    </LineField>
  );
}
