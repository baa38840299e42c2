/** What to click at the provider, by the title of a login step: one line a click; `helpLink`: its own page on that. */
export const loginHelp = {
  where: 'Wo finde ich das?',
  page: 'Seite des Anbieters öffnen',
  'email.address':
    'Es ist die Adresse, an die Kunden schreiben, etwa info@example.com.\nDie Server dazu kennt oder findet Tresen; danach fragt es nach dem Passwort.',
  'email.whom':
    'Bei einer Adresse mit eigener Domain lassen Sie es, wie es ist.\nWer die Server kennt, gibt sie selbst ein: Sie stehen auf den Hilfeseiten des Anbieters unter „IMAP“ oder „E-Mail-Programm einrichten“.',
  'email.servers':
    'Suchen Sie auf den Hilfeseiten Ihres Anbieters nach „IMAP“, „E-Mail-Programm einrichten“ oder „Serverdaten“.\nÜbernehmen Sie die Namen der Server für eingehende (IMAP) und ausgehende Mails (SMTP); Port und Verschlüsselung stehen daneben.\nDer Benutzername ist meist die ganze Adresse; manche Anbieter vergeben eine Nummer oder einen kurzen Namen.',
  'email.password':
    'Welches Passwort gemeint ist, sagen die Sätze oben.\nEin App-Passwort erstellen Sie in Ihrem Konto beim Anbieter, meist unter „Sicherheit“; die Zwei-Faktor-Anmeldung muss dort eingeschaltet sein.\nKopieren Sie es, wie es angezeigt wird. Es lässt sich dort jederzeit einzeln widerrufen.',
  'email.range':
    '„Alles“ dauert beim ersten Mal eine Weile; antworten können Sie inzwischen schon.\nMehr lässt sich später auf der Seite des Kontos holen.',
  'email.noClient.google':
    'Öffnen Sie die Google Cloud Console und legen Sie ein Projekt an.\nAktivieren Sie unter „APIs und Dienste, Bibliothek“ die Gmail API.\nTragen Sie unter „Google Auth Platform, Zielgruppe“ die eigene Adresse als Testnutzer ein.\nErstellen Sie unter „Clients“ einen Client der Art „Desktop-App“.\nKopieren Sie Client-ID und Clientschlüssel hierher.',
  'email.noClient.google.link': 'https://support.google.com/cloud/answer/6158849',
  'email.noClient.microsoft':
    'Öffnen Sie das Microsoft Entra Admin Center, „App-Registrierungen“, „Neue Registrierung“.\nWählen Sie als Umleitungs-URI „Öffentlicher Client/nativ“ mit http://localhost.\nFügen Sie unter „API-Berechtigungen“ die delegierten Berechtigungen IMAP.AccessAsUser.All und SMTP.Send hinzu.\nKopieren Sie die „Anwendungs-ID (Client)“ hierher; einen Schlüssel gibt es nicht.',
  'email.noClient.microsoft.link': 'https://learn.microsoft.com/de-de/entra/identity-platform/quickstart-register-app',
  'telegram.token':
    'Öffnen Sie in Telegram den Chat mit @BotFather.\nSenden Sie /newbot, dann einen Namen und einen Benutzernamen, der auf „bot“ endet.\nKopieren Sie den Token aus der Antwort. Für einen vorhandenen Bot senden Sie /mybots, wählen ihn und dann „API Token“.\nFür ein Geschäftskonto schalten Sie dort unter „Bot Settings“ auch „Business Mode“ ein und tragen den Bot in Telegram unter „Einstellungen, Telegram Business, Chatbots“ ein.',
  'telegram.token.link': 'https://core.telegram.org/bots/features#botfather',
  'twilio.key':
    'Melden Sie sich in der Twilio Console an; die Account SID steht auf ihrer ersten Seite.\nÖffnen Sie „Settings, Account settings, API keys & auth tokens“, in der älteren Console „Admin, Account management, API keys & tokens“.\nKlicken Sie auf „Create API key“ und wählen Sie die Art „Standard“.\nKopieren Sie SID und Secret hierher. Twilio zeigt das Secret nur einmal.',
  'twilio.key.link': 'https://www.twilio.com/docs/iam/api-keys/keys-in-console',
  'twilio.number':
    'Nummern stehen in der Twilio Console unter „Phone Numbers, Active numbers“.\nWhatsApp-Absender stehen dort unter „Messaging, Senders, WhatsApp senders“.',
  'twilio.number.link': 'https://www.twilio.com/docs/phone-numbers',
  'sipgate.token':
    'Melden Sie sich bei sipgate an und öffnen Sie die Seite der Personal-Access-Tokens.\nErstellen Sie einen Token mit den Scopes history:read, sessions:sms:write, sms:read und authorization:userinfo:read.\nKopieren Sie den Token und seine ID, die mit token- beginnt, hierher.\nDiese Tokens gehören zu sipgate classic; sipgate neo hat einen anderen Weg.',
  'sipgate.token.link':
    'https://help.sipgate.de/hc/de/articles/4405480583057-Was-ist-die-Authentifizierung-mittels-eines-Personal-Access-Tokens',
  'sipgate.extension':
    'Jeder Benutzer bei sipgate hat einen Anschluss für SMS; dessen Nummer lesen die Kunden.\nEin weiterer lässt sich später als eigenes Konto verbinden.',
  bluesky:
    'Öffnen Sie in Bluesky „Einstellungen, Privatsphäre und Sicherheit, App-Passwörter“.\nKlicken Sie auf „App-Passwort hinzufügen“, nennen Sie es Tresen und erlauben Sie den Zugriff auf Ihre Direktnachrichten.\nKopieren Sie das Passwort hierher. Bluesky zeigt es nur einmal.\nIhr Handle steht auf Ihrem Profil unter dem Namen.',
  'bluesky.link': 'https://bsky.app/settings/app-passwords',
  'mastodon.server':
    'Ihr Handle steht auf Ihrem Profil, etwa @laden@mastodon.social. Was nach dem zweiten @ kommt, ist der Server.\nAls Nächstes kommt die Seite des Servers; melden Sie sich dort an und stimmen Sie zu.\nWer noch kein Konto hat, wählt erst einen Server und registriert sich dort.',
  'mastodon.server.link': 'https://joinmastodon.org/de/servers',
  'mastodon.code':
    'Stimmen Sie auf der Seite im Browser zu; dann zeigt sie einen langen Code.\nKopieren Sie ihn ganz hierher.',
  'xmpp.account':
    'Adresse und Passwort sind die, mit denen Sie sich in anderen XMPP-Programmen anmelden.\nDer Server muss Nachrichten aufheben, während Tresen aus ist (Nachrichtenarchiv, XEP-0313); das weiß, wer ihn betreibt.\nWer noch keine Adresse hat, wählt erst einen Anbieter und registriert sich dort.',
  'xmpp.account.link': 'https://providers.xmpp.net/',
  'xmpp.server':
    'Namen und Port kennt, wer den Server betreibt; üblich sind 5222 mit STARTTLS und 5223 mit TLS.\nGäste eines Webchats brauchen beim Server eine eigene Domain, die ohne Passwort einlässt, etwa gast.example.com.',
  'xmpp.server.link': 'https://prosody.im/doc/anonymous_logins',
  feed: 'Kopieren Sie die Adresse der Seite, der Sie folgen wollen; Tresen sucht ihre Feeds.\nViele Seiten zeigen einen Feed mit einem Link „RSS“ oder einem orangen Zeichen: rechts anklicken und die Adresse kopieren.\nFür eine Suche legen Sie einen Google Alert an, öffnen „Optionen anzeigen“, wählen „Senden an: RSS-Feed“ und kopieren den Link seines Zeichens.',
  'feed.link': 'https://www.google.com/alerts',
  'feed.choice':
    'Die Seite bietet mehrere an. Meist ist der erste der mit den Artikeln, andere die mit Kommentaren.\nEin weiterer lässt sich später als eigenes Konto verbinden.',
  'x.app':
    'Melden Sie sich auf console.x.com mit dem Konto Ihres Ladens an und wählen Sie „Create App“.\nWählen Sie unter „User authentication settings“ „Read and write and Direct message“ und die Art „Native App“.\nTragen Sie die Callback-URL von oben genau so ein, und die Seite Ihres Ladens als Website.\nKopieren Sie die Client ID aus „Keys and tokens“ hierher.',
  'x.app.link': 'https://console.x.com/',
  'fritzbox.box':
    'Öffnen Sie fritz.box im Browser und melden Sie sich an.\nLegen Sie unter „System, FRITZ!Box-Benutzer“ einen Benutzer an, der nur „Sprachnachrichten, Faxnachrichten, FRITZ!App Fon und Anrufliste“ darf.\nErlauben Sie unter „Heimnetz, Netzwerk“ den Zugriff für Anwendungen.\nGeben Sie Namen und Passwort dieses Benutzers hier ein.',
  'fritzbox.place': 'Beides steht am Anfang Ihrer eigenen Rufnummer: Bei 0431 123456 ist 0431 die Vorwahl.',
  'meta.instagram':
    'Wechseln Sie in der Instagram-App zu einem professionellen Konto und erlauben Sie unter „Einstellungen, Nachrichten“ den Zugriff auf Nachrichten.\nÖffnen Sie developers.facebook.com/apps, dort „Create app“ und den Anwendungsfall „Manage messaging and content on Instagram“.\nFügen Sie unter „API setup with Instagram login“ die Berechtigungen basic, manage_messages und manage_comments hinzu.\nWählen Sie unter „Generate access tokens“ zuerst „Add account“, melden Sie sich an, dann „Generate token“, und kopieren Sie es hierher.',
  'meta.instagram.link': 'https://developers.facebook.com/apps/',
  'meta.facebook':
    'Öffnen Sie developers.facebook.com/apps, wählen Sie „Create app“ und verbinden Sie das Unternehmensportfolio Ihrer Seite.\nFügen Sie die Berechtigungen pages_show_list, pages_messaging, pages_manage_metadata, pages_read_engagement, pages_read_user_content, pages_manage_engagement hinzu, für Antworten bis zu 7 Tage auch die Funktion „Human Agent“.\nFür Kunden ohne Rolle in der App muss Meta sie prüfen.\nLegen Sie in den Unternehmenseinstellungen einen Systemnutzer mit voller Kontrolle über die Seite an und erzeugen Sie ein Token ohne Ablauf.\nFragen Sie damit im Graph API Explorer nach dem Token der Seite selbst und kopieren Sie es hierher.',
  'meta.facebook.link': 'https://developers.facebook.com/apps/',
  'whatsapp.provider':
    'Wer die Nummer selbst im App-Dashboard von Meta eingerichtet hat, wählt Meta.\nWer einen Vertrag mit 360dialog hat und den 360dialog Hub kennt, wählt 360dialog.\nFür eine Nummer bei Twilio brauchen Sie kein Relay: Gehen Sie zurück und wählen Sie den anderen Eintrag WhatsApp.',
  'whatsapp.provider.link': 'https://developers.facebook.com/documentation/business-messaging/whatsapp/get-started',
  'whatsapp.relay':
    'Webspace mit PHP 7.4 oder neuer haben Sie bei fast jedem Anbieter einer Webseite, etwa IONOS, Strato oder All-Inkl.\nSichern Sie die Datei und laden Sie sie mit dem Dateimanager des Anbieters oder per SFTP in den Ordner Ihrer Webseite.\nÄndern Sie weder ihren Namen noch ihren Inhalt: Beides gehört nur zu diesem Konto.\nÖffnen Sie die Adresse im Browser: Eine leere Seite ist richtig, ein Fehler wie „nicht gefunden“ auch.',
  'whatsapp.access':
    'Öffnen Sie developers.facebook.com/apps, dort „Create app“ und den Anwendungsfall für WhatsApp.\nFügen Sie unter „WhatsApp, API Setup“ Ihre Nummer hinzu; beide IDs stehen dort.\nLegen Sie in den Unternehmenseinstellungen einen Systemnutzer an, geben Sie ihm App und WhatsApp-Konto, und erzeugen Sie ein Token ohne Ablauf.\nErlauben Sie dem Token whatsapp_business_messaging und whatsapp_business_management.\nDen App-Geheimcode zeigt „App settings, Basic“.',
  'whatsapp.access.link': 'https://developers.facebook.com/apps/',
  'whatsapp.dialog':
    'Melden Sie sich im 360dialog Hub an und öffnen Sie „WhatsApp Accounts“.\nKlicken Sie bei Ihrer Nummer auf „Generate API Key“ und kopieren Sie den Schlüssel hierher. Er wird nur einmal gezeigt.',
  'whatsapp.dialog.link': 'https://docs.360dialog.com/docs/hub/webhook-url',
  'whatsapp.webhook':
    'Öffnen Sie Ihre App auf developers.facebook.com/apps und darin „WhatsApp, Configuration“.\nKopieren Sie Callback-URL und Verifizierungs-Token von oben dorthin und klicken Sie auf „Verify and save“.\nKlicken Sie unter „Webhook fields“ bei „messages“ auf „Subscribe“.\nSchalten Sie die App zuletzt auf „Live“: Vorher meldet Meta nur Testnachrichten.',
  'whatsapp.webhook.link': 'https://developers.facebook.com/apps/',
} as const;
