/** Names of the indices that a trace speaks in: what the compiled model calls its elements, units, products, pools and nodes. */
export interface PlaybackModel {
  /** record id per element index */
  readonly elements: readonly string[];
  /** what each unit is: the record it belongs to and which server, robot or vehicle of it */
  readonly units: readonly PlaybackUnit[];
  /** record id per product index */
  readonly products: readonly string[];
  /** record id and number of people per pool index */
  readonly pools: readonly { readonly id: string; readonly count: number }[];
  /** names of the positions per robot record (record ids and 'home'), in the order of the model's robots */
  readonly robots: readonly { readonly id: string; readonly unit: number; readonly positions: readonly string[] }[];
  /** per vehicle in the order of the model: its fleet, its unit and the node ids of its network */
  readonly vehicles: readonly { readonly id: string; readonly fleet: string; readonly unit: number; readonly nodes: readonly string[] }[];
}

export interface PlaybackUnit {
  readonly record: string;
  readonly kind: 'station' | 'conveyor' | 'robot' | 'vehicle';
  /** server of the station, or 0 */
  readonly index: number;
}
