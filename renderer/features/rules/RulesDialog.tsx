import { useState } from 'react';
import type { Rule } from '@shared/domain/rule';
import { useRules, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { RuleEditor } from './RuleEditor';
import { RuleList } from './RuleList';

/** The rules on arrival: made, tried, switched and deleted here; the ledger runs them. */
export function RulesDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const { items, keep, remove } = useRules();
  const [edited, edit] = useState<Rule | null>(null);
  const back = (): void => edit(null);
  return (
    <DialogShell
      title={t(edited === null ? 'rules.title' : 'rules.edit')}
      size={560}
      onClose={edited === null ? () => setDesk({ dialog: null }) : back}
    >
      {edited === null ? (
        <RuleList rules={items} onEdit={edit} onKeep={keep} onRemove={remove} />
      ) : (
        <RuleEditor
          key={edited.id}
          rule={edited}
          onBack={back}
          onKeep={(rule) => {
            keep(rule);
            back();
          }}
        />
      )}
    </DialogShell>
  );
}
