/** Electricity: energy from mean power, its cost, and the mean price under time-of-use tariffs. */

/** Named shares or multipliers of tariff bands, for example { peak, flat, valley }. */
export type TariffBands = Readonly<Record<string, number>>;

/** Kilowatt-hours of a mean (not rated) power over hours. */
export function energyUse(meanKw: number, hours: number): number {
  return meanKw * hours;
}

/** Cost of energy at a price per kWh. */
export function energyCost(kwh: number, pricePerKwh: number): number {
  return kwh * pricePerKwh;
}

/**
 * Mean price per kWh when the use spreads over tariff bands.
 *
 * @param basePrice   price at multiplier 1
 * @param use         energy, hours or shares by band; only their proportions count
 * @param multipliers price multiple by band
 * @throws RangeError when a used band has no multiplier or nothing is used
 * @example timeOfUsePrice(0.65, { flat: 0.5, valley: 0.5 }, { flat: 1, valley: 0.4 }) // 0.455
 */
export function timeOfUsePrice(basePrice: number, use: TariffBands, multipliers: TariffBands): number {
  let weighted = 0;
  let total = 0;
  for (const [band, amount] of Object.entries(use)) {
    const multiplier = multipliers[band];
    if (multiplier === undefined) throw new RangeError(`no multiplier for tariff band ${band}`);
    weighted += amount * multiplier;
    total += amount;
  }
  if (!(total > 0)) throw new RangeError('time-of-use price needs some use');
  return (basePrice * weighted) / total;
}
