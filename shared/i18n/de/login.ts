export const login = {
  title: 'Konto verbinden',
  titleAgain: '{{account}} neu anmelden',
  next: 'Weiter',
  back: 'Zurück',
  busy: 'Einen Augenblick …',
  openLink: 'Seite öffnen',
  openBrowser: 'Im Browser anmelden',
  waiting: 'Wartet auf den Browser …',
  done: '{{account}} ist verbunden. Die neuesten Unterhaltungen kommen zuerst und lassen sich gleich beantworten.',
  done_feed: '{{account}} wird von jetzt an mitgelesen. Was schon dasteht, liegt unter „Erledigt“.',
  done_fritzbox:
    'Verbunden: Anrufe stehen von jetzt an hier. Wer in den letzten Wochen anrief, liegt unter „Erledigt“ oder wartet im Posteingang.',
  test: 'Testnachricht',
  testWaiting: 'Wartet auf die erste Nachricht …',
  testArrived: 'Angekommen nach {{seconds}} s, von {{name}}.',
  'try.telegram': 'Zum Ausprobieren schreiben Sie {{account}} vom Handy aus: Die Nachricht ist nach Sekunden hier.',
  'try.twilio-sms':
    'Zum Ausprobieren schicken Sie vom Handy aus eine SMS an {{account}}: Sie ist nach einer halben Minute hier.',
  'try.twilio-whatsapp':
    'Zum Ausprobieren schreiben Sie vom Handy aus in WhatsApp an {{account}}: Die Nachricht ist nach einer halben Minute hier.',
  'try.whatsapp':
    'Zum Ausprobieren schreiben Sie vom Handy aus in WhatsApp an {{account}}: Die Nachricht ist nach Sekunden hier.',
  'try.sipgate':
    'Zum Ausprobieren schicken Sie vom Handy aus eine SMS an {{account}}, oder rufen Sie an und legen Sie auf: Das ist nach einer halben Minute hier.',
  'try.fritzbox':
    'Zum Ausprobieren rufen Sie vom Handy aus an und legen Sie auf: Der Anruf steht nach einer halben Minute hier.',
  'try.mastodon':
    'Zum Ausprobieren erwähnen Sie {{account}} von einem anderen Konto aus: Der Beitrag ist nach höchstens einer Minute hier.',
  'try.bluesky':
    'Zum Ausprobieren erwähnen Sie {{account}} von einem anderen Konto aus: Der Beitrag ist nach ein, zwei Minuten hier.',
  'try.xmpp':
    'Zum Ausprobieren schreiben Sie {{account}} von einer anderen XMPP-Adresse oder im Webchat Ihrer Seite: Die Nachricht ist nach Sekunden hier.',
  'try.x':
    'Zum Ausprobieren erwähnen Sie {{account}} von einem anderen Konto aus: Der Beitrag ist hier, sobald das nächste Mal abgeholt wird.',
  'try.instagram':
    'Zum Ausprobieren schreiben Sie {{account}} von einem anderen Instagram-Konto aus: Die Nachricht ist nach höchstens ein paar Minuten hier.',
  'try.facebook':
    'Zum Ausprobieren schreiben Sie der Seite von einem anderen Facebook-Konto aus, das in Ihrer App eine Rolle hat: Die Nachricht ist nach höchstens ein paar Minuten hier.',
  doneAgain: '{{account}} ist wieder angemeldet.',
  thisRun:
    'Auf diesem Rechner läuft kein Schlüsselbund. Das Passwort gilt deshalb nur, bis Sie Tresen beenden; danach melden Sie sich neu an.',
  finish: 'Fertig',
  required: 'Bitte füllen Sie dieses Feld aus.',
  again: 'Noch einmal versuchen',
  startOver: 'Neu beginnen',
  startOverText:
    'Ohne den Schlüssel sind die gespeicherten Passwörter nicht mehr lesbar. Wenn Sie neu beginnen, geben Sie das Passwort jedes Kontos noch einmal ein. Unterhaltungen und Entwürfe bleiben.',
  'email.address.title': 'Welches Postfach?',
  'email.address': 'E-Mail-Adresse',
  'email.name': 'Ihr Name, wie ihn Kunden lesen',
  'email.nameHelp': 'Steht als Absender in Ihren Antworten; Sie können ihn später ändern.',
  'email.byHand': 'Server selbst eintragen',
  'email.byAppPassword': 'Mit App-Passwort anmelden',
  'email.whom.title': 'Die Server sind noch unbekannt',
  'email.whom': 'Wo dürfen wir suchen?',
  'email.whom.note':
    'Die Server von {{domain}} stehen nicht in unserer Liste. Mit Ihrer Erlaubnis suchen wir danach; ein Passwort wird dabei niemandem gesendet.',
  'email.whom.domain': 'nur bei der eigenen Domain: Namensdienst und Webserver',
  'email.whom.directory': 'auch im öffentlichen Verzeichnis von Thunderbird; es erfährt die Domain, nicht Ihre Adresse',
  'email.whom.submit': 'Suchen',
  'email.hosts.title': 'Sind das Ihre Server?',
  'email.hosts.note':
    'Diese Server liegen nicht unter {{domain}}. Stimmen Sie nur zu, wenn Sie den Anbieter kennen: Dorthin geht gleich Ihr Passwort.',
  'email.hosts.imap': 'Empfang: {{host}}',
  'email.hosts.smtp': 'Versand: {{host}}',
  'email.hosts.agree': 'Das sind meine Server',
  'email.runtime.title': 'Hier nicht möglich',
  'email.servers.title': 'Server selbst eintragen',
  'email.imapHost': 'Empfang (IMAP)',
  'email.imapPort': 'Port',
  'email.imapSecurity': 'Verschlüsselung',
  'email.smtpHost': 'Versand (SMTP)',
  'email.smtpPort': 'Port',
  'email.smtpSecurity': 'Verschlüsselung',
  'email.security.tls': 'TLS',
  'email.security.starttls': 'STARTTLS',
  'email.security.none': 'keine (nur lokal)',
  'email.user': 'Benutzername',
  'email.password.title': 'Anmelden',
  'email.password': 'Passwort',
  'email.passwordKept': 'Gegen das eingegebene Passwort spricht nichts; leer lassen, um es noch einmal zu versuchen.',
  'email.signIn': 'Anmelden',
  'email.goesTo': 'Das Passwort geht verschlüsselt an {{imap}} und {{smtp}}, nachdem beide sich ausgewiesen haben.',
  'email.goesToOne': 'Das Passwort geht verschlüsselt an {{host}}, nachdem der Server sich ausgewiesen hat.',
  'email.meant.mailbox': 'Gemeint ist das Passwort, mit dem Sie sich auch bei {{provider}} anmelden.',
  'email.meant.app':
    '{{provider}} verlangt ein App-Passwort: Legen Sie es in Ihrem Konto dort an und tragen Sie es hier ein.',
  'email.meant.separate':
    '{{provider}} verlangt ein eigenes E-Mail-Passwort, nicht das Ihres Kundenkontos. Sie legen es dort fest.',
  'email.meant.twoFactor': 'Mit Zwei-Faktor-Anmeldung verlangt {{provider}} stattdessen ein App-Passwort.',
  'email.enable': 'IMAP muss bei {{provider}} eingeschaltet sein.',
  'email.help': '{{provider}} beschreibt die Einrichtung.',
  'email.range.title': 'Wie weit zurück?',
  'email.range': 'Mails holen',
  'email.range.note':
    'Das Postfach enthält {{inAll}} Mails, davon {{in12}} aus dem letzten Jahr und {{in3}} aus den letzten drei Monaten. Ältere lassen sich später nachholen; am Server bleibt alles, wie es ist.',
  'email.range.submit': 'Verbinden',
  'email.range.all': 'alle',
  'email.range.24': '2 Jahre',
  'email.range.12': '1 Jahr',
  'email.range.6': '6 Monate',
  'email.range.3': '3 Monate',
  'email.range.1': '1 Monat',
  'email.browser.title': 'Im Browser anmelden',
  'email.browser.note':
    'Der Browser zeigt die Seite von {{provider}}. Melden Sie sich dort an und erlauben Sie Tresen, Ihre Mails zu lesen und zu senden; danach geht es hier von selbst weiter.',
  'email.browser.again': 'Noch einmal versuchen',
  'email.browserFailed.title': 'Nicht angemeldet',
  'email.noClient.google': 'Google meldet nur bekannte Programme an',
  'email.noClient.microsoft': 'Microsoft meldet nur bekannte Programme an',
  'email.oauthClientId': 'Client-ID',
  'email.oauthClientSecret': 'Client-Schlüssel, falls es einen gibt',
  'email.clientWhy.google':
    'Google lässt nur Programme an Ihre Mails, die dort angemeldet sind. Das geht kostenlos und nur einmal; ein Passwort geben Sie Tresen dann nicht.',
  'email.clientWhy.microsoft':
    'Microsoft lässt nur Programme an Ihre Mails, die dort angemeldet sind. Das geht kostenlos und nur einmal; ein Passwort geben Sie Tresen dann nicht.',
  'email.clientSteps.google':
    'Legen Sie in der Google Cloud Console ein Projekt an, schalten Sie die Gmail API ein und erstellen Sie unter „Anmeldedaten“ eine OAuth-Client-ID für eine Desktop-App.',
  'email.clientSteps.microsoft':
    'Registrieren Sie im Microsoft Entra Admin Center eine App (öffentlicher Client, Umleitung http://localhost) und erlauben Sie IMAP.AccessAsUser.All und SMTP.Send. Die Client-ID heißt dort Anwendungs-ID.',
  'telegram.token.title': 'Welcher Bot?',
  'telegram.token': 'Token des Bots',
  'telegram.tokenHelp': 'Sieht so aus: 123456789:AAE… Er bleibt im Schlüsselbund dieses Rechners.',
  'telegram.botFather':
    'Öffnen Sie BotFather in Telegram, senden Sie /newbot und geben Sie dem Bot einen Namen; für einen bestehenden Bot senden Sie /token. Kopieren Sie dann den Token hierher.',
  'telegram.goesTo':
    'Nachrichten, Dateien und der Token gehen verschlüsselt an Telegram (api.telegram.org) und an niemanden sonst.',
  'telegram.notEncrypted': 'Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt: Telegram kann sie lesen.',
  'telegram.connect': 'Verbinden',
  'telegram.webhook.title': 'Ein anderes Programm benutzt diesen Bot',
  'telegram.webhook':
    'Die Nachrichten an {{address}} gehen bisher an ein anderes Programm ({{host}}). Ein Bot kann nur eines von beiden: Verbinden Sie ihn hier, bekommt das andere Programm nichts mehr.',
  'telegram.webhookEnd': 'Dort beenden und hier verbinden',
  'telegram.runtime.title': 'Hier nicht möglich',
  'kind.email': 'Postfach bei jedem Anbieter, mit Verlauf und Ordnern',
  'kind.telegram': 'Bot oder Geschäftskonto; Kunden schreiben wie gewohnt in Telegram',
  'mastodon.server.title': 'Bei welchem Server?',
  'mastodon.server': 'Server oder Ihre Adresse',
  'mastodon.serverHelp':
    'Zum Beispiel mastodon.social oder @laden@mastodon.social; auch Pleroma, Akkoma, GoToSocial und Pixelfed.',
  'mastodon.goesTo':
    'Beiträge, Antworten und Dateien gehen verschlüsselt an diesen Server und an die Server derer, denen Sie antworten. Sie melden sich auf dessen eigener Seite an; Tresen erfährt kein Passwort.',
  'mastodon.notEncrypted':
    'Private Erwähnungen sind nicht Ende-zu-Ende-verschlüsselt: Wer die beteiligten Server betreibt, kann sie lesen.',
  'mastodon.browser.title': 'Im Browser anmelden',
  'mastodon.browser.note':
    'Der Browser zeigt eine Seite von {{server}}. Melden Sie sich dort an und erlauben Sie Tresen, zu lesen, was Ihnen gilt, und zu antworten; danach geht es hier von selbst weiter.',
  'mastodon.byHand': 'Mit einem Code',
  'mastodon.hand.title': 'Mit einem Code anmelden',
  'mastodon.hand.note':
    'Die Seite von {{server}} zeigt einen Code, sobald Sie zugestimmt haben. Kopieren Sie ihn und machen Sie hier weiter.',
  'mastodon.haveCode': 'Ich habe den Code',
  'mastodon.code.title': 'Der Code der Seite',
  'mastodon.code.note': '{{server}} hat ihn gezeigt, nachdem Sie zugestimmt hatten.',
  'mastodon.code': 'Code',
  'mastodon.codeHelp': 'Vollständig, wie die Seite ihn zeigt. Er gilt nur einmal.',
  'mastodon.connect': 'Verbinden',
  'mastodon.browserFailed.title': 'Nicht angemeldet',
  'mastodon.again': 'Noch einmal versuchen',
  'kind.mastodon': 'Erwähnungen und private Erwähnungen bei Mastodon, Pleroma, GoToSocial oder Pixelfed',
  'kind.bluesky': 'Erwähnungen, Antworten und Direktnachrichten auf Bluesky',
  'bluesky.title': 'Welches Bluesky-Konto?',
  'bluesky.handle': 'Handle',
  'bluesky.handleHelp': 'Zum Beispiel radhaus.bsky.social oder Ihre eigene Domain.',
  'bluesky.appPassword': 'App-Passwort',
  'bluesky.appPasswordHelp': 'Sieht so aus: abcd-efgh-ijkl-mnop. Es bleibt im Schlüsselbund dieses Rechners.',
  'bluesky.create':
    'Legen Sie in Bluesky unter „Einstellungen, Datenschutz und Sicherheit, App-Passwörter“ eines für Tresen an und erlauben Sie ihm die Direktnachrichten. Ihr Hauptpasswort braucht Tresen nicht und nimmt es nicht an.',
  'bluesky.goesTo':
    'Beiträge und das App-Passwort gehen verschlüsselt an den Server Ihres Kontos; wo er liegt, sagen Ihr Handle und das Verzeichnis plc.directory. Was Sie antworten, kann jeder lesen.',
  'bluesky.notEncrypted': 'Direktnachrichten sind nicht Ende-zu-Ende-verschlüsselt: Bluesky kann sie lesen.',
  'bluesky.noMessages.title': 'Ohne Direktnachrichten?',
  'bluesky.noMessages':
    'Dieses App-Passwort öffnet Beiträge, aber keine Direktnachrichten. Sollen auch sie hier ankommen, legen Sie ein neues an und erlauben ihm dabei den Zugriff auf Ihre Direktnachrichten.',
  'bluesky.without': 'Ohne Direktnachrichten verbinden',
  'bluesky.connect': 'Verbinden',
  'bluesky.runtime.title': 'Hier nicht möglich',
  'meta.instagram.title': 'Welches Instagram-Konto?',
  'meta.facebook.title': 'Welche Facebook-Seite?',
  'meta.instagramToken': 'Zugriffstoken des Kontos',
  'meta.facebookToken': 'Zugriffstoken der Seite',
  'meta.instagramTokenHelp':
    'Aus „Instagram, API-Einrichtung mit Instagram-Login, Zugriffsschlüssel generieren“ Ihrer App. Er bleibt im Schlüsselbund dieses Rechners.',
  'meta.facebookTokenHelp':
    'Der Token der Seite oder eines Systemnutzers, der für sie antworten darf. Er bleibt im Schlüsselbund dieses Rechners.',
  'meta.appSecret': 'App-Geheimcode (freiwillig)',
  'meta.appSecretHelp': 'Dann kann ohne ihn niemand den Token benutzen. Unter „App-Einstellungen, Allgemeines“.',
  'meta.instagramDashboard':
    'Legen Sie im App-Dashboard von Meta eine eigene App an, fügen Sie Instagram mit Instagram-Login hinzu und darin Ihr Geschäftskonto. Die Hilfe unten geht es Klick für Klick durch.',
  'meta.facebookDashboard':
    'Legen Sie im App-Dashboard von Meta eine eigene App an, verbinden Sie die Seite mit ihr und geben Sie ihr die Rechte, die die Hilfe unten nennt.',
  'meta.instagramAccess':
    'Für das eigene Konto ist keine Prüfung durch Meta nötig. Der Token wird jede Woche erneuert; läuft Tresen 60 Tage nicht, ist er verloren.',
  'meta.facebookAccess':
    'Kunden ohne Rolle in Ihrer App sind erst zu sehen, wenn Meta sie geprüft (Advanced Access) und Ihr Unternehmen bestätigt hat.',
  'meta.goesTo':
    'Nachrichten, Kommentare und der Token gehen verschlüsselt an Meta und an niemanden sonst. Was an ein Unternehmen geschrieben wird, ist nicht Ende-zu-Ende-verschlüsselt: Meta kann es lesen.',
  'meta.unproven':
    'Noch nicht am echten Dienst erprobt: nach Metas veröffentlichter Beschreibung gebaut, an einem eigenen Nachbau geprüft.',
  'meta.connect': 'Verbinden',
  'kind.instagram': 'Direktnachrichten, Kommentare und Erwähnungen eines Geschäftskontos',
  'kind.facebook': 'Messenger, Kommentare, Beiträge und Bewertungen einer Seite',
  'kind.feed': 'Foren, Nachrichten und Suchen wie Google Alerts mitlesen',
  'kind.xmpp': 'XMPP-Adresse (Jabber) und Webchat der eigenen Seite, über einen Server Ihrer Wahl',
  'xmpp.account.title': 'Welche XMPP-Adresse?',
  'xmpp.address': 'XMPP-Adresse',
  'xmpp.addressHelp': 'Sieht aus wie eine E-Mail-Adresse: laden@beispiel.de',
  'xmpp.password': 'Passwort',
  'xmpp.again': 'Bitte geben Sie das Passwort von {{address}} noch einmal ein.',
  'xmpp.goesTo':
    'Nachrichten und Dateien gehen verschlüsselt an den Server Ihrer Adresse und von dort an die Server der Kunden. Das Passwort verlässt diesen Rechner erst, wenn der Server sich ausgewiesen hat.',
  'xmpp.notEncrypted':
    'Die Nachrichten sind nicht Ende-zu-Ende-verschlüsselt: Die beteiligten Server können sie lesen. Mit OMEMO verschlüsselte lassen sich hier nicht öffnen.',
  'xmpp.byHand': 'Server selbst eintragen',
  'xmpp.connect': 'Verbinden',
  'xmpp.runtime.title': 'Hier nicht möglich',
  'xmpp.server.title': 'Server selbst eintragen',
  'xmpp.host': 'Server',
  'xmpp.port': 'Port',
  'xmpp.security': 'Verschlüsselung',
  'xmpp.security.starttls': 'STARTTLS',
  'xmpp.security.tls': 'TLS',
  'xmpp.security.none': 'keine (nur lokal)',
  'xmpp.guests': 'Domain der Gäste des Webchats',
  'xmpp.guestsHelp':
    'Von dort schreiben Besucher Ihrer Seite ohne eigene Adresse; leer lassen, wenn es keinen Webchat gibt.',
  'feed.title': 'Welcher Feed?',
  'feed.note':
    'Tresen fragt den Server dieser Adresse etwa alle 15 Minuten; er erfährt dabei nur, dass jemand den Feed liest. Geantwortet wird auf der Seite selbst.',
  'feed.url': 'Adresse des Feeds oder der Seite',
  'feed.urlHelp': 'RSS, Atom oder JSON Feed; bei Google Alerts „Bereitstellen an: RSS-Feed“ wählen.',
  'feed.choice.title': 'Welcher Feed der Seite?',
  'feed.choice': 'Feed',
  'twilio.key.title': 'Welches Twilio-Konto?',
  'twilio.accountSid': 'Account SID',
  'twilio.accountSidHelp': 'Beginnt mit AC; sie steht auf der ersten Seite der Twilio Console.',
  'twilio.keySid': 'SID eines API-Schlüssels (empfohlen)',
  'twilio.keySidHelp':
    'Beginnt mit SK. Einen Schlüssel können Sie bei Twilio jederzeit einzeln sperren; ohne ihn gilt das Auth Token des ganzen Kontos.',
  'twilio.secret': 'Geheimnis des Schlüssels, sonst das Auth Token',
  'twilio.secretHelp': 'Es bleibt im Schlüsselbund dieses Rechners.',
  'twilio.console':
    'Öffnen Sie in der Twilio Console „API keys & tokens“, legen Sie einen Schlüssel vom Typ „Standard“ an und kopieren Sie SID und Geheimnis hierher.',
  'twilio.goesTo':
    'Nachrichten, Nummern und Anmeldung gehen verschlüsselt an Twilio (api.twilio.com), einen Dienst aus den USA, und von dort an das Netz des Kunden.',
  'twilio.costSms':
    'Jede SMS kostet, bei Twilio je Teil von bis zu 160 Zeichen; dazu kommt die Miete der Nummer. Was einer kostet, zeigt Tresen vor dem Senden, sobald das Konto Preise nennt.',
  'twilio.costWhatsApp':
    'Twilio berechnet jede WhatsApp-Nachricht, Meta dazu Vorlagen; Antworten innerhalb von 24 Stunden sind bei Meta frei.',
  'twilio.notEncryptedSms': 'SMS sind nicht verschlüsselt: Netzbetreiber und Twilio können sie lesen.',
  'twilio.notEncryptedWhatsApp':
    'Geschäftliche WhatsApp-Nachrichten liegen bei Twilio und Meta lesbar vor: Ende-zu-Ende-verschlüsselt sind sie nur bis dorthin.',
  'twilio.number.title': 'Welche Nummer?',
  'twilio.number': 'Nummer',
  'twilio.otherNumber': 'Eine andere Nummer',
  'twilio.typed': 'Die andere Nummer',
  'twilio.typedHelpSms': 'Nur wenn sie oben fehlt; mit Land, zum Beispiel +49 30 1234567.',
  'twilio.typedHelpWhatsApp':
    'Nur wenn der WhatsApp-Absender oben fehlt, wie bei einer mitgebrachten Nummer oder der Sandbox; mit Land, zum Beispiel +49 30 1234567.',
  'twilio.numberSms':
    'Das sind die Nummern des Kontos, die SMS empfangen. Namen als Absender stehen nicht dabei: Auf sie kann niemand antworten.',
  'twilio.numberWhatsApp':
    'Wählen Sie die Nummer, die bei Twilio als WhatsApp-Absender freigegeben ist. Ob sie es ist, sagt Twilio erst beim Senden.',
  'twilio.connect': 'Verbinden',
  'twilio.runtime.title': 'Hier nicht möglich',
  'kind.twilio-sms': 'Eine Nummer bei Twilio; Kunden schreiben und bekommen SMS',
  'kind.twilio-whatsapp': 'Ein WhatsApp-Absender bei Twilio; mit Vorlagen nach 24 Stunden',
  'kind.x':
    'Erwähnungen, Antworten und Direktnachrichten auf X, über Ihre eigene Entwickler-App; X berechnet sie einzeln',
  'x.app.title': 'Ihre App bei X',
  'x.app.create':
    'X lässt Programme nur über eine eigene App ein. Melden Sie sich auf console.x.com mit dem Konto Ihres Ladens an, wählen Sie „Create App“ und dann „User authentication settings“: als Berechtigung „Read and write and Direct message“, als Typ „Native App“.',
  'x.app.way':
    'Tragen Sie dort {{address}} als Callback URL ein, genau so, mit dem Schrägstrich am Ende, und als Website die Seite Ihres Ladens. Kopieren Sie dann die Client-ID aus „Keys and tokens“ hierher.',
  'x.app.credits':
    'X rechnet nach Nutzung ab, aus einem Guthaben, das Sie dort vorher kaufen: Eine Erwähnung kostet mit ihrem Absender etwa 1 Cent, eine Direktnachricht 2 Cent, eine Antwort 1,5 Cent, mit Link 20 Cent. Tresen zählt mit und hält bei Ihrem Monatsbudget an.',
  'x.goesTo':
    'Beiträge, Nachrichten und die Anmeldung gehen verschlüsselt an X (api.x.com), einen Dienst aus den USA. Was Sie öffentlich antworten, kann jeder lesen.',
  'x.messagesAre':
    'Direktnachrichten sind ein Versuch: X stellt sie auf verschlüsselte Chats um, die Programme nicht lesen können; einige können hier deshalb fehlen. Die hier lesbaren sind nicht Ende-zu-Ende-verschlüsselt: X kann sie lesen.',
  'x.clientId': 'Client-ID',
  'x.clientIdHelp': 'Ein Geheimnis braucht es nicht: Eine „Native App“ hat keines.',
  'x.messages': 'Auch Direktnachrichten (Versuch)',
  'x.messagesHelp': 'Sie lassen sich später einschalten, indem Sie sich neu anmelden.',
  'x.cap': 'Budget für einen Monat, in US-Dollar',
  'x.capHelp': 'Ist es aufgebraucht, wird bis zum nächsten Monat nichts mehr abgeholt.',
  'x.signIn': 'Bei X anmelden',
  'x.browser.title': 'Bei X anmelden',
  'x.browser.note':
    'Ihr Browser öffnet eine Seite von X. Stimmen Sie dort zu; dieses Fenster geht dann von selbst weiter.',
  'x.failed.title': 'Nicht angemeldet',
  'x.again': 'Noch einmal versuchen',
  'kind.fritzbox':
    'Anrufe und Nachrichten auf dem Anrufbeantworter Ihrer FRITZ!Box; sie wird nur in Ihrem eigenen Netz gefragt',
  'fritzbox.box.title': 'Welche FRITZ!Box?',
  'fritzbox.host': 'Adresse der FRITZ!Box',
  'fritzbox.hostHelp': 'Meist fritz.box; sonst ihre Adresse im eigenen Netz, etwa 192.168.178.1.',
  'fritzbox.user': 'Benutzer',
  'fritzbox.userHelp': 'Ein Benutzer der FRITZ!Box, am besten ein eigener für diesen Zweck.',
  'fritzbox.password': 'Passwort',
  'fritzbox.passwordHelp': 'Es bleibt im Schlüsselbund dieses Computers.',
  'fritzbox.where':
    'Legen Sie in der FRITZ!Box unter „System“ > „FRITZ!Box-Benutzer“ einen Benutzer an, der nur „Sprachnachrichten, Faxnachrichten, FRITZ!App Fon und Anrufliste“ darf, und erlauben Sie unter „Heimnetz“ > „Netzwerk“ den Zugriff für Apps.',
  'fritzbox.goesTo':
    'Nichts verlässt Ihr Netz: Tresen liest die Anrufliste der Box. Das Passwort wird dabei nie übertragen; die Liste selbst geht unverschlüsselt durch das eigene Netz.',
  'fritzbox.connect': 'Verbinden',
  'fritzbox.place.title': 'Wo steht die FRITZ!Box?',
  'fritzbox.country': 'Ländervorwahl',
  'fritzbox.countryHelp': '49 für Deutschland, 43 für Österreich, 41 für die Schweiz.',
  'fritzbox.area': 'Ortsvorwahl',
  'fritzbox.areaHelp': 'Etwa 0431; für Anrufe aus dem eigenen Ort, die ohne Vorwahl ankommen.',
  'kind.sipgate': 'Eine Nummer bei sipgate: SMS, Anrufe, Sprachnachrichten und Faxe',
  'sipgate.token.title': 'Welches sipgate-Konto?',
  'sipgate.tokenId': 'Token-ID',
  'sipgate.tokenIdHelp': 'Beginnt mit token-; sie steht neben dem Token.',
  'sipgate.token': 'Token',
  'sipgate.tokenHelp': 'Er bleibt im Schlüsselbund dieses Rechners.',
  'sipgate.where':
    'Legen Sie bei sipgate einen „Personal Access Token“ an, mit den Rechten history:read, sessions:sms:write, sms:read und authorization:userinfo:read, und kopieren Sie ID und Token hierher.',
  'sipgate.goesTo':
    'Nachrichten, Nummern und Token gehen verschlüsselt an sipgate (api.sipgate.com, Düsseldorf) und von dort an das Netz des Kunden. SMS selbst sind nicht verschlüsselt.',
  'sipgate.cost':
    'Jede gesendete SMS kostet nach Ihrem Tarif, je Teil von bis zu 160 Zeichen. Ob SMS auch ankommen, hängt ebenfalls vom Tarif ab.',
  'sipgate.connect': 'Verbinden',
  'sipgate.extension.title': 'Von welchem Anschluss?',
  'sipgate.extension': 'SMS-Anschluss',
  'sipgate.runtime.title': 'Hier nicht möglich',
  saveFile: 'Sichern …',
  saved: 'Gesichert.',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  'kind.whatsapp': 'Eine eigene WhatsApp-Nummer bei Meta oder 360dialog; braucht ein Relay auf Ihrem Webspace',
  'whatsapp.provider.title': 'Wo liegt Ihre WhatsApp-Nummer?',
  'whatsapp.provider': 'Anbieter',
  'whatsapp.meta': 'Bei Meta selbst (Cloud API)',
  'whatsapp.360dialog': 'Bei 360dialog',
  'whatsapp.needsRelay':
    'WhatsApp meldet Nachrichten nur an eine Adresse im Web. Dafür legen Sie im nächsten Schritt eine kleine Datei auf Ihren Webspace: das Relay.',
  'whatsapp.goesTo':
    'Nachrichten, Dateien und der Token gehen verschlüsselt an Meta, bei 360dialog auch an diesen Dienst aus Berlin. Das Relay sieht jede Meldung, während es sie versiegelt; lesen kann sie danach nur dieser Rechner.',
  'whatsapp.notEncrypted':
    'Was an ein Unternehmen geschrieben wird, ist nur bis zu Meta Ende-zu-Ende-verschlüsselt: Meta und 360dialog können es lesen.',
  'whatsapp.unproven':
    'Noch nicht am echten Dienst erprobt: nach Metas veröffentlichter Beschreibung gebaut, an einem eigenen Nachbau geprüft.',
  'whatsapp.relay.title': 'Das Relay auf Ihrem Webspace',
  'whatsapp.relayFile': 'Die Datei für Ihren Webspace (PHP, enthält nichts Geheimes)',
  'whatsapp.relayUpload':
    'Sichern Sie die Datei und laden Sie sie so, wie sie ist, auf Ihren Webspace, etwa neben Ihre Webseite.',
  'whatsapp.relaySees':
    'Sie nimmt Meldungen an, während Tresen aus ist, versiegelt sie sofort für diesen Rechner und vergisst sie, sobald er sie hat.',
  'whatsapp.relayUrl': 'Adresse der hochgeladenen Datei',
  'whatsapp.relayUrlHelp': 'Zum Beispiel https://www.radhaus.example/ und dahinter der Name der Datei.',
  'whatsapp.access.title': 'Ihre Nummer bei Meta',
  'whatsapp.metaPays':
    'Antworten innerhalb von 24 Stunden sind bei Meta frei; danach gehen nur genehmigte Vorlagen, die Meta berechnet.',
  'whatsapp.phoneId': 'ID der Telefonnummer',
  'whatsapp.phoneIdHelp': 'Nicht die Nummer selbst: Sie steht in der App unter „WhatsApp, API-Einrichtung“.',
  'whatsapp.wabaId': 'ID des WhatsApp-Business-Kontos',
  'whatsapp.wabaIdHelp': 'Steht auf derselben Seite, eine Zeile tiefer.',
  'whatsapp.token': 'Zugriffstoken',
  'whatsapp.tokenHelp': 'Der eines Systemnutzers läuft nicht ab. Er bleibt im Schlüsselbund dieses Rechners.',
  'whatsapp.appSecret': 'App-Geheimcode',
  'whatsapp.appSecretHelp':
    'Daran erkennt Tresen, dass eine Meldung wirklich von Meta ist. Unter „App-Einstellungen, Allgemeines“.',
  'whatsapp.dialog.title': 'Ihre Nummer bei 360dialog',
  'whatsapp.dialogUnsigned':
    '360dialog unterschreibt Meldungen nicht. Tresen trägt dort die Adresse des Relays und ein Kennwort ein, das jede Meldung vorzeigen muss; der Betreiber des Webspace könnte es mitlesen.',
  'whatsapp.number': 'WhatsApp-Nummer',
  'whatsapp.numberHelp': 'Mit der Vorwahl des Landes, zum Beispiel +49 30 1234567.',
  'whatsapp.apiKey': 'API-Schlüssel der Nummer',
  'whatsapp.apiKeyHelp': 'Aus dem 360dialog Hub. Er bleibt im Schlüsselbund dieses Rechners.',
  'whatsapp.connect': 'Verbinden',
  'whatsapp.webhook.title': 'Die Adresse bei Meta eintragen',
  'whatsapp.enter':
    'Tragen Sie beides in der App unter „WhatsApp, Konfiguration“ ein, klicken Sie auf „Überprüfen und speichern“ und abonnieren Sie dort das Feld „messages“, bei einer Nummer aus der Handy-App auch „smb_message_echoes“.',
  'whatsapp.callback': 'Callback-URL',
  'whatsapp.verify': 'Verifizierungs-Token',
  'whatsapp.runtime.title': 'Hier nicht möglich',
} as const;
