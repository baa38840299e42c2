import { type RefObject, useEffect, useRef, useState } from 'react';
import { useOffer } from '@/commands';

/** Whether the text is shown as it will leave, by a key; back again, the text has the keys as before. */
export function usePreview(field: RefObject<{ focus(): void } | null>) {
  const [shown, setShown] = useState(false);
  const before = useRef(shown);
  useOffer('previewAnswer', () => setShown(!shown));
  useEffect(() => {
    if (before.current && !shown) field.current?.focus();
    before.current = shown;
  }, [shown, field]);
  return { shown };
}
