import { Button } from '@mantine/core';
import { useState } from 'react';
import { Rule } from '@shared/domain/rule';
import { useSavedViews } from '@/cache';
import { useMacros } from '@/commands';
import { Select } from '@/ui/Select';
import { NameField } from '@/ui/NameField';
import { useT } from '@/ui/useT';
import { DryRunResult } from './DryRunResult';
import { useDryRun } from './useDryRun';
import dialog from '@/ui/ListDialog.module.css';

/** One rule: its name, the query that what arrives must fit, the macro it gets; with a try that changes nothing. */
export function RuleEditor({ rule, onKeep, onBack }: { rule: Rule; onKeep(rule: Rule): void; onBack(): void }) {
  const t = useT();
  const { items: macros } = useMacros();
  const views = useSavedViews();
  const [name, setName] = useState(rule.name);
  const [query, setQuery] = useState(rule.query);
  const [macro, setMacro] = useState(rule.macro);
  const { result, forget, problems, run } = useDryRun();
  const [problem] = query.trim() === '' ? [] : problems(query);
  const next = Rule.safeParse({ ...rule, name, query, macro });
  const ready = next.success && !problem && macros.some(({ id }) => id === macro);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onKeep(next.data);
      }}
    >
      <NameField label={t('rules.name')} value={name} onChange={setName} />
      <label className={dialog.label} htmlFor="rule-query">
        {t('rules.query')}
      </label>
      <input
        id="rule-query"
        className={dialog.field}
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        aria-describedby="rule-query-help"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          forget();
        }}
      />
      <p id="rule-query-help" className={dialog.hint} role="status">
        {problem ? t(`error.${problem.code}`, problem.facts) : t('rules.queryHelp')}
      </p>
      {views.length > 0 && (
        <Select
          id="rule-view"
          label={t('rules.fromView')}
          value=""
          faint
          onChange={(id) => {
            setQuery(views.find((view) => view.id === id)?.query ?? query);
            forget();
          }}
          choices={[
            { value: '', label: t('rules.chooseView') },
            ...views.map(({ id, name: label }) => ({ value: id, label })),
          ]}
        />
      )}
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
          disabled={query.trim() === '' || problem !== undefined}
          onClick={() => void run(query)}
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
