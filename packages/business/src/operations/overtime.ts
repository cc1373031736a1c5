/** Overtime pay by kind of day, and the legal monthly limit. */

/** Paid days of a month and hours of a paid day in China (source S12b of models/defaults/business.json). */
export const PAID_DAYS_PER_MONTH = 21.75;
export const HOURS_PER_PAID_DAY = 8;

/** Overtime that the law allows one person in a month, hours. */
export const OVERTIME_LIMIT_PER_MONTH = 36;

export interface OvertimeHours {
  readonly workday: number;
  readonly restDay: number;
  readonly holiday: number;
}

/** Pay per hour: monthly wage / paid days / hours a day (21.75 days of 8 hours in China). */
export function hourlyWage(monthlyWage: number, paidDays: number, hoursPerDay: number): number {
  return monthlyWage / paidDays / hoursPerDay;
}

/**
 * Pay for overtime hours.
 *
 * @param multipliers pay per hour as a multiple of the ordinary hour, by kind of day (1.5, 2, 3)
 * @example overtimePay(6000 / 21.75 / 8, { workday: 20, restDay: 8, holiday: 8 }, { workday: 1.5, restDay: 2, holiday: 3 }) // 2413.79
 */
export function overtimePay(hourly: number, hours: OvertimeHours, multipliers: OvertimeHours): number {
  return hourly * (hours.workday * multipliers.workday + hours.restDay * multipliers.restDay + hours.holiday * multipliers.holiday);
}

/** Hours above the monthly limit; 0 when within it. */
export function overtimeExcess(hours: OvertimeHours, monthlyLimit: number): number {
  return Math.max(0, hours.workday + hours.restDay + hours.holiday - monthlyLimit);
}
