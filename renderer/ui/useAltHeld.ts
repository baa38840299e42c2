import { useEffect } from 'react';

/** Marks the page with `data-alt-held` while Alt is down, so that icons show their keys. */
export function useAltHeld(): void {
  useEffect(() => {
    const root = document.documentElement;
    const mark = (held: boolean) => root.toggleAttribute('data-alt-held', held);
    const onKey = (event: KeyboardEvent) => mark(event.type === 'keydown' && event.key === 'Alt');
    const onBlur = () => mark(false);
    window.addEventListener('keydown', onKey);
    window.addEventListener('keyup', onKey);
    window.addEventListener('blur', onBlur);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('keyup', onKey);
      window.removeEventListener('blur', onBlur);
      onBlur();
    };
  }, []);
}
