import { type Ref, useState } from 'react';
import { isMailAddress, parseAddresses } from '@shared/logic/text/address';
import { useT } from '@/ui/useT';
import { LineField } from './LineField';

type Props = {
  ref?: Ref<HTMLInputElement>;
  label: string;
  mail: boolean;
  value: readonly string[];
  onChange(addresses: string[]): void;
};

/** A line of addresses as people type and paste them; the first that is none is named once the line is left. */
export function AddressLine({ ref, label, mail, value, onChange }: Props) {
  const t = useT();
  const [typed, setTyped] = useState<string | null>(null);
  const bad = mail && typed === null ? value.find((address) => !isMailAddress(address)) : undefined;
  return (
    <LineField
      ref={ref}
      label={label}
      value={typed ?? value.join(', ')}
      placeholder={mail ? t('composer.addressPlaceholder') : ''}
      problem={bad === undefined ? null : t('composer.badAddress', { address: bad })}
      onChange={(line) => {
        setTyped(line);
        onChange(parseAddresses(line));
      }}
      onLeave={() => setTyped(null)}
    />
  );
}
