export { Identities } from './Identities';
export { SettingsDialog } from './SettingsDialog';
