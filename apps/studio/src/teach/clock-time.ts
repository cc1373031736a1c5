const DAY_S = 86_400;

/** "06:30" of a second of the day; a second past midnight belongs to the next day. */
export function clockTime(seconds: number): string {
  const minutes = Math.floor((seconds % DAY_S) / 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Second of the day of "06:30"; null when it is no time. */
export function secondsOf(text: string): number | null {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match === null ? null : Number(match[1]) * 3600 + Number(match[2]) * 60;
}
