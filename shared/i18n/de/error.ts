import type { ErrorCode } from '../../errors/appError';
import type { ErrorVariant } from '../errorVariant';

/** One sentence with the next step for every error code; facts are filled in. */
export const error = {
  'invalid.request': 'Das ging nicht: Die Anfrage wurde nicht verstanden. Bitte starten Sie Tresen neu.',
  'invalid.sender': 'Das ging nicht: Die Anfrage kam aus einem unbekannten Fenster.',
  'invalid.reply': 'Die Antwort wurde nicht verstanden. Bitte starten Sie Tresen neu.',
  'not.found': 'Das ist nicht mehr da.',
  'conflict.otherDesk':
    '{{account}}: Ein anderer Tresen hält diesen Bot. Nachrichten gehen nur an einen von beiden; Sie können ihn hierher holen.',
  'conflict.otherDesk_webhook':
    '{{account}}: Ein anderes Programm bekommt die Nachrichten dieses Bots (Webhook). Melden Sie sich neu an, um das zu beenden.',
  'conflict.stale': 'Das hat sich inzwischen geändert. Bitte sehen Sie noch einmal nach.',
  internal: 'In Tresen ist etwas schiefgegangen. Nichts ist verloren; bitte versuchen Sie es noch einmal.',
  'ledger.newer':
    'Dieser Tresen wurde zuletzt mit einer neueren Version benutzt. Bitte aktualisieren Sie und starten Sie neu.',
  'ledger.damaged': 'Der Datenbestand war beschädigt und wurde aus der Sicherung vom {{date}} wiederhergestellt.',
  'ledger.lost':
    'Der Datenbestand war beschädigt und es gab keine Sicherung: Tresen beginnt leer. Die beschädigten Dateien liegen in {{folder}}.',
  'ledger.closed': 'Der Tresen wird gerade geschlossen.',
  'ledger.readOnly': 'Der Datenbestand lässt sich zurzeit nur lesen. Bitte prüfen Sie den Datenträger.',
  'ledger.returned': 'Das ist der Stand vom {{date}}. Was vorher hier war, liegt noch im Datenordner.',
  'ledger.broken':
    'Der Datenbestand ist beschädigt: Es wird nichts mehr geschrieben. Bitte starten Sie Tresen neu; dann gilt wieder die Sicherung vom {{date}}.',
  'ledger.brokenAlone':
    'Der Datenbestand ist beschädigt: Es wird nichts mehr geschrieben, und es gibt keine Sicherung. Kopieren Sie vom Bildschirm, was Sie brauchen, bevor Sie Tresen neu starten.',
  'away.blankInText':
    'Im Text der Abwesenheit bliebe ein Feld leer: Der Anbieter kennt den Kunden nicht. Bitte nehmen Sie seinen Namen aus der Vorlage.',
  'away.noText': 'Die Vorlage der Abwesenheit fehlt oder hat keinen Text. Bitte wählen Sie eine andere.',
  'away.nothingPlanned':
    'Für dieses Konto ist keine Abwesenheit geplant, oder keine Regel ist dafür eingeschaltet. Bitte legen Sie zuerst eine an.',
  'away.foreignScript':
    '{{account}}: Beim Anbieter läuft schon ein Filter („{{script}}“), der sich nicht ergänzen lässt. Es wurde nichts geändert; die Abwesenheit gilt, solange dieser Rechner läuft.',
  'away.notOffered':
    '{{account}}: Der Anbieter lässt keine Abwesenheit hinterlegen. Sie gilt, solange dieser Rechner läuft.',
  'away.scriptRefused':
    '{{account}}: Der Anbieter hat die Abwesenheit nicht angenommen. Bitte richten Sie sie in seinem Webmail ein.',
  'backup.newer':
    'Diese Sicherung stammt von einem neueren Tresen. Bitte aktualisieren Sie Tresen und stellen Sie sie dann wieder her.',
  'backup.invalid':
    'Diese Datei ist keine Sicherung von Tresen oder beschädigt. Es wurde nichts geändert; bitte wählen Sie eine andere.',
  'disk.full': 'Der Datenträger ist voll. Bitte schaffen Sie Platz; nichts ist verloren.',
  'disk.low': 'Nur noch {{freeMb}} MB sind frei. Bitte schaffen Sie Platz.',
  'runtime.unsupported': 'Diese Testumgebung öffnet nur den Übungstresen und Konten auf diesem Rechner.',
  'connector.unknown': 'Diese Art von Konto kennt diese Version von Tresen nicht.',
  'connector.crashed': '{{account}}: Die Verbindung ist abgestürzt und wird neu gestartet.',
  'connector.silent': '{{account}}: seit {{minutes}} Minuten keine Antwort; die Verbindung wird neu gestartet.',
  'connector.nonsense': '{{account}}: Der Dienst hat Unlesbares geschickt. Alles andere wurde behalten.',
  'auth.expired': '{{account}}: Die Anmeldung ist abgelaufen. Bitte melden Sie sich neu an.',
  'auth.revoked': '{{account}}: Der Zugriff wurde entzogen. Bitte melden Sie sich neu an.',
  'auth.rejected': '{{account}}: Name oder Passwort wurde nicht angenommen. Bitte prüfen Sie beides.',
  'auth.rejected_otherBot': 'Dieser Token gehört zu einem anderen Bot als {{account}}. Bitte prüfen Sie ihn.',
  'auth.rejected_appPassword':
    'Bluesky nimmt dieses App-Passwort für das Konto nicht an. Bitte kopieren Sie es noch einmal, oder legen Sie ein neues an.',
  'auth.rejected_handle':
    'Das ist kein Handle. Es sieht aus wie eine Domain, zum Beispiel radhaus.bsky.social; eine E-Mail-Adresse geht hier nicht.',
  'auth.rejected_mainPassword':
    'Das ist das Hauptpasswort Ihres Kontos. Tresen hat es nicht behalten; bitte legen Sie ein App-Passwort an und nehmen Sie dieses.',
  'auth.rejected_token': 'Telegram kennt diesen Token nicht. Bitte kopieren Sie ihn noch einmal ganz von BotFather.',
  'auth.rejected_otherNumber':
    'Das ist ein anderes Twilio-Konto als das von {{account}}. Bitte prüfen Sie die Account SID.',
  'auth.rejected_twilioAccount':
    'Eine Account SID beginnt mit AC und hat 34 Zeichen. Sie steht in der Twilio Console gleich auf der ersten Seite.',
  'auth.rejected_twilioKey':
    'Die SID eines API-Schlüssels beginnt mit SK und hat 34 Zeichen. Ohne Schlüssel lassen Sie das Feld leer.',
  'auth.rejected_twilioSecret':
    'Twilio nimmt diese Angaben nicht an. Bitte prüfen Sie, ob SID und Geheimnis zusammengehören.',
  'auth.rejected_otherAccount':
    'Im Browser war ein anderes Konto angemeldet als {{account}}. Bitte melden Sie sich dort mit dem richtigen an.',
  'auth.rejected_refused': '{{account}} durfte Tresen nicht einlassen. Bitte noch einmal versuchen und dort zustimmen.',
  'auth.rejected_code': '{{account}} kennt diesen Code nicht. Bitte noch einmal vollständig von der Seite kopieren.',
  'auth.rejected_metaToken':
    'Meta kennt diesen Token nicht, oder er ist abgelaufen. Bitte im App-Dashboard einen neuen erzeugen und ganz kopieren.',
  'auth.rejected_metaPage':
    'Dieser Token öffnet keine Seite und kein Geschäftskonto. Bitte den der Seite oder des Kontos selbst nehmen, nicht den eigenen.',
  'auth.rejected_metaSecret':
    'Token und App-Geheimcode gehören nicht zusammen. Bitte den App-Geheimcode prüfen oder leer lassen.',
  'auth.rejected_metaOther':
    'Dieser Token gehört zu einer anderen Seite oder einem anderen Konto. Bitte den nehmen, der zu diesem hier gehört.',
  'auth.scope':
    '{{account}}: Der Zugang reicht dafür nicht aus. Bitte melden Sie sich neu an und erlauben Sie alles, wonach gefragt wird.',
  'auth.scope_x':
    '{{account}}: X erlaubt das dieser App nicht. Bitte prüfen Sie auf console.x.com, ob die App aktiv ist und lesen, schreiben und Direktnachrichten senden darf, und melden Sie sich dann neu an.',
  'auth.rejected_xClient': 'Das ist keine Client-ID. Sie steht auf console.x.com unter „Keys and tokens“, OAuth 2.0.',
  'auth.rejected_fritzbox':
    'Die FRITZ!Box lässt diesen Benutzer mit diesem Passwort nicht herein. Nach mehreren falschen Versuchen sperrt sie eine Weile: Bitte warten Sie kurz und prüfen Sie beides in der FRITZ!Box unter „System“ > „FRITZ!Box-Benutzer“.',
  'auth.scope_fritzbox':
    '{{account}}: Die FRITZ!Box zeigt diesem Benutzer die Anrufliste nicht. Bitte geben Sie ihm dort das Recht „Sprachnachrichten, Faxnachrichten, FRITZ!App Fon und Anrufliste“ und schalten Sie unter „Heimnetz“ > „Netzwerk“ den Zugriff für Apps ein.',
  'auth.rejected_sipgateToken': 'sipgate kennt diesen Token nicht. Bitte prüfen Sie, ob ID und Token zusammengehören.',
  'auth.scope_sipgate':
    '{{account}}: sipgate lässt das nicht zu. Bitte prüfen Sie dort Guthaben, SMS-Anschluss und die Rechte des Tokens.',
  'auth.scope_meta':
    '{{account}}: Ein Recht fehlt oder wurde entzogen. Bitte der App alle Rechte geben, die die Hilfe bei der Anmeldung nennt, und einen neuen Token einfügen.',
  'auth.scope_development':
    '{{account}}: Die App ist noch in Entwicklung, Meta lässt sie nur an Menschen mit einer Rolle in ihr schreiben. Bitte im App-Dashboard live schalten.',
  'auth.scope_unpublished':
    '{{account}}: Die Seite ist nicht veröffentlicht. Bitte auf Facebook veröffentlichen; dann geht es von selbst weiter.',
  'auth.scope_sender':
    '{{account}}: Twilio lässt das mit diesem Konto oder dieser Nummer nicht zu. Bitte prüfen Sie beides in der Twilio Console (Guthaben, Freigaben der Länder, Absender).',
  'account.removed': 'Das Konto {{account}} ist entfernt. Verbinden Sie es wieder, um zu schreiben.',
  'account.exists': 'Das Konto {{address}} gibt es hier schon. Melden Sie es bei Bedarf in der Kontenliste neu an.',
  'address.invalid': 'Das ist keine E-Mail-Adresse. Bitte prüfen Sie die Schreibweise.',
  'server.unknownHost': 'Einen Server namens {{host}} gibt es nicht. Bitte prüfen Sie den Namen und Ihre Verbindung.',
  'server.refused': '{{host}} nimmt auf Port {{port}} keine Verbindung an. Bitte prüfen Sie Port und Verschlüsselung.',
  'server.silent':
    '{{host}} antwortet auf Port {{port}} nicht. Bitte prüfen Sie Ihre Verbindung, den Port und eine Firewall.',
  'server.unavailable':
    '{{host}} kann die Anmeldung gerade nicht prüfen. Gegen Ihr Passwort sagt das nichts; bitte versuchen Sie es in ein paar Minuten noch einmal.',
  'server.noPosts':
    '{{host}} ist kein Server von Mastodon oder Verwandten. Bitte prüfen Sie den Namen; er steht in Ihrer Adresse nach dem zweiten @.',
  'server.notFound':
    'Zu dieser Adresse ließ sich kein Server finden. Bitte tragen Sie die Server selbst ein; Ihr Anbieter nennt sie unter „IMAP“.',
  'server.notFound_bluesky':
    'Zu diesem Handle gibt es kein Konto, oder es führt zu keinem Server. Bitte prüfen Sie die Schreibweise.',
  'certificate.expired':
    'Das Zertifikat von {{host}} ist abgelaufen. Ihr Passwort wurde nicht gesendet. Bitte wenden Sie sich an den Anbieter.',
  'certificate.untrusted':
    '{{host}} kann sich nicht ausweisen: Das Zertifikat ist von keiner bekannten Stelle. Ihr Passwort wurde nicht gesendet.',
  'certificate.wrongHost':
    'Der Server weist sich mit einem anderen Namen als {{host}} aus. Ihr Passwort wurde nicht gesendet. Bitte prüfen Sie den Servernamen.',
  'tls.missing':
    '{{host}} bietet auf Port {{port}} keine Verschlüsselung an. Ihr Passwort wurde nicht gesendet. Bitte prüfen Sie Port und Verschlüsselung.',
  'login.gone': 'Diese Anmeldung ist zu Ende. Bitte beginnen Sie noch einmal.',
  'login.portTaken':
    'Ein anderes Programm belegt den Port {{port}}, zu dem der Browser zurückkommen muss. Bitte beenden Sie es oder starten Sie den Rechner neu und versuchen Sie es noch einmal.',
  'vault.locked': 'Der Schlüsselbund ist gesperrt. Bitte entsperren Sie ihn und versuchen Sie es noch einmal.',
  'vault.dismissed':
    'Der Schlüsselbund wurde nicht freigegeben. Bitte versuchen Sie es noch einmal und geben Sie ihn frei.',
  'vault.absent': 'Auf diesem Rechner läuft kein Schlüsselbund. Bitte starten Sie ihn oder melden Sie sich neu an.',
  'vault.lost': 'Der Schlüsselbund kennt den Schlüssel dieses Tresens nicht mehr. Bitte melden Sie alle Konten neu an.',
  'messages.waiting':
    'Beiträge kommen an, Direktnachrichten warten: Ihr Dienst antwortet nicht wie vorgesehen. Er wird von selbst wieder gefragt.',
  'messages.waiting_signIn':
    'Beiträge kommen an, Direktnachrichten warten: Dieses App-Passwort öffnet sie nicht. Melden Sie sich mit einem an, das Direktnachrichten erlaubt.',
  'act.late': 'Der Dienst erlaubt das nur eine Zeit lang nach dem Senden, und die ist vorbei.',
  'change.refused':
    'Der Server lässt das nicht zu. Bitte prüfen Sie dort Ihre Rechte am Ordner und versuchen Sie es dann noch einmal.',
  'change.refused_folder': 'Diesen Ordner gibt es auf dem Server nicht mehr. Bitte wählen Sie einen anderen.',
  'rate.limited': '{{account}}: Der Dienst bittet zu warten. Es geht von selbst weiter.',
  'quota.cap':
    '{{account}}: Das Budget dieses Monats ist aufgebraucht ({{spent}} von {{cap}} Dollar). Bis zum {{until}} wird nichts mehr abgeholt; verloren geht nichts. Soll es gleich weitergehen, geben Sie auf der Seite des Kontos für diesen Monat mehr frei.',
  'quota.cap_send':
    'Nicht gesendet: Das Budget dieses Monats für {{account}} ist aufgebraucht ({{spent}} von {{cap}} Dollar). Erhöhen Sie es in den Einstellungen des Kontos oder erlauben Sie dort Antworten darüber hinaus, und senden Sie dann noch einmal.',
  'quota.credits':
    '{{account}}: Das Guthaben bei X ist aufgebraucht. Kaufen Sie auf console.x.com neues; es wird jede halbe Stunde wieder versucht.',
  'quota.credits_limit':
    '{{account}}: Die auf console.x.com gesetzte Ausgabengrenze ist erreicht. Erhöhen Sie sie dort; es wird jede halbe Stunde wieder versucht.',
  'quota.amount': 'Bitte geben Sie einen Betrag zwischen {{least}} und {{most}} Dollar ein.',
  'window.closed':
    'Das Antwortfenster dieser Unterhaltung ist geschlossen. Es geht wieder auf, wenn der Kunde schreibt.',
  'window.closed_comment':
    'Privat antworten geht nur in den ersten 7 Tagen nach dem Kommentar. Bitte öffentlich antworten.',
  'reply.once':
    'Auf diesen Kommentar wurde schon einmal privat geantwortet, öfter geht es nicht. Bitte im privaten Gespräch weiterschreiben oder öffentlich antworten.',
  'recipient.unreachable_post':
    'Den Beitrag, auf den Sie antworten, gibt es nicht mehr. Nichts wurde gesendet; Sie können die Antwort zurückholen.',
  'recipient.unreachable': 'Der Empfänger ist zurzeit nicht erreichbar.',
  'recipient.unreachable_blocked':
    'Der Kunde hat den Bot blockiert. Nichts wurde gesendet; sobald er ihn wieder zulässt, steht es hier.',
  'recipient.unreachable_removed':
    'Der Bot ist nicht mehr in dieser Gruppe. Nichts wurde gesendet; jemand aus der Gruppe muss ihn wieder aufnehmen.',
  'recipient.unreachable_gone': 'Dieses Telegram-Konto gibt es nicht mehr. Nichts wurde gesendet.',
  'recipient.unreachable_named': '{{address}} ist zurzeit nicht erreichbar; noch ging an niemanden etwas.',
  'recipient.unreachable_number':
    'Das Telefon ist nicht zu erreichen, oder sein Netz nimmt von dieser Nummer nichts an. Bitte versuchen Sie es später oder auf einem anderen Weg.',
  'recipient.rejected': 'Der Dienst hat den Empfänger abgelehnt. Bitte prüfen Sie die Adresse.',
  'recipient.rejected_named':
    'Der Server nimmt {{address}} nicht an; an niemanden ging etwas. Bitte prüfen Sie die Adresse.',
  'recipient.rejected_number':
    'Diese Nummer kann hier nicht angeschrieben werden. Bitte prüfen Sie sie, mit der Vorwahl des Landes.',
  'recipient.rejected_stopped':
    'Der Kunde hat Nachrichten von dieser Nummer abbestellt (STOP). Erst wenn er wieder schreibt (START), kommt etwas an; bitte nehmen Sie solange einen anderen Weg.',
  'recipient.rejected_xReply':
    'X lässt Programme nur Personen antworten, die Sie erwähnt oder zitiert haben; diese hat es nicht getan. Antworten Sie auf x.com (g u öffnet den Beitrag).',
  'recipient.rejected_xMessages':
    'Diese Person nimmt von Ihnen keine Direktnachrichten an. Bitten Sie sie öffentlich, Ihnen zuerst zu schreiben.',
  'content.empty': 'Es gibt noch nichts zu senden.',
  'content.tooLong': 'Der Text ist zu lang: {{length}} von {{max}}.',
  'content.rejected': 'Der Dienst hat diesen Text abgelehnt.',
  'content.rejected_duplicate':
    'Genau das haben Sie schon einmal veröffentlicht; X nimmt es nicht zweimal. Bitte ändern Sie ein Wort.',
  'content.rejected_full':
    'Das Postfach ist voll, der Server nimmt nichts mehr an. Bitte schaffen Sie dort Platz und senden Sie dann noch einmal.',
  'attachment.tooLarge': '{{name}} ist für diesen Kanal zu groß.',
  'attachment.tooLarge_bot':
    '{{name}} ist größer als 20 MB. So große Dateien gibt Telegram an Bots nicht heraus; öffnen Sie sie in Telegram.',
  'attachment.tooLarge_mail':
    'Diese E-Mail ist größer, als der Server annimmt. Bitte hängen Sie weniger oder kleinere Dateien an; der Text bleibt.',
  'attachment.missing': '{{name}} ist nicht mehr da. Bitte hängen Sie die Datei noch einmal an.',
  'attachment.missing_expired': 'Diese Datei gibt es nicht mehr: Meta hebt sie nur eine Zeit lang auf.',
  'attachment.rejected': 'Dieser Kanal nimmt diese Art von Datei nicht an.',
  'network.offline': 'Keine Verbindung. Die Nachricht geht hinaus, sobald die Leitung wieder da ist.',
  'network.cut': 'Die Verbindung ist abgebrochen. Es wird von selbst noch einmal versucht.',
  'relay.unusable':
    '{{account}}: Das Relay antwortet nicht, wie es soll. Bitte laden Sie seine Datei noch einmal hoch.',
  'relay.unusable_sodium': '{{account}}: Dem Webspace fehlt sodium. Bitte stellen Sie dort auf PHP 7.4 oder neuer um.',
  'relay.unusable_empty':
    '{{account}}: Am Relay fehlen die Schlüssel. Bitte laden Sie die Datei hoch, die Tresen dafür gesichert hat.',
  'relay.unusable_otherDesk':
    '{{account}}: Dieses Relay gehört zu einem anderen Tresen oder Konto. Bitte laden Sie die Datei dieses Kontos hoch.',
  'relay.unusable_version':
    '{{account}}: Das Relay ist von einer anderen Version. Bitte laden Sie seine Datei neu hoch.',
  'relay.unusable_absent':
    '{{account}}: Unter dieser Adresse ist kein Relay. Bitte prüfen Sie die Adresse und ob die Datei dort liegt.',
  'relay.refused':
    '{{account}}: {{count}} Zustellungen am Relay waren nicht echt oder nicht ganz und wurden nicht übernommen. Kennt jemand die Adresse, richten Sie ein neues Relay ein. Fehlt Ihnen etwas, prüfen Sie das App-Geheimnis.',
  'server.failed': 'Der Dienst ist gestört. Es wird von selbst noch einmal versucht.',
  'server.failed_archive':
    'Dieser Server hebt Nachrichten nicht auf (MAM): Was ankommt, während Tresen aus ist, ginge verloren. Bitte lassen Sie das Archiv dort einschalten.',
  'server.failed_full':
    '{{account}}: Das Postfach ist voll. Bitte schaffen Sie dort Platz; empfangen und senden geht weiter, soweit der Server es zulässt.',
  'server.failed_tls':
    '{{account}}: Der Server bietet keine sichere Verbindung an. Nichts wurde gesendet. Bitte prüfen Sie Port und Verschlüsselung.',
  'server.failed_certificate':
    '{{account}}: Der Server kann sich nicht ausweisen. Nichts wurde gesendet. Bitte prüfen Sie den Servernamen oder fragen Sie den Anbieter.',
  'server.failed_expired':
    '{{account}}: Das Zertifikat des Servers ist abgelaufen. Nichts wurde gesendet; es wird von selbst noch einmal versucht. Bleibt es so, wenden Sie sich bitte an den Anbieter.',
  'protocol.drift':
    'Der Dienst hat auf eine Weise geantwortet, die diese Version nicht kennt. Alles andere wurde behalten.',
  unsupported: 'Das kann dieser Kanal nicht.',
  'send.answerFirst':
    'Dieser Satz spricht von der privaten Antwort und geht erst nach ihr. Kümmern Sie sich zuerst um die private Antwort oder holen Sie den Satz zurück.',
  'send.uncertain':
    'Diese Nachricht ist vielleicht schon hinausgegangen. Bitte sehen Sie nach, bevor Sie sie noch einmal senden.',
  'date.unknown':
    'Dieses Datum wurde nicht verstanden. Schreiben Sie zum Beispiel „Freitag 15 Uhr“, „in 2 Stunden“ oder „24.12.“.',
  'date.past': 'Dieser Zeitpunkt ist schon vorbei. Bitte geben Sie einen in der Zukunft an.',
  'date.far': 'Das ist zu weit weg: höchstens fünf Jahre. Bitte geben Sie ein früheres Datum an.',
  'hours.backwards': 'Die Schließzeit ab {{day}} endet, bevor sie beginnt. Bitte ändern Sie den letzten Tag.',
  'hours.overlap': 'Öffnungszeiten eines Tages überschneiden sich. Bitte ändern Sie eine davon.',
  'hours.zone': 'Die Zeitzone „{{zone}}“ gibt es nicht. Bitte wählen Sie eine aus der Liste.',
  'template.shortcutTaken':
    'Das Kürzel „{{shortcut}}“ hat schon die Vorlage „{{name}}“. Wählen Sie ein anderes oder ändern Sie es dort.',
  'template.brace':
    'Zeile {{line}}: Hier steht eine geschweifte Klammer, die zu keinem Platzhalter gehört. Ergänzen oder entfernen Sie sie.',
  'template.filter': 'Zeile {{line}}: Den Filter „{{name}}“ gibt es nicht. Bitte wählen Sie einen aus der Liste.',
  'template.inMarkup':
    'Zeile {{line}}: Ein Platzhalter kann nicht in einem Link oder einer Formatierung stehen. Setzen Sie ihn in den Text.',
  'template.open':
    'Im Text ist noch etwas offen, das eine Vorlage hinterlassen hat. Bitte füllen Sie es aus oder nehmen Sie es heraus.',
  'template.syntax':
    'Zeile {{line}}: „{{name}}“ wurde nicht verstanden. Ein Platzhalter ist ein Name, danach nach Wunsch Filter mit „|“.',
  'template.tag':
    'Zeile {{line}}: „{{name}}“ gibt es in Vorlagen nicht. Möglich sind if, unless und case mit else und ihrem Ende.',
  'template.tooLarge':
    'Zeile {{line}}: Die Vorlage ist zu lang, hat zu viele Platzhalter oder ist zu tief verschachtelt. Bitte teilen Sie sie auf.',
  'template.unclosed':
    'Zeile {{line}}: Zu „{{name}}“ fehlt der Anfang oder das Ende. Zu jedem „if“ gehört zum Beispiel ein „endif“.',
  'template.unfillable':
    'Diese Vorlage lässt sich so nicht ausfüllen: Ein Filter passt nicht zu seinem Wert. Bitte sehen Sie sie durch.',
  'template.variable':
    'Zeile {{line}}: „{{name}}“ ist nicht bekannt. Bitte wählen Sie einen Platzhalter aus der Liste.',
  'undo.gone': 'Es gibt nichts mehr rückgängig zu machen.',
  'undo.tooLate': 'Das ist schon gesendet und lässt sich nicht mehr zurückholen.',
  'unsubscribe.failed':
    'Der Absender war zum Abbestellen nicht erreichbar. Bitte versuchen Sie es später noch einmal oder melden Sie Spam.',
  'unsubscribe.refused':
    'Der Absender hat das Abbestellen nicht angenommen ({{status}}). Der Link in der Mail führt vielleicht weiter.',
  'search.badDate': '„{{value}}“ ist kein Datum. Zum Beispiel 2026-11-29, 29.11.2026, gestern oder 7d.',
  'search.behind':
    'Die Suche hat noch nicht alles aufgenommen, daher ist nicht sicher, was gemeint wäre. Bitte versuchen Sie es gleich noch einmal.',
  'search.tooLong':
    'Das ist zu viel auf einmal: Eine Suche kennt höchstens {{most}} Wörter und Angaben. Bitte kürzen Sie.',
  'search.unknownAccount': 'Ein Konto „{{value}}“ gibt es hier nicht. Bitte wählen Sie ein anderes.',
  'search.unknownChannel': 'Einen Kanal „{{value}}“ gibt es hier nicht. Bitte wählen Sie einen anderen.',
  'search.unknownTag': 'Das Schlagwort „{{value}}“ gibt es nicht oder nicht mehr. Bitte wählen Sie ein anderes.',
  'search.unknownValue': '„{{operator}}:“ kennt „{{value}}“ nicht. Bitte wählen Sie aus den Vorschlägen.',
  'server.notFound_outside':
    '{{host}} ist nicht in Ihrem eigenen Netz, und dort allein wird die FRITZ!Box gefragt. Sind Sie gerade woanders? Zurück im Netz geht es von selbst weiter; sonst tragen Sie die Adresse der Box ein, etwa 192.168.178.1.',
  'server.notFound_otherBox':
    '{{account}}: In diesem Netz antwortet eine andere FRITZ!Box. Ihr wird kein Passwort gezeigt; zurück im eigenen Netz geht es von selbst weiter.',
  'server.failed_callList':
    '{{account}}: Die Anrufliste ist in der FRITZ!Box ausgeschaltet. Bitte schalten Sie sie dort unter „Telefonie“ > „Anrufe“ ein.',
  'feed.address': 'Das ist keine Adresse einer Seite. Sie beginnt mit https://.',
  'feed.gone': '{{account}}: Den Feed gibt es unter dieser Adresse nicht mehr. Bitte prüfen Sie sie.',
  'feed.none':
    'Unter dieser Adresse ist kein Feed, und die Seite nennt keinen. Auf vielen Seiten heißt der Link „RSS“ oder „Feed“.',
  'auth.rejected_appSecret':
    '{{account}}: Was am Relay ankommt, ist nicht mit diesem App-Geheimcode unterschrieben. Bitte melden Sie sich neu an und kopieren Sie ihn dabei aus „App-Einstellungen, Allgemeines“.',
  'auth.rejected_waId':
    'Das ist keine ID: Sie besteht nur aus Ziffern und steht in der App unter „WhatsApp, API-Einrichtung“.',
  'auth.rejected_waSecret':
    'Ein App-Geheimcode hat 32 Zeichen. Er steht unter „App-Einstellungen, Allgemeines“, hinter „Anzeigen“.',
  'auth.rejected_waToken':
    'Meta kennt diesen Token nicht, oder er ist abgelaufen. Bitte erzeugen Sie einen für einen Systemnutzer und kopieren ihn ganz.',
  'auth.rejected_waKey':
    '360dialog kennt diesen API-Schlüssel nicht. Bitte kopieren Sie ihn noch einmal ganz aus dem Hub.',
  'auth.rejected_waNumber':
    'Unter diesen IDs findet dieser Token keine Nummer. Bitte prüfen Sie beide IDs, und ob der Systemnutzer das WhatsApp-Konto verwalten darf.',
  'auth.rejected_waOther':
    'Das ist eine andere Nummer als die dieses Kontos. Bitte nehmen Sie dieselbe, oder verbinden Sie die andere als neues Konto.',
  'auth.scope_whatsapp':
    '{{account}}: Der Token darf das nicht. Bitte geben Sie ihm bei Meta whatsapp_business_messaging und whatsapp_business_management und melden Sie sich neu an.',
  'auth.scope_waBlocked':
    'Meta hat dieses WhatsApp-Konto gesperrt oder eingeschränkt. Den Grund und den Weg zum Einspruch nennt der WhatsApp-Manager unter „Kontoqualität“.',
  'auth.scope_waNumber':
    'Diese Nummer darf noch nicht an diesen Empfänger senden: Bitte prüfen Sie im WhatsApp-Manager, ob sie registriert und ihr Anzeigename genehmigt ist, und ob die App noch im Testbetrieb läuft.',
  'quota.credits_whatsapp':
    'Meta sendet nicht, solange die Zahlungsart des WhatsApp-Kontos fehlt oder abgelehnt ist. Bitte hinterlegen Sie im WhatsApp-Manager eine.',
  'recipient.unreachable_whatsapp':
    'WhatsApp kann diese Nachricht nicht zustellen: Die Nummer hat kein WhatsApp, ein zu altes, oder nimmt die neuen Bedingungen nicht an. Bitte nehmen Sie einen anderen Weg.',
  'recipient.rejected_waLimit':
    'Meta stellt dieser Person zurzeit keine solche Vorlage zu, weil sie zu viele bekommt oder sie abbestellt hat. Bitte warten Sie, bis sie schreibt, oder nehmen Sie einen anderen Weg.',
  'content.rejected_template':
    'WhatsApp nimmt diese Vorlage nicht (mehr) so an: Sie fehlt, ist angehalten, oder ihre Platzhalter passen nicht. Bitte wählen Sie eine andere oder prüfen Sie sie im WhatsApp-Manager.',
  'relay.unusable_https': 'Die Adresse des Relays muss mit https:// beginnen und mit dem Namen der Datei enden.',
} as const satisfies Record<ErrorCode | ErrorVariant, string>;
