/** An hour and a day in minutes, the unit in which stories are dated. */
export const H = 60;
export const D = 24 * H;
