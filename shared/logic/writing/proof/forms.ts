import { formsIn } from '../../salutation/form';

/** Words hardly any German sentence does without, and few English ones have. */
const german =
  /(?<!\p{L})(?:und|oder|der|das|den|dem|ist|sind|ich|wir|nicht|mit|für|auf|ein|eine[nmrs]?|haben?|hast|kannst|können|bitte|wenn|dass|noch|auch|von|zu|im|am|danke|vielen|dank|gern|uns|bei|sie|ihnen|ihre[nmrs]?|hallo|grüße|gruß|dein\p{L}{0,2}|du)(?!\p{L})/giu;

/** Words that only look like an address. */
const noAddress = [
  /(?<!\p{L})(?:per|beim|zum) (?:du|sie)(?!\p{L})/giu,
  /(?<!\p{L})das (?:du|sie) (?:anbieten|anzubieten|angeboten)(?!\p{L})/giu,
  /(?<!\p{L})(?:café|rue|place|pont|hôtel|château|côtes?|avenue|musée|boulevard|parc|gare|jardin|cirque|domaine|vin) du(?!\p{L})/giu,
  // They, and to them.
  /(?:^|(?<=[.!?:\n]))\s*Ihnen(?!\p{L})/gu,
];
const many = /(?<!\p{L})(?:euch|euer|eu(?:e)?re[rmns]?|ihr (?:lieben|alle|beiden))(?!\p{L})/iu;
/** "könnt Ihr Bilder schicken": several who are familiar, in a letter's capitals. */
const ihr = /(?<!\p{L})Ihr(?!\p{L})/gu;

/** Whether a text is German, as far as its small words tell. */
export const isGerman = (text: string): boolean => (text.match(german) ?? []).length >= 2;

/** How a German text addresses its reader: neither where it does not say, or is hardly German. */
export function addressedBy(own: string): { du: boolean; sie: boolean } {
  if (!isGerman(own)) return { du: false, sie: false };
  const text = noAddress.reduce((left, part) => left.replace(part, ' '), own);
  return formsIn(many.test(text) ? text.replace(ihr, 'ihr') : text);
}
