import type { Language } from '../../ipc/desk';

const list = (words: string): string[] => words.split(/\s+/u).filter((word) => word !== '');

/**
 * Words by which a language is told: what is said most, and what is said to shops. A word both languages have (in, so,
 * was, die, hat, ok, super, Hallo) is in neither list.
 */
const lists: Readonly<Record<Language, readonly string[]>> = {
  de: list(`
    der das den dem des ein eine einen einem einer eines kein keine keinen keiner nicht nichts nix nie noch nur nun
    ich du er sie es wir ihr mich mir dich dir ihn ihm ihnen uns euch sich mein meine meinen meinem meiner dein deine deinen
    deiner sein seine seinen ihre ihren ihrem ihrer unser unsere unseren euer eure euren man
    und oder aber denn weil dass daß ob wenn als wie wo wer wen wem wann warum wieso weshalb woher wohin welche welcher
    welches welchen wieviel
    ist sind bin bist seid waren wäre wird werden wurde worden habe haben habt hast hatte hatten hätte hätten kann kannst
    können könnt könnte könnten koennen konnte muss muß müssen müsst soll sollen sollte will wollen wollte wollt darf dürfen
    möchte möchten mag gibt geht kommt kommen komme bleibt macht machen machst sagen sagt weiß weiss finde finden bekomme
    bekommen brauche brauchen warte warten suche suchen schicken schickt geschickt senden gesendet bestellt bestellen
    bezahlt zahlen bezahlen kaufen gekauft kostet kosten liefern geliefert erhalten angekommen zurückgeben zurückschicken
    umtauschen stornieren helfen öffnen schließen passt fehlt klappt
    an auf aus bei bis durch für fuer gegen hinter mit nach ohne seit über ueber um unter von vom vor zu zum zur zwischen
    wegen am beim ins ans
    auch schon sehr mehr viel viele vielen immer wieder heute morgen gestern jetzt dann da dabei damit dazu daher leider
    gerne bitte danke dankeschön vielleicht doch ja nein nee mal ganz etwa etwas alle alles anderen andere hier dort bald
    offen geöffnet kaputt falsch defekt schnell neu neue neuen gut guten gute guter tag abend liebe lieber viele grüße gruß
    gruesse gruss freundlichen freundliche herzliche herzlichen beste besten geehrte geehrter damen herren herr frau
    bestellung lieferung paket sendung rechnung rücksendung versand preis größe groesse farbe artikel ware termin uhr woche
    wochen tage tagen montag dienstag mittwoch donnerstag freitag samstag sonntag laden nochmal zwei drei vier fünf
    moin servus grüezi grüß grüss tschüss gruezi händ hobts habts hob hobs koa ka ned net packerl kriagt mei gell
    offe isch nid`),
  en: list(`
    the this that these those there it its you your yours u we our ours they them their he she his him i me my mine
    and or but because if when where why who whose which what how than then
    is are am were been being has have had having do does did done doing would could should can can't cannot may might
    must shall will won't isn't aren't don't doesn't didn't haven't hasn't wasn't i'm i've i'd i'll it's that's what's
    where's you're we're they're
    get got gets go going goes come comes came make made take send sent ship shipped shipping order ordered orders buy
    bought pay paid cost costs receive received return returned refund cancel change exchange deliver delivered delivery
    arrive arrived open close closed wait waiting expect expected help need needs want like know think see tell find work
    works collect sell fit
    of to for with from at on by about into over after before under between since until without through
    not no nothing never any some all every each both many much more most very still yet just also too already again
    always only here now today tomorrow yesterday soon left sadly unfortunately broken wrong missing damaged
    please thanks thank cheers sorry hello hey dear regards sincerely wishes yes good morning afternoon evening day
    parcel package invoice item items size colour color price shop store box cash card week weeks days time number stock
    available monday tuesday wednesday thursday friday saturday sunday two three four five g'day`),
};

const known = { de: new Set(lists.de), en: new Set(lists.en) };

/** Whether a word, in small letters, is one by which a language is told and the other is not. */
export const tells = (word: string, language: Language): boolean => {
  const [own, other] = language === 'de' ? [known.de, known.en] : [known.en, known.de];
  return own.has(word) && !other.has(word);
};
