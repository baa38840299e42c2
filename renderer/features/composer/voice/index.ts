export { useVoice } from './useVoice';
export { VoiceButton } from './VoiceButton';
export { VoiceLine } from './VoiceLine';
