import { useEffect, useState } from 'react';
import type { ConversationId } from '@shared/domain/ids';
import type { AnswerSuggestion } from '@shared/ipc/search';
import { useBridge } from '@/bridge';

const none: readonly AnswerSuggestion[] = [];

/** Answers of before that may fit what a conversation waits with; none until they are found, and where none are wanted. */
export function useSuggestedAnswers(conversationId: ConversationId | null): readonly AnswerSuggestion[] {
  const bridge = useBridge();
  const [answers, setAnswers] = useState(none);
  useEffect(() => {
    setAnswers(none);
    if (conversationId === null) return;
    let gone = false;
    void bridge.call('search', 'suggest', { conversationId }).then((found) => {
      if (!gone && found.ok) setAnswers(found.value.answers);
    });
    return () => {
      gone = true;
    };
  }, [bridge, conversationId]);
  return answers;
}
