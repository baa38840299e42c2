import { NativeSelect } from '@mantine/core';
import { readSiteAddress, type SiteButtonKind, siteButtonKinds } from '@shared/logic/website/siteButton';
import { buttonLines } from '@shared/logic/website/websiteLines';
import { DialogSection } from '@/ui/DialogSection';
import { useT } from '@/ui/useT';
import { Field } from './Field';
import { Lines } from './Lines';
import type { WebsiteForm } from './useWebsite';
import css from './Website.module.css';

const examples: Record<SiteButtonKind, string> = {
  ...{ telegram: 't.me/shop_bot', whatsapp: '+49 151 12345678', messenger: 'm.me/shop' },
  ...{ instagram: '@shop', mail: 'info@shop.example' },
};

/** Buttons that lead into a channel that is connected anyway and name the page they were pressed on. */
export function ButtonSection({ website, type, settle }: WebsiteForm) {
  const t = useT();
  const { button } = website;
  const change = (part: Partial<typeof button>) => ({ button: { ...button, ...part } });
  const wrong = button.to.trim() !== '' && readSiteAddress(button.kind, button.to) === null;
  return (
    <DialogSection title={t('website.buttons')} help={t('website.buttonsHelp')}>
      <div className={css.fields}>
        <NativeSelect
          size="xs"
          label={t('website.kind')}
          value={button.kind}
          data={siteButtonKinds.map((kind) => ({ value: kind, label: t(`website.kind.${kind}`) }))}
          onChange={({ currentTarget }) => {
            const kind = siteButtonKinds.find((each) => each === currentTarget.value);
            if (kind) settle(change({ kind }));
          }}
        />
        <Field
          label={t('website.address')}
          placeholder={examples[button.kind]}
          value={button.to}
          error={wrong ? t(`website.wrong.${button.kind}`) : undefined}
          onType={(to) => type(change({ to }))}
          onLeave={() => settle()}
        />
        <Field
          label={t('website.label')}
          max={80}
          value={button.label}
          onType={(label) => type(change({ label }))}
          onLeave={() => settle()}
        />
        <Field
          label={t('website.text')}
          max={1_000}
          value={button.text}
          onType={(text) => type(change({ text }))}
          onLeave={() => settle()}
        />
      </div>
      <Lines
        label={t('website.buttonLines')}
        text={buttonLines(website)}
        missing={t('website.buttonMissing')}
        copy={t('website.copyButton')}
      />
    </DialogSection>
  );
}
