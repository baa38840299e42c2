import { Menu } from '@mantine/core';
import { IconCopy, IconPlus } from '@tabler/icons-react';
import type { OpenBlock } from '@shared/domain/openingHours';
import { overlaps } from '@shared/logic/time/overlaps';
import { useLocale } from '@/ui/format/locale';
import { IconButton, iconLook } from '@/ui/IconButton';
import { useT } from '@/ui/useT';
import { BlockFields } from './BlockFields';
import { nextBlock } from './blocks';
import { dayName, week } from './weekdays';
import css from './Hours.module.css';

type Props = {
  /** 0 Sunday. */
  day: number;
  blocks: readonly OpenBlock[];
  /** The blocks these days have from now on. */
  onChange(blocks: OpenBlock[], days: readonly number[]): void;
};

const workdays = [1, 2, 3, 4, 5];
const most = 8;

/** A day of the week: its blocks, one more, and the same for other days. */
export function DayRow({ day, blocks, onChange }: Props) {
  const t = useT();
  const { language } = useLocale();
  const name = dayName(day, 'long', language);
  const keep = (next: OpenBlock[]) => onChange(next, [day]);
  const copy = (days: readonly number[]) => onChange([...blocks], days);
  const next = (day + 1) % 7;
  return (
    <div role="group" aria-label={name} className={css.day}>
      <span className={css.dayName}>{name}</span>
      <div className={css.blocks}>
        {blocks.length === 0 && <span className={css.closed}>{t('hours.closed')}</span>}
        {blocks.map((block, index) => (
          <BlockFields
            key={index}
            block={block}
            of={name}
            error={overlaps(blocks, index) ? t('hours.overlap') : undefined}
            onChange={(changed) => keep(blocks.map((each, at) => (at === index ? changed : each)))}
            onRemove={() => keep(blocks.filter((_, at) => at !== index))}
          />
        ))}
      </div>
      <span className={css.tools}>
        <IconButton
          label={t('hours.addBlock', { day: name })}
          icon={<IconPlus {...iconLook} />}
          disabled={blocks.length >= most}
          onClick={() => keep([...blocks, nextBlock(blocks)])}
        />
        <Menu position="bottom-end">
          <Menu.Target>
            <button type="button" className={css.tool} aria-label={t('hours.copy', { day: name })}>
              <IconCopy {...iconLook} />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => copy([next])}>
              {t('hours.copyNext', { day: dayName(next, 'long', language) })}
            </Menu.Item>
            <Menu.Item onClick={() => copy(workdays)}>{t('hours.copyWorkdays')}</Menu.Item>
            <Menu.Item onClick={() => copy(week)}>{t('hours.copyAll')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </span>
    </div>
  );
}
