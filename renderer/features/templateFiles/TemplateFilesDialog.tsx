import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { writeCsv } from '@shared/logic/templates/exchange/csv';
import { mostBytes } from '@shared/logic/templates/exchange/decode';
import { writeJson } from '@shared/logic/templates/exchange/json';
import { type ImportPlan, planImport } from '@shared/logic/templates/exchange/planImport';
import { useBridge } from '@/bridge';
import { useTemplates } from '@/cache';
import { useApply, useAway, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { cleanPaste } from '@/ui/rich/cleanPaste';
import { FileInput } from '@/ui/FileInput';
import { useT } from '@/ui/useT';
import { PlanRows } from './PlanRows';
import css from './TemplateFiles.module.css';

/** Templates from a file, looked through before anything changes, and as a file. */
export function TemplateFilesDialog() {
  const t = useT();
  const bridge = useBridge();
  const apply = useApply();
  const setDesk = useSetDesk();
  const templates = useTemplates();
  const { rules } = useAway().away;
  const file = useRef<HTMLInputElement>(null);
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [said, say] = useState('');
  const close = () => setDesk({ dialog: null });
  const load = async (chosen: File): Promise<void> => {
    const bytes = new Uint8Array(await chosen.slice(0, mostBytes + 1).arrayBuffer());
    setPlan(planImport(bytes, { templates, rules }, { newId: () => crypto.randomUUID(), clean: cleanPaste }));
  };
  const take = async (): Promise<void> => {
    if (!plan) return;
    const taken = { templates: [...plan.templates], rules: [...plan.rules] };
    const done = await apply({ type: 'saveTemplates', ...taken, present: 'replace' });
    if (done.ok) close();
  };
  const save = async (kind: 'json' | 'csv'): Promise<void> => {
    const text = kind === 'json' ? writeJson(templates, rules) : writeCsv(templates);
    const reply = await bridge.call('keeping', 'saveTemplates', { kind, text });
    if (!reply.ok) say(t(`error.${reply.error.code}`, reply.error.facts));
    else if (reply.value.saved) say(t('templateFiles.saved'));
  };
  return (
    <DialogShell title={t('templateFiles.title')} size={560} onClose={close}>
      <p className={css.help}>{t('templateFiles.help')}</p>
      <div className={css.buttons}>
        <Button size="xs" data-autofocus onClick={() => file.current?.click()}>
          {t('templateFiles.choose')}
        </Button>
        {(['json', 'csv'] as const).map((kind) => (
          <Button
            key={kind}
            size="xs"
            variant="default"
            disabled={templates.length === 0}
            onClick={() => void save(kind)}
          >
            {t(`templateFiles.save.${kind}`)}
          </Button>
        ))}
        <FileInput input={file} accept=".json,.csv,.txt" onPick={([picked]) => picked && void load(picked)} />
      </div>
      <p className={css.help} role="status">
        {said}
      </p>
      {plan && <PlanRows plan={plan} />}
      {plan && plan.templates.length + plan.rules.length > 0 && (
        <Button size="xs" onClick={() => void take()}>
          {t('templateFiles.take', { count: plan.templates.length + plan.rules.length })}
        </Button>
      )}
    </DialogShell>
  );
}
