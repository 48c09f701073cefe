import type { CalendarDate } from '~/domain/kernel/calendar';

/** Whether an item's key is right on a day: from its first to its last day, both included. */
export function inForce(item: { effectiveFrom: CalendarDate; effectiveTo?: CalendarDate | null }, date: CalendarDate): boolean {
  return item.effectiveFrom <= date && (item.effectiveTo == null || date <= item.effectiveTo);
}
