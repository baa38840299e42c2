import type { ErrorCode } from '../../errors/appError';
import type { ErrorVariant } from '../errorVariant';

/** One sentence with the next step for every error code; {{facts}} are filled in. */
export const error = {
  'invalid.request': 'This could not be done: the request was not understood. Please restart Tresen.',
  'invalid.sender': 'This could not be done: the request came from an unknown window.',
  'invalid.reply': 'The answer was not understood. Please restart Tresen.',
  'not.found': 'This is no longer here.',
  'conflict.otherDesk':
    '{{account}}: another desk holds this bot. Messages go to only one of them; you can take it over here.',
  'conflict.otherDesk_webhook':
    '{{account}}: another program receives the messages of this bot (webhook). Sign in again to end that.',
  'conflict.stale': 'This has changed in the meantime. Please look again.',
  internal: 'Something went wrong inside Tresen. Nothing was lost; please try again.',
  'ledger.newer': 'This desk was last used by a newer Tresen. Please update, then start again.',
  'ledger.damaged': 'The desk was damaged and has been restored from the backup of {{date}}.',
  'ledger.lost':
    'The desk was damaged and there was no backup: it starts empty. The damaged files are kept in {{folder}}.',
  'ledger.closed': 'The desk is closing.',
  'ledger.readOnly': 'The desk can be read but not changed at the moment. Please check the disk.',
  'ledger.returned': 'This is the desk as of {{date}}. What was here before is kept in its data folder.',
  'ledger.broken':
    'The data of this desk was found damaged: nothing more is written. Please restart Tresen; it then goes back to the backup of {{date}}.',
  'ledger.brokenAlone':
    'The data of this desk was found damaged: nothing more is written, and there is no backup. Copy what you need from the screen before you restart Tresen.',
  'away.blankInText':
    'A field of the away text would stay blank: the provider does not know the customer. Please take their name out of the template.',
  'away.noText': 'The template of the away note is gone or has no text. Please choose another one.',
  'away.nothingPlanned': 'No absence is planned for this account, or no rule for absences is on. Please add one first.',
  'away.foreignScript':
    '{{account}}: the provider already runs a filter (“{{script}}”) that nothing can be added to. Nothing was changed; the absence holds while this computer runs.',
  'away.notOffered': '{{account}}: the provider takes no away note. The absence holds while this computer runs.',
  'away.scriptRefused': '{{account}}: the provider did not accept the away note. Please set it up in its webmail.',
  'backup.newer': 'This backup was made by a newer Tresen. Please update Tresen, then restore it.',
  'backup.invalid':
    'This file is no backup of Tresen, or it is damaged. Nothing was changed; please choose another one.',
  'disk.full': 'The disk is full. Please free some space; nothing was lost.',
  'disk.low': 'Only {{freeMb}} MB are free. Please free some space.',
  'runtime.unsupported': 'This test runtime may only open the practice desk and accounts on this computer.',
  'connector.unknown': 'This kind of account is not known to this version of Tresen.',
  'connector.crashed': '{{account}}: the connection broke down and is being started again.',
  'connector.silent': '{{account}}: no answer for {{minutes}} minutes; it is being started again.',
  'connector.nonsense': '{{account}}: the service sent something that could not be read. The rest was kept.',
  'auth.expired': '{{account}}: the sign-in has expired. Please sign in again.',
  'auth.revoked': '{{account}}: access was withdrawn. Please sign in again.',
  'auth.rejected': '{{account}}: name or password was not accepted. Please check both.',
  'auth.rejected_otherBot': 'This token belongs to another bot than {{account}}. Please check it.',
  'auth.rejected_appPassword':
    'Bluesky does not accept this app password for the account. Please copy it once more, or make a new one.',
  'auth.rejected_handle':
    'This is not a handle. It looks like a domain, such as radhaus.bsky.social; a mail address does not work here.',
  'auth.rejected_mainPassword':
    'This is the main password of your account. Tresen has not kept it; please make an app password and use that one.',
  'auth.rejected_token': 'Telegram does not know this token. Please copy it once more from BotFather, all of it.',
  'auth.rejected_otherNumber': 'This is another Twilio account than that of {{account}}. Please check the Account SID.',
  'auth.rejected_twilioAccount':
    'An Account SID begins with AC and has 34 characters. It is on the first page of the Twilio Console.',
  'auth.rejected_twilioKey':
    'The SID of an API key begins with SK and has 34 characters. Leave the field empty if you have no key.',
  'auth.rejected_twilioSecret': 'Twilio does not accept these. Please check that SID and secret belong together.',
  'auth.rejected_otherAccount':
    'The browser was signed in to another account than {{account}}. Please sign in there with the right one.',
  'auth.rejected_refused': '{{account}} was not allowed to let Tresen in. Please try again and agree on its page.',
  'auth.rejected_code': '{{account}} does not know this code. Please copy it once more from its page, all of it.',
  'auth.rejected_metaToken':
    'Meta does not know this token, or it has ended. Please generate a new one in the app dashboard and copy all of it.',
  'auth.rejected_metaPage':
    'This token opens no page or professional account. Please take that of the page or account itself, not your own.',
  'auth.rejected_metaSecret':
    'Token and app secret do not belong together. Please check the app secret, or leave it empty.',
  'auth.rejected_metaOther':
    'This token belongs to another page or account. Please take that of the one you sign in again.',
  'auth.scope': '{{account}}: the access does not allow this. Please sign in again and allow everything it asks for.',
  'auth.scope_x':
    '{{account}}: X does not allow this app to do it. Please check at console.x.com that the app is active and may read, write and send direct messages, then sign in again.',
  'auth.rejected_xClient': 'This is no client ID. It stands at console.x.com under “Keys and tokens”, OAuth 2.0.',
  'auth.rejected_fritzbox':
    'The FRITZ!Box does not let this user in with this password. After several wrong tries it locks for a while: please wait a moment and check both in the FRITZ!Box under “System” > “FRITZ!Box Users”.',
  'auth.scope_fritzbox':
    '{{account}}: the FRITZ!Box does not show this user the call list. Please give them the permission “Voice messages, fax messages, FRITZ!App Fon and call list” there, and allow access for apps under “Home Network” > “Network”.',
  'auth.rejected_sipgateToken': 'sipgate does not know this token. Please check that ID and token belong together.',
  'auth.scope_sipgate':
    '{{account}}: sipgate does not allow this. Please check the balance, the SMS extension and the scopes of the token there.',
  'auth.scope_meta':
    '{{account}}: a permission is missing or was taken away. Please give the app all permissions the help for its login names, and paste a new token.',
  'auth.scope_development':
    '{{account}}: the app is still in development, so Meta only lets it write to people with a role in it. Please switch it live in the app dashboard.',
  'auth.scope_unpublished':
    '{{account}}: the page is not published. Please publish it on Facebook; it then goes on by itself.',
  'auth.scope_sender':
    '{{account}}: Twilio does not allow this for the account or the number. Please check both in the Twilio Console (balance, permitted countries, senders).',
  'account.removed': 'The account {{account}} was removed. Connect it again to write.',
  'account.exists':
    'There is an account {{address}} here already. Sign in to it again from the list of accounts if need be.',
  'address.invalid': 'This is no e-mail address. Please check the spelling.',
  'server.unknownHost': 'There is no server called {{host}}. Please check the name and your connection.',
  'server.refused': '{{host}} takes no connection on port {{port}}. Please check port and encryption.',
  'server.silent':
    '{{host}} does not answer on port {{port}}. Please check your connection, the port and any firewall.',
  'server.unavailable':
    '{{host}} cannot check the sign-in at the moment. This says nothing against your password; please try again in a few minutes.',
  'server.noPosts':
    '{{host}} is no server of Mastodon or its like. Please check the name; it stands in your handle after the second @.',
  'server.notFound':
    'No server was found for this address. Please enter the servers yourself; your provider names them under “IMAP”.',
  'server.notFound_bluesky':
    'There is no account under this handle, or it leads to no server. Please check the spelling.',
  'certificate.expired':
    'The certificate of {{host}} has expired. Your password was not sent. Please ask the provider.',
  'certificate.untrusted':
    '{{host}} cannot prove who it is: nobody we know signed its certificate. Your password was not sent.',
  'certificate.wrongHost':
    'The server names itself something other than {{host}}. Your password was not sent. Please check the server name.',
  'tls.missing':
    '{{host}} offers no encryption on port {{port}}. Your password was not sent. Please check port and encryption.',
  'login.gone': 'This sign-in is over. Please begin again.',
  'login.portTaken':
    'Another program uses port {{port}}, to which the browser has to come back. Please quit it, or restart the computer, and try again.',
  'vault.locked': 'The keyring is locked. Please unlock it and try again.',
  'vault.dismissed': 'Access to the keyring was not given. Please try again and allow it.',
  'vault.absent': 'No keyring is running on this computer. Please start one or sign in again.',
  'vault.lost': "The keyring no longer has this desk's key. Please sign in to all accounts again.",
  'messages.waiting':
    'Posts come in, direct messages wait: the service that keeps them does not answer as it should. It is asked again by itself.',
  'messages.waiting_signIn':
    'Posts come in, direct messages wait: this app password does not open them. Sign in again with one that allows direct messages.',
  'act.late': 'The service allows this only for a while after sending, and that time has passed.',
  'change.refused': 'The server does not allow it. Please check your rights to the folder there, then try again.',
  'change.refused_folder': 'The server no longer has this folder. Please choose another one.',
  'rate.limited': '{{account}}: the service asks us to wait. It goes on by itself.',
  'quota.cap':
    '{{account}}: the budget of this month is used up ({{spent}} of {{cap}} dollars). Nothing more is fetched until {{until}}; nothing is lost. To go on now, allow more for this month on the page of the account.',
  'quota.cap_send':
    'Not sent: the budget of this month for {{account}} is used up ({{spent}} of {{cap}} dollars). Raise it in the settings of the account, or allow answers beyond it there, then send again.',
  'quota.credits':
    '{{account}}: there are no credits left at X. Buy some at console.x.com; it is tried again every half hour.',
  'quota.credits_limit':
    '{{account}}: the spending limit set at console.x.com is reached. Raise it there; it is tried again every half hour.',
  'quota.amount': 'Please enter an amount between {{least}} and {{most}} dollars.',
  'window.closed': 'The reply window of this conversation is closed. It opens again when the customer writes.',
  'window.closed_comment':
    'A private answer can be given in the first 7 days after the comment only. Please answer in public.',
  'reply.once':
    'This comment has its one private answer already. Please go on in the private talk, or answer in public.',
  'recipient.unreachable_post':
    'The post you answer is no longer there. Nothing was sent; you can take the answer back.',
  'recipient.unreachable': 'The recipient cannot be reached at the moment.',
  'recipient.unreachable_blocked':
    'The customer has blocked the bot. Nothing was sent; once they let it in again, it says so here.',
  'recipient.unreachable_removed':
    'The bot is no longer in this group. Nothing was sent; somebody in the group has to take it in again.',
  'recipient.unreachable_gone': 'This Telegram account is gone. Nothing was sent.',
  'recipient.unreachable_named': '{{address}} cannot be reached at the moment; nothing went to anybody yet.',
  'recipient.unreachable_number':
    'The phone cannot be reached, or its network takes nothing from this number. Please try later or by another way.',
  'recipient.rejected': 'The service refused the recipient. Please check the address.',
  'recipient.rejected_named':
    'The server does not take {{address}}; nothing went to anybody. Please check the address.',
  'recipient.rejected_number': 'This number cannot be written to from here. Please check it, with its country code.',
  'recipient.rejected_stopped':
    'The customer has unsubscribed from messages of this number (STOP). Nothing arrives until they write again (START); please use another way until then.',
  'recipient.rejected_xReply':
    'X lets programs answer only people who mentioned or quoted you, and this person has not. Answer on x.com (g u opens the post).',
  'recipient.rejected_xMessages':
    'This person takes no direct messages from you. Ask them in public to write to you first.',
  'content.empty': 'There is nothing to send yet.',
  'content.tooLong': 'The text is too long: {{length}} of {{max}}.',
  'content.rejected': 'The service refused this text.',
  'content.rejected_duplicate': 'You have posted exactly this before; X does not take it twice. Please change a word.',
  'content.rejected_full':
    'The mailbox is full and the server takes nothing more. Please make room there, then send again.',
  'attachment.tooLarge': '{{name}} is too large for this channel.',
  'attachment.tooLarge_bot':
    '{{name}} is larger than 20 MB. Telegram does not hand out files of that size to bots; open it in Telegram.',
  'attachment.tooLarge_mail':
    'This mail is larger than the server takes. Please attach fewer or smaller files; the text is kept.',
  'attachment.missing': '{{name}} is no longer there. Please attach it again.',
  'attachment.missing_expired': 'This file is no longer there: Meta keeps it for a while only.',
  'attachment.rejected': 'This channel does not take this kind of file.',
  'network.offline': 'No connection. It leaves when the line is back.',
  'network.cut': 'The connection broke. It is tried again by itself.',
  'relay.unusable': '{{account}}: the relay does not answer as it should. Please upload its file again.',
  'relay.unusable_sodium': '{{account}}: the web space lacks sodium. Please switch it to PHP 7.4 or newer.',
  'relay.unusable_empty': '{{account}}: the relay lacks its keys. Please upload the file that Tresen saved for it.',
  'relay.unusable_otherDesk':
    '{{account}}: this relay belongs to another desk or account. Please upload the file of this account.',
  'relay.unusable_version': '{{account}}: the relay is of another version. Please upload its file anew.',
  'relay.unusable_absent':
    '{{account}}: there is no relay at this address. Please check the address and whether the file is there.',
  'relay.refused':
    '{{account}}: {{count}} deliveries at the relay were not genuine or not whole and were not taken in. If somebody knows its address, set up a new relay. If you miss something, check the app secret.',
  'server.failed': 'The service is out of order. It is tried again by itself.',
  'server.failed_archive':
    'This server keeps no messages (MAM): what comes in while Tresen is off would be lost. Please have its archive switched on.',
  'server.failed_full':
    '{{account}}: The mailbox is full. Please make room there; mail comes and goes as far as the server lets it.',
  'server.failed_tls':
    '{{account}}: The server offers no secure connection. Nothing was sent. Please check port and encryption.',
  'server.failed_certificate':
    '{{account}}: The server cannot prove who it is. Nothing was sent. Please check the server name, or ask the provider.',
  'server.failed_expired':
    "{{account}}: The server's certificate has expired. Nothing was sent; it is tried again by itself. If it stays so, please ask the provider.",
  'protocol.drift': 'The service answered in a way this version does not know. The rest was kept.',
  unsupported: 'This channel cannot do that.',
  'send.answerFirst':
    'This line speaks of the private answer and leaves after it. See to the private answer first, or take the line back.',
  'send.uncertain': 'This message may have been sent. Please look before sending it again.',
  'date.unknown': 'This date was not understood. Write, for example, “Friday 3pm”, “in 2 hours” or “24 December”.',
  'date.past': 'That time has already passed. Please give one in the future.',
  'date.far': 'That is too far away: five years at most. Please give an earlier date.',
  'hours.backwards': 'The closure from {{day}} ends before it begins. Please change its last day.',
  'hours.overlap': 'Opening hours of one day overlap. Please change one of them.',
  'hours.zone': 'There is no time zone “{{zone}}”. Please choose one from the list.',
  'template.shortcutTaken':
    'The shortcut “{{shortcut}}” already belongs to the template “{{name}}”. Choose another one or change it there.',
  'template.brace':
    'Line {{line}}: there is a curly bracket here that belongs to no placeholder. Please complete or remove it.',
  'template.filter': 'Line {{line}}: there is no filter “{{name}}”. Please choose one from the list.',
  'template.inMarkup':
    'Line {{line}}: a placeholder cannot stand inside a link or formatting. Please put it into the text.',
  'template.open': 'A template left something open in the text. Fill it in or take it out.',
  'template.syntax':
    'Line {{line}}: “{{name}}” was not understood. A placeholder is a name, then filters after “|” if you like.',
  'template.tag':
    'Line {{line}}: templates have no “{{name}}”. There are if, unless and case, with else and their ends.',
  'template.tooLarge':
    'Line {{line}}: the template is too long, has too many placeholders or is nested too deeply. Please split it.',
  'template.unclosed':
    'Line {{line}}: the beginning or the end of “{{name}}” is missing. Each “if”, for example, needs an “endif”.',
  'template.unfillable': 'This template cannot be filled in: a filter does not fit its value. Please look through it.',
  'template.variable': 'Line {{line}}: “{{name}}” is not known. Please choose a placeholder from the list.',
  'undo.gone': 'There is nothing left to undo.',
  'undo.tooLate': 'This has already been sent and cannot be taken back.',
  'unsubscribe.failed': 'The sender could not be reached to unsubscribe. Please try again later, or report spam.',
  'unsubscribe.refused': 'The sender did not accept it ({{status}}). The link in the mail may lead further.',
  'search.badDate': '“{{value}}” is no date. Try 2026-11-29, 29.11.2026, yesterday or 7d.',
  'search.behind':
    'The search has not taken in everything yet, so it is not certain what would be meant. Please try again in a moment.',
  'search.tooLong': 'That is too much at once: a search takes at most {{most}} words and filters. Please shorten it.',
  'search.unknownAccount': 'There is no account “{{value}}” here. Please choose another one.',
  'search.unknownChannel': 'There is no channel “{{value}}” here. Please choose another one.',
  'search.unknownTag': 'There is no tag “{{value}}”, or not any more. Please choose another one.',
  'search.unknownValue': '“{{operator}}:” does not know “{{value}}”. Please choose one of the suggestions.',
  'server.notFound_outside':
    '{{host}} is not in your own network, and only there is the FRITZ!Box asked. Are you elsewhere just now? Back in the network it goes on by itself; otherwise enter the address of the box, such as 192.168.178.1.',
  'server.notFound_otherBox':
    '{{account}}: another FRITZ!Box answers in this network. It is shown no password; back in your own network it goes on by itself.',
  'server.failed_callList':
    '{{account}}: the call list is switched off in the FRITZ!Box. Please switch it on there under “Telephony” > “Calls”.',
  'feed.address': 'This is not the address of a page. It begins with https://.',
  'feed.gone': '{{account}}: the feed is no longer at this address. Please check it.',
  'feed.none':
    'There is no feed at this address, and the page names none. On many pages the link is called “RSS” or “Feed”.',
  'auth.rejected_appSecret':
    '{{account}}: what reaches the relay is not signed with this app secret. Please sign in again and copy it from “App settings, Basic”.',
  'auth.rejected_waId': 'This is no ID: it is digits only and stands in the app under “WhatsApp, API Setup”.',
  'auth.rejected_waSecret': 'An app secret has 32 characters. It stands under “App settings, Basic”, behind “Show”.',
  'auth.rejected_waToken':
    'Meta does not know this token, or it has expired. Please generate one for a system user and copy all of it.',
  'auth.rejected_waKey': '360dialog does not know this API key. Please copy all of it from the Hub again.',
  'auth.rejected_waNumber':
    'This token finds no number under these IDs. Please check both IDs, and whether the system user may manage the WhatsApp account.',
  'auth.rejected_waOther':
    'This is another number than that of this account. Please take the same one, or connect the other as a new account.',
  'auth.scope_whatsapp':
    '{{account}}: the token may not do this. Please give it whatsapp_business_messaging and whatsapp_business_management at Meta and sign in again.',
  'auth.scope_waBlocked':
    'Meta has locked or restricted this WhatsApp account. The WhatsApp Manager names the reason and the way to object, under “Account quality”.',
  'auth.scope_waNumber':
    'This number may not send to this recipient yet: please check in the WhatsApp Manager whether it is registered and its display name approved, and whether the app is still in test mode.',
  'quota.credits_whatsapp':
    'Meta does not send while the WhatsApp account lacks a payment method, or it was declined. Please add one in the WhatsApp Manager.',
  'recipient.unreachable_whatsapp':
    'WhatsApp cannot deliver this message: the number has no WhatsApp, too old a one, or has not accepted the new terms. Please take another way.',
  'recipient.rejected_waLimit':
    'Meta does not deliver such a template to this person now, for they get too many or have opted out. Please wait until they write, or take another way.',
  'content.rejected_template':
    'WhatsApp does not take this template (any more): it is missing, paused, or its places do not fit. Please choose another, or check it in the WhatsApp Manager.',
  'relay.unusable_https': 'The address of the relay has to begin with https:// and end with the name of the file.',
} as const satisfies Record<ErrorCode | ErrorVariant, string>;
