/** What to click at the provider, by the title of a login step: one line a click; `helpLink`: its own page on that. */
export const loginHelp = {
  where: 'Where do I find this?',
  page: 'Open the provider’s page',
  'email.address':
    'It is the address customers write to, such as info@example.com.\nTresen knows or finds the servers that belong to it; the password is asked for after that.',
  'email.whom':
    'Leave it as it is where the address has a domain of its own.\nWho knows the servers enters them: the provider’s help pages name them under “IMAP” or “Set up an e-mail program”.',
  'email.servers':
    'Open the help pages of your provider and look for “IMAP”, “Set up an e-mail program” or “Server data”.\nCopy the names of the servers for incoming mail (IMAP) and outgoing mail (SMTP); port and encryption stand beside them.\nThe user name is the whole address mostly; some providers give a number or a short name.',
  'email.password':
    'Which password is meant, the sentences above say.\nAn app password is made in your account at the provider, mostly under “Security”; two-factor sign-in has to be on there.\nCopy it as it is shown. It can be revoked there on its own at any time.',
  'email.range':
    '“All” takes a while at the first time; you can answer mails meanwhile.\nMore can be fetched later on the account’s page.',
  'email.noClient.google':
    'Open the Google Cloud Console and make a project.\nUnder “APIs & Services, Library” enable the Gmail API.\nUnder “Google Auth Platform, Audience” enter your own address as a test user.\nUnder “Clients” create a client of the type “Desktop app”.\nCopy its client ID and client secret to here.',
  'email.noClient.google.link': 'https://support.google.com/cloud/answer/6158849',
  'email.noClient.microsoft':
    'Open the Microsoft Entra admin center, “App registrations”, “New registration”.\nAs redirect URI choose “Public client/native” with http://localhost.\nUnder “API permissions” add the delegated permissions IMAP.AccessAsUser.All and SMTP.Send.\nCopy the “Application (client) ID” to here; there is no secret.',
  'email.noClient.microsoft.link': 'https://learn.microsoft.com/en-us/entra/identity-platform/quickstart-register-app',
  'telegram.token':
    'In Telegram, open the chat with @BotFather.\nSend /newbot, then a name and a user name that ends in “bot”.\nCopy the token from BotFather’s answer. For a bot you have, send /mybots, choose it, then “API Token”.\nFor a business account, also switch on “Business Mode” there under “Bot Settings”, then enter the bot in Telegram under “Settings, Telegram Business, Chatbots”.',
  'telegram.token.link': 'https://core.telegram.org/bots/features#botfather',
  'twilio.key':
    'Sign in to the Twilio Console; the account SID stands on its first page.\nOpen “Settings, Account settings, API keys & auth tokens”; in the older Console “Admin, Account management, API keys & tokens”.\nClick “Create API key” and choose the type “Standard”.\nCopy the SID and the secret to here. Twilio shows the secret only once.',
  'twilio.key.link': 'https://www.twilio.com/docs/iam/api-keys/keys-in-console',
  'twilio.number':
    'Numbers stand in the Twilio Console under “Phone Numbers, Active numbers”.\nWhatsApp senders stand there under “Messaging, Senders, WhatsApp senders”.',
  'twilio.number.link': 'https://www.twilio.com/docs/phone-numbers',
  'sipgate.token':
    'Sign in to sipgate and open the page of the personal access tokens.\nCreate a token with the scopes history:read, sessions:sms:write, sms:read and authorization:userinfo:read.\nCopy the token and its ID, which begins with token-, to here.\nThese tokens belong to sipgate classic; sipgate neo has another way.',
  'sipgate.token.link':
    'https://help.sipgate.de/cloud-telefonanlage/en/connections-and-integrations/api/was-ist-die-authentifizierung-mittels-eines-personal-access-tokens',
  'sipgate.extension':
    'Every user of sipgate has an extension for text messages; its number is the one customers read.\nAnother one can be connected later as an account of its own.',
  bluesky:
    'In Bluesky, open “Settings, Privacy and security, App passwords”.\nClick “Add App Password”, name it Tresen, and tick “Allow access to your direct messages”.\nCopy the password to here. Bluesky shows it only once.\nYour handle stands on your profile, below the name.',
  'bluesky.link': 'https://bsky.app/settings/app-passwords',
  'mastodon.server':
    'Your handle stands on your profile, such as @shop@mastodon.social. What follows its second @ is the server.\nThe server’s own page comes next; sign in there and agree.\nWithout an account yet, choose a server and register there first.',
  'mastodon.server.link': 'https://joinmastodon.org/servers',
  'mastodon.code': 'Agree on the page in the browser; it then shows a long code.\nCopy all of it to here.',
  'xmpp.account':
    'Address and password are those you sign in with in other programs for XMPP.\nThe server has to keep messages while Tresen is off (message archive, XEP-0313); whoever runs it knows.\nWithout an address yet, choose a provider and register there first.',
  'xmpp.account.link': 'https://providers.xmpp.net/',
  'xmpp.server':
    'Whoever runs the server knows its name and port; usual are 5222 with STARTTLS and 5223 with TLS.\nGuests of a web chat need a domain of their own at the server that lets people in without a password, such as guest.example.com.',
  'xmpp.server.link': 'https://prosody.im/doc/anonymous_logins',
  feed: 'Copy the address of the page you want to follow; Tresen looks for its feeds.\nMany pages show a feed by a link “RSS” or by an orange sign: right-click it and copy the address.\nFor a search, make a Google Alert, open “Show options”, choose “Deliver to: RSS feed”, and copy the link of its sign.',
  'feed.link': 'https://www.google.com/alerts',
  'feed.choice':
    'The page offers several. Mostly the first is that of its articles, others that of comments.\nAnother one can be connected later as an account of its own.',
  'x.app':
    'Sign in at console.x.com with the account of your shop and choose “Create App”.\nUnder “User authentication settings” choose “Read and write and Direct message” and the type “Native App”.\nEnter the callback URL from above exactly as it stands, and the page of your shop as website.\nCopy the client ID from “Keys and tokens” to here.',
  'x.app.link': 'https://console.x.com/',
  'fritzbox.box':
    'Open fritz.box in the browser and sign in.\nUnder “System, FRITZ!Box Users” add a user who may only “Voice messages, fax messages, FRITZ!App Fon and call list”.\nUnder “Home Network, Network” allow access for apps.\nEnter the name and the password of that user here.',
  'fritzbox.place': 'Both are the beginning of your own telephone number: 0431 of 0431 123456 is the area code.',
  'meta.instagram':
    'In the Instagram app, change to a professional account and allow access to messages under “Settings, Messages”.\nOpen developers.facebook.com/apps, choose “Create app” and the use case “Manage messaging and content on Instagram”.\nUnder “API setup with Instagram login” add the permissions basic, manage_messages and manage_comments.\nUnder “Generate access tokens” choose “Add account”, sign in, then “Generate token”, and copy it to here.',
  'meta.instagram.link': 'https://developers.facebook.com/apps/',
  'meta.facebook':
    'Open developers.facebook.com/apps, choose “Create app” and connect the business portfolio of your page.\nAdd the permissions pages_show_list, pages_messaging, pages_manage_metadata, pages_read_engagement, pages_read_user_content, pages_manage_engagement; for answers up to 7 days also the feature Human Agent.\nFor customers without a role in the app Meta has to review it.\nAdd a system user with full control of the page in “Business settings” and generate a token that never expires.\nAsk for the token of the page itself in the Graph API Explorer with that one, and copy it to here.',
  'meta.facebook.link': 'https://developers.facebook.com/apps/',
  'whatsapp.provider':
    'Choose Meta if you set the number up yourself in Meta’s app dashboard.\nChoose 360dialog if you have a contract with it and know the 360dialog Hub.\nA number at Twilio needs no relay: go back and choose the other entry WhatsApp.',
  'whatsapp.provider.link': 'https://developers.facebook.com/documentation/business-messaging/whatsapp/get-started',
  'whatsapp.relay':
    'Nearly every provider of a website has web space with PHP 7.4 or newer, such as IONOS, Strato or All-Inkl.\nSave the file and upload it to the folder of your website, with the provider’s file manager or by SFTP.\nChange neither its name nor its content: both belong to this account alone.\nOpen the address in the browser: an empty page is right, and so is an error such as “not found”.',
  'whatsapp.access':
    'Open developers.facebook.com/apps, choose “Create app” and the use case for WhatsApp.\nAdd your number under “WhatsApp, API Setup”; both IDs stand there.\nAdd a system user in “Business settings”, give it the app and the WhatsApp account, and generate a token that never expires.\nAllow the token whatsapp_business_messaging and whatsapp_business_management.\nThe app secret is shown by “App settings, Basic”.',
  'whatsapp.access.link': 'https://developers.facebook.com/apps/',
  'whatsapp.dialog':
    'Sign in to the 360dialog Hub and open “WhatsApp Accounts”.\nClick “Generate API Key” at your number and copy the key to here. It is shown only once.',
  'whatsapp.dialog.link': 'https://docs.360dialog.com/docs/hub/webhook-url',
  'whatsapp.webhook':
    'Open your app on developers.facebook.com/apps, and in it “WhatsApp, Configuration”.\nCopy callback URL and verify token from above to there and click “Verify and save”.\nUnder “Webhook fields” click “Subscribe” at “messages”.\nSwitch the app to “Live” last: before that Meta tells of test messages alone.',
  'whatsapp.webhook.link': 'https://developers.facebook.com/apps/',
} as const;
