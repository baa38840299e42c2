import { type CommandSection, type CommandView, useCommands, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { useTyped } from './useTyped';
import css from './Help.module.css';

const sections: readonly CommandSection[] = ['list', 'conversation', 'write', 'go', 'desk'];

/**
 * Every key, made from the registry and the keymap, in the notation of the user's own keyboard; what can be done at the
 * moment stands out.
 */
export function HelpDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const commands = useCommands().filter(({ keys }) => keys !== '');
  return (
    <DialogShell title={t('help.title')} size={1000} onClose={() => setDesk({ dialog: null })}>
      <p className={css.hint}>{t('help.hint')}</p>
      <div className={css.sections}>
        {sections.map((section) => (
          <Section
            key={section}
            title={t(`help.section.${section}`)}
            commands={commands.filter(({ command }) => command.section === section)}
          />
        ))}
      </div>
    </DialogShell>
  );
}

function Section({ title, commands }: { title: string; commands: readonly CommandView[] }) {
  const typed = useTyped();
  if (commands.length === 0) return null;
  return (
    <section className={css.section}>
      <h3 className={css.heading}>{title}</h3>
      <dl className={css.list}>
        {commands.map(({ command, label, keys, enabled }) => (
          <div key={command.id} className={css.entry} data-now={enabled || undefined}>
            <dt>{label}</dt>
            <dd className={css.keys}>
              {typed(command) !== '' && <span className={css.typed}>{typed(command)}</span>}
              <KeyHint label={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
