import type { ReactNode } from 'react';
import { IconBulb, IconTemplate } from '@tabler/icons-react';
import type { Template } from '@shared/domain/template';
import type { Language } from '@shared/ipc/desk';
import type { AnswerSuggestion } from '@shared/ipc/search';
import { chooseVariant } from '@shared/logic/templates/variant';
import { withoutGreeting } from '@shared/logic/writing/proof/greeting';
import { useLocale } from '@/ui/format/locale';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { useTemplates } from '@/cache';
import { useOffer, useSetDesk } from '@/commands';
import css from './SuggestedAnswers.module.css';

const names = ['firstSuggestion', 'secondSuggestion', 'thirdSuggestion'] as const;

type Props = { found: readonly AnswerSuggestion[]; onTake(text: string): void };

/** Templates and answers of before that may fit, a line each, with the key that puts it into the text. */
export function SuggestedAnswers({ found, onTake }: Props) {
  const t = useT();
  const setDesk = useSetDesk();
  const templates = useTemplates();
  const { language } = useLocale();
  const shown = found.flatMap((each): Shown[] => {
    if (each.kind === 'answer') return [{ template: null, text: each.text }];
    const template = templates.find(({ id }) => id === each.templateId);
    return template ? [{ template, text: inShort(template, language) }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <ul className={css.list} aria-label={t('composer.suggested')}>
      {names.map((name, at) => {
        const each = shown[at];
        if (!each) return null;
        const { template, text } = each;
        if (!template) return <AnswerLine key={name} name={name} text={text} onTake={() => onTake(text)} />;
        const take = () => setDesk({ dialog: 'pickTemplate', template: { id: template.id, cut: 0 } });
        return <TemplateLine key={name} name={name} template={template} text={text} onTake={take} />;
      })}
    </ul>
  );
}

/** A template's text with dots for what is filled in. */
const inShort = (template: Template, language: Language): string =>
  chooseVariant(template, { language, account: null, channel: null })
    .text.replace(/\{%[\s\S]*?%\}/gu, '')
    .replace(/\{\{[\s\S]*?\}\}/gu, '…')
    .trim();

type Shown = { template: Template | null; text: string };

type LineProps = { name: (typeof names)[number]; text: string; onTake(): void };

function AnswerLine(props: LineProps) {
  return (
    <Line {...props} icon={<IconBulb size={16} stroke={1.5} aria-hidden className={css.mark} />}>
      <bdi className={css.text}>{withoutGreeting(props.text).replace(/\s+/gu, ' ')}</bdi>
    </Line>
  );
}

/** A template is named; what it says to this customer is seen once it is in the text. */
function TemplateLine({ template, ...props }: LineProps & { template: Template }) {
  const t = useT();
  return (
    <Line {...props} icon={<IconTemplate size={16} stroke={1.5} aria-hidden className={css.mark} />}>
      <span className={css.text}>
        <span className={css.name}>{t('composer.suggestedTemplate', { name: template.name })}</span>{' '}
        <bdi>{withoutGreeting(props.text).replace(/\s+/gu, ' ')}</bdi>
      </span>
    </Line>
  );
}

function Line({ name, text, onTake, icon, children }: LineProps & { icon: ReactNode; children: ReactNode }) {
  const { keys, label, run } = useOffer(name, onTake);
  return (
    <li>
      <button type="button" className={css.line} title={`${label}\n\n${text}`} onClick={run}>
        {icon}
        {children}
        <KeyHint label={keys} />
      </button>
    </li>
  );
}
