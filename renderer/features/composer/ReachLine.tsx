import type { Capabilities } from '@shared/channels/capabilities';
import type { Message } from '@shared/domain/message';
import { AudienceIcon } from '@/ui/AudienceIcon';
import { useT } from '@/ui/useT';
import css from './MessageEditor.module.css';

type Props = {
  capabilities: Pick<Capabilities, 'visibility'>;
  /** What is answered, as far as it is a post: an answer reaches as far, and repeats its warning. */
  answered: Pick<Message, 'audience' | 'contentWarning'> | null;
  /** Public answers are signed with them; '' where they are not. */
  initials: string;
};

/** Who will read what is written here, where that is not the other side alone. */
export function ReachLine({ capabilities: { visibility }, answered, initials }: Props) {
  const t = useT();
  const isPublic = visibility === 'public';
  const audience = answered?.audience ?? (isPublic ? 'everyone' : null);
  if (audience === null) return null;
  return (
    <>
      <p className={css.reach} data-public={isPublic && audience !== 'followers'}>
        <AudienceIcon audience={audience} size={16} />
        {t(`composer.reach.${audience}`)}
        {isPublic && initials !== '' && <span className={css.signed}>{t('composer.signedWith', { initials })}</span>}
      </p>
      {answered?.contentWarning !== undefined && (
        <p className={css.repeated}>{t('composer.warningRepeated', { warning: answered.contentWarning })}</p>
      )}
    </>
  );
}
