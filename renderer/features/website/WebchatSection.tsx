import { useState } from 'react';
import { Button } from '@mantine/core';
import type { AppError } from '@shared/errors/appError';
import { webchatLines } from '@shared/logic/website/websiteLines';
import { useBridge } from '@/bridge';
import { DialogSection } from '@/ui/DialogSection';
import { ErrorLine } from '@/ui/ErrorLine';
import { useT } from '@/ui/useT';
import { Field } from './Field';
import { Lines } from './Lines';
import type { WebsiteForm } from './useWebsite';
import css from './Website.module.css';

/** Examples of what belongs into a field; the longest first word is a host. */
const examples = {
  shop: 'shop@shop.example',
  guests: 'guest.shop.example',
  bosh: 'https://chat.shop.example/http-bind',
  websocket: 'wss://chat.shop.example/xmpp-websocket',
  upload: 'upload.shop.example',
  name: 'Bohnen & Co',
  accent: '#0b5d66',
  privacy: 'https://shop.example/privacy',
  script: '/webchat.js',
  offline: '',
  consent: '',
} as const;

const longest: Partial<Record<keyof typeof examples, number>> = { name: 80, accent: 7, consent: 1_000, offline: 500 };
const names = Object.keys(examples) as (keyof typeof examples)[];

/** Web chat: what it has to know, the lines to paste, and the script that belongs to them. */
export function WebchatSection({ website, type, settle }: WebsiteForm) {
  const t = useT();
  const bridge = useBridge();
  const [error, setError] = useState<AppError | null>(null);
  const saveScript = async () => {
    const script = await (await fetch('/webchat.js')).text();
    const reply = await bridge.call('keeping', 'saveWebchat', { script });
    setError(reply.ok ? null : reply.error);
  };
  return (
    <DialogSection title={t('website.webchat')} help={t('website.webchatHelp')}>
      <div className={css.fields}>
        {names.map((name) => (
          <Field
            key={name}
            label={t(`website.${name}`)}
            help={t(`website.${name}Help`)}
            placeholder={examples[name]}
            max={longest[name] ?? 300}
            value={website[name]}
            onType={(value) => type({ [name]: value })}
            onLeave={() => settle()}
          />
        ))}
      </div>
      <Lines
        label={t('website.webchatLines')}
        text={webchatLines(website)}
        missing={t('website.webchatMissing')}
        copy={t('website.copyWebchat')}
      >
        <Button size="xs" variant="default" onClick={() => void saveScript()}>
          {t('website.saveScript')}
        </Button>
      </Lines>
      <ErrorLine error={error} />
    </DialogSection>
  );
}
