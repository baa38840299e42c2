import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { Template, TemplateFields } from '@shared/domain/template';
import { useApply, useCommand } from '@/commands';
import { EmptyState } from '@/ui/EmptyState';
import { KeyHint } from '@/ui/KeyHint';
import { SearchInput } from '@/ui/SearchInput';
import { useT } from '@/ui/useT';
import { VirtualList } from '@/ui/VirtualList';
import { linesOf } from './lines';
import { copyOf, fieldsOf, isNew } from './newTemplate';
import { rowId, ShelfHead, TemplateRow } from './TemplateRow';
import { libraryKeys } from './libraryKeys';
import css from './Library.module.css';

type Props = {
  templates: readonly Template[];
  /** What was written and not saved. */
  unsaved: readonly TemplateFields[];
  marked: string | null;
  onMark(id: string): void;
  onEdit(template: TemplateFields): void;
  onCreate(): void;
};

/** Every template by folder: arrows mark one, Enter edits it. */
export function Library({ templates, unsaved, marked, onMark, onEdit, onCreate }: Props) {
  const t = useT();
  const apply = useApply();
  const { run: undo } = useCommand('undo');
  const { run: files } = useCommand('importTemplates');
  const { run: addStarter } = useCommand('starterTemplates');
  const [query, setQuery] = useState('');
  const [asked, ask] = useState<number | false>(false);
  const place = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(templates, query), [templates, query]);
  const found = useMemo(() => lines.flatMap(({ template }) => template ?? []), [lines]);
  const active = found.find(({ id }) => id === marked) ?? found[0];
  const index = lines.findIndex(({ template }) => template !== null && template === active);

  const keep = (template: TemplateFields): void => {
    onMark(template.id);
    void apply({ type: 'saveTemplate', template });
  };
  const acts = {
    edit: () => active && onEdit(fieldsOf(active)),
    create: onCreate,
    duplicate: () => active && keep(copyOf(active, t('library.copyName', { name: active.name }))),
    remove: () => {
      if (!active) return;
      const at = found.indexOf(active);
      const next = found[at + 1] ?? found[at - 1];
      if (next) onMark(next.id);
      void apply({ type: 'removeTemplate', id: active.id });
    },
    mark: (step: number) => {
      const next = found[Math.max(0, Math.min(found.length - 1, found.findIndex((one) => one === active) + step))];
      if (next) onMark(next.id);
    },
    search: () => ask((before) => (before === false ? 1 : before + 1)),
    undo,
    files,
    starter: () => templates.length === 0 && addStarter(),
  };
  const newLabel = unsaved.some((one) => isNew(one, templates)) ? 'library.goOn' : 'library.new';
  const { onList, onField } = libraryKeys(acts, place);

  return (
    <>
      <div className={css.bar}>
        <SearchInput
          label={t('library.search')}
          placeholder={t('library.search')}
          maxLength={200}
          value={query}
          asked={asked}
          onType={(value) => setQuery(value)}
          onKeyDown={onField}
        />
        <KeyHint label="/" />
      </div>
      {/* The keys of the list inside, to which it hands the focus. */}
      <div
        ref={place}
        role="presentation"
        tabIndex={-1}
        data-autofocus
        data-quiet-focus
        className={css.place}
        onKeyDown={onList}
        onFocus={({ target, currentTarget }) => {
          if (target === currentTarget) target.querySelector<HTMLElement>('[role=listbox], button')?.focus();
        }}
      >
        {templates.length === 0 ? (
          <EmptyState
            text={t('library.empty')}
            action={{ label: t('library.starter'), keys: 'S', run: acts.starter }}
            others={[
              { label: t('library.import'), keys: 'I', run: acts.files },
              { label: t(newLabel === 'library.new' ? 'library.newTitle' : newLabel), keys: 'N', run: acts.create },
            ]}
          />
        ) : (
          <VirtualList
            items={lines}
            itemKey={({ key }) => key}
            rowHeight={46}
            label={t('library.list')}
            of={query}
            active={active ? { id: rowId(active.id), index } : null}
            onPick={({ template }, event) => {
              if (template && event.detail > 1) onEdit(fieldsOf(template));
              else if (template) onMark(template.id);
            }}
            renderItem={({ folder, template }) =>
              template === null ? (
                <ShelfHead folder={folder} />
              ) : (
                <TemplateRow
                  template={template}
                  marked={template === active}
                  unsaved={unsaved.some(({ id }) => id === template.id)}
                />
              )
            }
          />
        )}
        {templates.length > 0 && found.length === 0 && <p className={css.none}>{t('library.nothing')}</p>}
      </div>
      {templates.length > 0 && (
        <div className={css.buttons}>
          <Button size="xs" variant="default" disabled={!active} onClick={acts.remove}>
            {t('library.remove')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={!active}
            rightSection={<KeyHint label="D" />}
            onClick={acts.duplicate}
          >
            {t('library.duplicate')}
          </Button>
          <span className={css.space} />
          <Button size="xs" variant="default" rightSection={<KeyHint label="I" />} onClick={acts.files}>
            {t('library.files')}
          </Button>
          <Button size="xs" variant="default" rightSection={<KeyHint label="N" />} onClick={acts.create}>
            {t(newLabel)}
          </Button>
          <Button size="xs" disabled={!active} onClick={acts.edit}>
            {t('library.editOne')}
          </Button>
        </div>
      )}
    </>
  );
}
