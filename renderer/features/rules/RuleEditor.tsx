import { Button } from '@mantine/core';
import { useState } from 'react';
import { Rule } from '@shared/domain/rule';
import { useMacros } from '@/commands';
import { Select } from '@/ui/Select';
import { NameField } from '@/ui/NameField';
import { useT } from '@/ui/useT';
import { DryRunResult } from './DryRunResult';
import { ScopeField } from './ScopeField';
import { useDryRun } from './useDryRun';
import { useScopeDraft } from './useScopeDraft';
import dialog from '@/ui/ListDialog.module.css';

/** One rule: its name, what it is for, the macro that gets; with a try that changes nothing. */
export function RuleEditor({ rule, onKeep, onBack }: { rule: Rule; onKeep(rule: Rule): void; onBack(): void }) {
  const t = useT();
  const { items: macros } = useMacros();
  const [name, setName] = useState(rule.name);
  const [macro, setMacro] = useState(rule.macro);
  const { result, forget, problems, run } = useDryRun();
  const draft = useScopeDraft(rule, problems, forget);
  const { asked, problem } = draft;
  const next = Rule.safeParse({ id: rule.id, on: rule.on, name, macro, ...draft.scope });
  const ready = next.success && asked !== null && !problem && macros.some(({ id }) => id === macro);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onKeep(next.data);
      }}
    >
      <NameField label={t('rules.name')} value={name} onChange={setName} />
      <ScopeField draft={draft} />
      <label className={dialog.label} htmlFor="rule-macro">
        {t('rules.macro')}
      </label>
      <Select
        id="rule-macro"
        value={macro}
        onChange={setMacro}
        choices={macros.map(({ id, name: label }) => ({ value: id, label }))}
      />
      <DryRunResult result={result} />
      <div className={dialog.buttons}>
        <Button
          size="xs"
          variant="default"
          disabled={asked === null || problem !== undefined}
          onClick={() => asked !== null && void run(asked)}
        >
          {t('rules.try')}
        </Button>
        <span className={dialog.space} />
        <Button size="xs" variant="default" onClick={onBack}>
          {t('rules.back')}
        </Button>
        <Button size="xs" type="submit" disabled={!ready}>
          {t('rules.save')}
        </Button>
      </div>
    </form>
  );
}
