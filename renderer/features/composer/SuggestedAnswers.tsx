import { IconBulb } from '@tabler/icons-react';
import type { AnswerSuggestion } from '@shared/ipc/search';
import { withoutGreeting } from '@shared/logic/writing/proof/greeting';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { useOffer } from '@/commands';
import css from './SuggestedAnswers.module.css';

const names = ['firstSuggestion', 'secondSuggestion', 'thirdSuggestion'] as const;

type Props = { answers: readonly AnswerSuggestion[]; onTake(answer: AnswerSuggestion): void };

/** Answers of before that may fit, a line each, with the key that puts it into the text. */
export function SuggestedAnswers({ answers, onTake }: Props) {
  const t = useT();
  if (answers.length === 0) return null;
  return (
    <ul className={css.list} aria-label={t('composer.suggested')}>
      {names.map((name, at) => {
        const answer = answers[at];
        return answer && <Line key={name} name={name} text={answer.text} onTake={() => onTake(answer)} />;
      })}
    </ul>
  );
}

type LineProps = { name: (typeof names)[number]; text: string; onTake(): void };

function Line({ name, text, onTake }: LineProps) {
  const { keys, label, run } = useOffer(name, onTake);
  return (
    <li>
      <button type="button" className={css.line} title={`${label}\n\n${text}`} onClick={run}>
        <IconBulb size={16} stroke={1.5} aria-hidden className={css.mark} />
        <bdi className={css.text}>{withoutGreeting(text).replace(/\s+/gu, ' ')}</bdi>
        <KeyHint label={keys} />
      </button>
    </li>
  );
}
