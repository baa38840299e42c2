export const channels = {
  email: 'E-mail',
  messenger: 'Messenger',
  facebook: 'Facebook comments',
  instagram: 'Instagram',
  whatsapp: 'WhatsApp',
  x: 'X',
  telegram: 'Telegram',
  webchat: 'Web chat',
  sms: 'SMS',
  mastodon: 'Mastodon',
  feed: 'Feed',
} as const;
