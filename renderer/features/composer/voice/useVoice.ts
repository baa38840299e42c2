import { useT } from '@/ui/useT';
import { useRecorder } from './useRecorder';

/** The recorder of a message that is being written; what it hears goes along as a file named by its time. */
export function useVoice(attach: (files: readonly File[]) => void) {
  const t = useT();
  return useRecorder((sound) => {
    const name = `${t('voice.file', { at: stamp(new Date()) })}.ogg`;
    attach([new File([sound], name, { type: 'audio/ogg' })]);
  });
}

/** `2026-11-30 15.04`, in the time of the place; a name every disk takes. */
function stamp(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}.${two(at.getMinutes())}`;
}
