import type { CalendarDay } from '../../domain/openingHours';
import type { Template } from '../../domain/template';

/** How often a template went unchanged below public posts on a day. */
export const postedOn = ({ posted }: Pick<Template, 'posted'>, day: CalendarDay): number =>
  posted?.day === day ? posted.count : 0;
