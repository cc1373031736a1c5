/** Shares of the equipment: numerically controlled, networked; and added value per area of the site. */

/** 1 mu is 2000/3 m². */
const M2_PER_MU = 2000 / 3;

/** Numerically controlled share of the equipment (装备数控化率). */
export function ncRate(ncEquipment: number, equipment: number): number {
  return ncEquipment / equipment;
}

export interface NetworkingRates {
  /** Networked ÷ digital equipment (数字化设备联网率, the 2019 Jiaxing plan). */
  readonly ofDigital: number;
  /** Networked ÷ all equipment (机器联网率, the provincial and Shaoxing plans). */
  readonly ofAll: number;
}

/** The two networking rates; they differ by their denominators and must not be mixed. */
export function networkingRates(networked: number, digitalEquipment: number, equipment: number): NetworkingRates {
  return { ofDigital: networked / digitalEquipment, ofAll: networked / equipment };
}

/** Square metres to mu (亩). */
export function muOf(squareMetres: number): number {
  return squareMetres / M2_PER_MU;
}

/** Added value per mu of site (亩均增加值). */
export function addedValuePerMu(addedValue: number, siteSquareMetres: number): number {
  return addedValue / muOf(siteSquareMetres);
}
