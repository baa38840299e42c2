import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { LoginOffer } from '@shared/channels/login';
import type { AppError } from '@shared/errors/appError';
import { useBridge } from '@/bridge';
import { ErrorLine } from '@/ui/ErrorLine';
import { useT } from '@/ui/useT';
import css from './Offers.module.css';
import { useSay } from './useSay';

/** What a step gives to take along, each with the button that takes it. */
export function Offers({ offers = [] }: { offers?: readonly LoginOffer[] | undefined }) {
  return offers.map((offer) => <Offer key={offer.label} offer={offer} />);
}

function Offer({ offer }: { offer: LoginOffer }) {
  const t = useT();
  const say = useSay();
  const bridge = useBridge();
  const id = useId();
  const [taken, setTaken] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const isFile = offer.kind === 'file';
  const take = async () => {
    setError(null);
    if (offer.kind === 'copy') {
      await navigator.clipboard.writeText(offer.text);
      return setTaken(true);
    }
    const reply = await bridge.call('keeping', 'saveOffer', { name: offer.name, text: offer.text });
    if (!reply.ok) return setError(reply.error);
    setTaken((before) => before || reply.value.saved);
  };
  return (
    <div className={css.offer}>
      <span id={id} className={css.label}>
        {say(offer.label)}
      </span>
      <code className={css.text}>{isFile ? offer.name : offer.text}</code>
      <Button size="xs" variant="default" aria-describedby={id} onClick={() => void take()}>
        {isFile ? t('login.saveFile') : t('login.copy')}
      </Button>
      <span role="status" className={css.said}>
        {taken ? t(isFile ? 'login.saved' : 'login.copied') : ''}
      </span>
      <ErrorLine error={error} />
    </div>
  );
}
