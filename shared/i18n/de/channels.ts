export const channels = {
  email: 'E-Mail',
  messenger: 'Messenger',
  facebook: 'Facebook-Kommentare',
  instagram: 'Instagram',
  whatsapp: 'WhatsApp',
  x: 'X',
  telegram: 'Telegram',
  webchat: 'Webchat',
  sms: 'SMS',
  mastodon: 'Mastodon',
  feed: 'Feed',
} as const;
