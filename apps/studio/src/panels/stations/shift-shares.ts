import type { StateShares } from '@taktwerk/experiments';

/** Shares of the time on shift: the rest of the day left out, the others scaled to sum to 1; unchanged when nothing is on shift. */
export function onShiftShares(shares: StateShares): StateShares {
  const onShift = 1 - shares.offShift;
  if (onShift <= 1e-9) return shares;
  const scaled = Object.entries(shares).map(([state, share]) => [state, state === 'offShift' ? 0 : share / onShift]);
  return Object.fromEntries(scaled) as unknown as StateShares;
}
