import { useId, useState } from 'react';
import type { Template } from '@shared/domain/template';
import { templateLimits } from '@shared/logic/templates/check';
import { folderPath } from '@shared/logic/templates/shelf';
import { useFocusAtStart } from '@/ui/useFocusAtStart';
import { useT } from '@/ui/useT';
import type { TemplateDraft } from './useTemplateDraft';
import dialog from '@/ui/ListDialog.module.css';
import css from './Editor.module.css';

/** What a template is called and found by. A shortcut that another one has is said while it is typed. */
export function HeadFields({ draft, templates }: { draft: TemplateDraft; templates: readonly Template[] }) {
  const t = useT();
  const id = useId();
  const name = useFocusAtStart();
  const { fields, edit, problems } = draft;
  const [tags, setTags] = useState(() => fields.tags.map((tag) => tag.trim()).join(', '));
  const folders = [...new Set(templates.map(({ folder }) => folderPath(folder)))].filter(Boolean).sort();
  const clash = problems.find(({ code }) => code === 'shortcutForm' || code === 'shortcutTaken');
  return (
    <div className={css.head}>
      <label className={css.field} htmlFor={`${id}-name`}>
        <span className={css.label}>{t('library.name')}</span>
        <input
          ref={name}
          data-autofocus
          id={`${id}-name`}
          className={dialog.field}
          maxLength={templateLimits.name}
          autoComplete="off"
          value={fields.name}
          onChange={(event) => edit({ name: event.currentTarget.value })}
        />
      </label>
      <label className={css.field} htmlFor={`${id}-shortcut`}>
        <span className={css.label}>{t('library.shortcut')}</span>
        <input
          id={`${id}-shortcut`}
          className={dialog.field}
          maxLength={31}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('library.shortcutHint')}
          aria-invalid={clash !== undefined}
          aria-describedby={clash ? `${id}-clash` : undefined}
          value={fields.shortcut ?? ''}
          onChange={(event) => edit({ shortcut: event.currentTarget.value.replace(/^;/u, '').toLowerCase() || null })}
        />
        {clash && (
          <span id={`${id}-clash`} className={css.wrong}>
            {t(`library.problem.${clash.code}`, clash.facts)}
          </span>
        )}
      </label>
      <label className={css.field} htmlFor={`${id}-folder`}>
        <span className={css.label}>{t('library.folder')}</span>
        <input
          id={`${id}-folder`}
          className={dialog.field}
          maxLength={templateLimits.folder}
          autoComplete="off"
          list={`${id}-folders`}
          placeholder={t('library.folderHint')}
          value={fields.folder}
          onChange={(event) => edit({ folder: event.currentTarget.value })}
        />
        <datalist id={`${id}-folders`}>
          {folders.map((folder) => (
            <option key={folder} value={folder} />
          ))}
        </datalist>
      </label>
      <label className={css.field} htmlFor={`${id}-tags`}>
        <span className={css.label}>{t('library.tags')}</span>
        <input
          id={`${id}-tags`}
          className={dialog.field}
          maxLength={1500}
          autoComplete="off"
          placeholder={t('library.tagsHint')}
          value={tags}
          onChange={(event) => {
            setTags(event.currentTarget.value);
            edit({ tags: event.currentTarget.value.split(',') });
          }}
        />
      </label>
    </div>
  );
}
