import type { OpeningHours } from '@shared/domain/openingHours';

/** Zones whose clocks change in every way clocks do: by one hour, by half an hour, twice a year more, south of the equator, never. */
const zones = [
  'Europe/Berlin',
  'Europe/Vienna',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Asia/Tehran',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Apia',
];

const at = (from: string, to: string) => {
  const minute = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return { from: minute(from), to: minute(to) };
};
const split = [at('08:30', '12:15'), at('13:00', '18:00')];
const short = [at('09:00', '13:00')];
const night = [at('22:00', '03:00')];
/** Within the hour that clocks skip or show twice. */
const small = [at('00:15', '02:30'), at('02:45', '03:10')];

/** Weeks, from Sunday on. */
const weeks: OpeningHours['week'][] = [
  [[], split, split, split, split, short, []],
  [small, short, night, night, split, night, small],
  [[at('00:00', '00:00')], split, [], night, [at('23:59', '00:01')], split, [at('02:00', '02:00')]],
  [small, small, small, small, small, night, night],
];

const holiday = (day: string, rule: string) => ({ day, rule, name: { de: rule, en: rule } });

/** Twelve desks, one a zone: half days, holidays of which one is worked, own yearly days and closures lie over the week. */
export const walkedDesks: readonly OpeningHours[] = zones.map((zone, index) => ({
  zone,
  week: weeks[index % weeks.length] ?? [],
  holidays: {
    place: { country: 'DE', state: null, region: null },
    from: 2022,
    to: 2025,
    days: [
      holiday('2022-05-26', 'a'),
      holiday('2023-05-18', 'a'),
      holiday('2024-10-03', 'b'),
      holiday('2025-10-03', 'b'),
    ],
    worked: ['b'],
  },
  yearly: [
    { month: 12, day: 24, name: 'half a day', open: short },
    { month: 3, day: 31, name: 'stocktaking', open: [] },
    { month: 2, day: 29, name: 'leap day', open: night },
  ],
  closures: [
    { from: '2023-08-01', to: '2023-08-20', reason: 'summer', open: [] },
    { from: '2024-10-26', to: '2024-10-28', reason: 'nights only', open: night },
    { from: '2025-03-29', to: '2025-03-31', reason: 'small hours', open: small },
  ],
}));
