/** Overtime pay by kind of day, and the legal monthly limit. */

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
