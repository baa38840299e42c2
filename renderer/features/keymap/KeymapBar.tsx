import { Button, SegmentedControl, Switch } from '@mantine/core';
import { useRef, useState } from 'react';
import { KeymapPreset } from '@shared/domain/keymap';
import { readKeymap } from '@shared/logic/keys/keymapFile';
import { useBridge } from '@/bridge';
import { type KeymapView, useCommands } from '@/commands';
import { FileInput } from '@/ui/FileInput';
import { useT } from '@/ui/useT';
import css from './Keymap.module.css';

/** The preset, and the keys as a file. */
export function KeymapBar({ view }: { view: KeymapView }) {
  const t = useT();
  const bridge = useBridge();
  const known = new Set(useCommands().map(({ command }) => command.id));
  const file = useRef<HTMLInputElement>(null);
  const [said, say] = useState('');
  const { keymap, replace, usePreset: choosePreset } = view;
  const load = async (chosen: File): Promise<void> => {
    const read = readKeymap(chosen.size > 1_000_000 ? ' '.repeat(1_000_000) : await chosen.text());
    if ('problem' in read) return say(t(`keymap.problem.${read.problem}`, { at: read.at }));
    replace({ ...keymap, ...read });
    const strangers = Object.keys(read.keys).filter((id) => !known.has(id)).length;
    say(strangers === 0 ? t('keymap.imported') : t('keymap.importedSome', { count: strangers }));
  };
  const save = async (): Promise<void> => {
    const reply = await bridge.call('keeping', 'saveKeymap', { keymap });
    if (!reply.ok) say(t(`error.${reply.error.code}`, reply.error.facts));
    else if (reply.value.saved) say(t('keymap.exported'));
  };
  return (
    <>
      <div className={css.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('keymap.preset')}
          value={keymap.preset}
          onChange={(preset) => choosePreset(KeymapPreset.parse(preset))}
          data={KeymapPreset.options.map((value) => ({ value, label: t(`keymap.preset.${value}`) }))}
        />
        <span className={css.space} />
        <Button
          size="xs"
          variant="default"
          disabled={Object.keys(keymap.keys).length === 0}
          onClick={() => replace({ ...keymap, keys: {} })}
        >
          {t('keymap.resetAll')}
        </Button>
        <Button size="xs" variant="default" onClick={() => file.current?.click()}>
          {t('keymap.import')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void save()}>
          {t('keymap.export')}
        </Button>
        <FileInput input={file} accept="application/json,.json" onPick={([picked]) => picked && void load(picked)} />
      </div>
      <p className={css.said} role="status">
        {said}
      </p>
      <div className={css.hints}>
        <span>
          {t('keymap.hints')} <span className={css.note}>{t('keymap.hintsHelp')}</span>
        </span>
        <Switch
          size="sm"
          aria-label={t('keymap.hints')}
          checked={keymap.hints}
          onChange={(event) => replace({ ...keymap, hints: event.currentTarget.checked })}
        />
      </div>
    </>
  );
}
