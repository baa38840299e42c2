import { useT } from '@/ui/useT';
import { Broken } from './Broken';

/** In place of a part that threw while it was drawn. */
export function BrokenPart({ onRetry }: { onRetry(): void }) {
  const t = useT();
  return <Broken text={t('notices.broken')} onRetry={onRetry} />;
}
