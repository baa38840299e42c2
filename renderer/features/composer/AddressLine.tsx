import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import type { Account } from '@shared/domain/account';
import { parseAddresses } from '@shared/logic/text/address';
import { useT } from '@/ui/useT';
import type { KnownAddress } from '@/cache';
import { LineField } from './LineField';
import { type Recipients, tidyNumber, wrongRecipient } from './recipients';
import { Suggestions } from './Suggestions';
import { suggest } from './suggest';

type Props = {
  ref?: Ref<HTMLInputElement>;
  label: string;
  how: Recipients;
  /** Whose own number says which country one typed without is in. */
  account?: Account | undefined;
  value: readonly string[];
  /** Who can be completed; null while they are not known. */
  known: readonly KnownAddress[] | null;
  onChange(addresses: string[]): void;
};

/**
 * A line of addresses as people type and paste them, completed from those known; the first that is none is named once
 * the line is left. A number becomes E.164 then.
 */
export function AddressLine({ ref, label, how, account, value, known, onChange }: Props) {
  const t = useT();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  const wrong = typed === null ? wrongRecipient(value, how, account) : null;
  const found = typed === null || closed || known === null ? [] : suggest(typed, known);
  const chosen = found[Math.min(at, found.length - 1)];

  const type = (line: string) => {
    setTyped(line);
    setAt(0);
    setClosed(false);
    onChange(parseAddresses(line));
  };
  const leave = () => {
    setTyped(null);
    if (how === 'phone') onChange(value.map((one) => tidyNumber(one, account)));
  };
  const take = ({ address }: KnownAddress) => {
    const before = (typed ?? '').slice(0, (typed ?? '').search(/[^,;\n]*$/u));
    const line = `${before}${before === '' || before.endsWith(' ') ? '' : ' '}${address}`;
    type(how === 'mail' ? `${line}, ` : line);
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
      placeholder={
        how === 'other' ? '' : t(how === 'mail' ? 'composer.addressPlaceholder' : 'composer.numberPlaceholder')
      }
      problem={wrong && t(wrong.key, wrong.facts)}
      list={how !== 'other' ? { id, active: chosen ? `${id}-${found.indexOf(chosen)}` : null } : null}
      onKey={onKey}
      onChange={type}
      onLeave={leave}
    >
      {found.length > 0 && <Suggestions id={id} found={found} chosen={chosen} onTake={take} />}
    </LineField>
  );
}
