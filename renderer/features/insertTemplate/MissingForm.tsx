import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Answers } from '@shared/logic/templates/filledFor';
import type { VariableName } from '@shared/logic/templates/variables';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import type { Suggestions } from './useSuggestions';
import css from './MissingForm.module.css';

type Props = {
  name: string;
  missing: readonly VariableName[];
  suggestions: Suggestions;
  onDone(answers: Answers): void;
  onClose(): void;
};

/** Everything a template needs and nobody knows, in one form. What stays empty is marked in the text; a line may be left out. */
export function MissingForm({ name, missing, suggestions, onDone, onClose }: Props) {
  const t = useT();
  const [answers, setAnswers] = useState<Answers>({});
  const say = (field: VariableName, text: string | undefined) =>
    setAnswers(({ [field]: _before, ...others }) => (text === undefined ? others : { ...others, [field]: text }));
  return (
    <DialogShell title={t('insert.missing', { name })} size={460} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onDone(answers);
        }}
      >
        <p className={css.hint}>{t('insert.missingHint')}</p>
        {missing.map((field, at) => (
          <div key={field} className={css.field}>
            <TextInput
              label={t(`templates.${field}`)}
              size="sm"
              autoComplete="off"
              maxLength={400}
              data-autofocus={at === 0 ? true : undefined}
              value={answers[field] ?? ''}
              placeholder={answers[field] === '' ? t('insert.leftOut') : ''}
              onChange={({ currentTarget: { value } }) => say(field, value === '' ? undefined : value)}
            />
            <div className={css.offers}>
              {suggestions(field).map((text) => (
                <button key={text} type="button" className={css.offer} onClick={() => say(field, text)}>
                  {text}
                </button>
              ))}
              <button
                type="button"
                className={css.offer}
                aria-pressed={answers[field] === ''}
                onClick={() => say(field, answers[field] === '' ? undefined : '')}
              >
                {t('insert.leaveOut')}
              </button>
            </div>
          </div>
        ))}
        <div className={css.buttons}>
          <Button type="button" size="xs" variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" size="xs">
            {t('insert.put')}
          </Button>
        </div>
      </form>
    </DialogShell>
  );
}
