/** Line documents written as a user would from docs/document.md alone: plain JSON, every default left out. */
type Fields = Readonly<Record<string, unknown>>;

const text = (words: string) => ({ zh: words, en: words });
const AT = { x: 0, y: 0 };

export const constant = (value: number) => ({ type: 'constant', value });
export const exponential = (mean: number) => ({ type: 'exponential', mean });
export const operation = (time: Fields, more: Fields = {}) => ({ work: { type: 'time', time }, ...more });

/** Records of one layout and of the project, put together piece by piece. Ids are `kind:name`. */
export class Draft {
  readonly id: string;
  private readonly shared: Record<string, Fields> = {};
  private readonly records: Record<string, Fields> = {};

  constructor(id: string) {
    this.id = id;
    this.product('p');
  }

  share(kind: string, name: string, fields: Fields): string {
    const id = `${kind}:${name}`;
    this.shared[id] = { kind, id, name: text(name), ...fields };
    return id;
  }
  add(kind: string, name: string, fields: Fields): string {
    const id = `${kind}:${name}`;
    this.records[id] = { kind, id, name: text(name), ...fields };
    return id;
  }
  product(name: string, fields: Fields = {}): string {
    return this.share('product', name, { massKg: 1, sizeM: [0.1, 0.1, 0.1], ...fields });
  }
  windows(name: string, periodS: number, windows: readonly (readonly number[])[]): string {
    return this.share('calendar', name, { pattern: { type: 'windows', periodS, windows } });
  }
  saturated(name: string, product = 'p'): string {
    return this.add('source', name, { at: AT, arrival: { type: 'saturated' }, mix: [{ product: `product:${product}`, weight: 1 }] });
  }
  arrivals(name: string, time: Fields, fields: Fields = {}, product = 'p'): string {
    const mix = [{ product: `product:${product}`, weight: 1 }];
    return this.add('source', name, { at: AT, arrival: { type: 'interval', time }, mix, ...fields });
  }
  releases(name: string, ...products: readonly string[]): string {
    const releases = products.map((product) => ({ timeS: 0, product: `product:${product}`, count: 1 }));
    return this.add('source', name, { at: AT, arrival: { type: 'schedule', releases } });
  }
  buffer(name: string, capacity: number | null = null, fields: Fields = {}): string {
    return this.add('buffer', name, { at: AT, capacity, ...fields });
  }
  station(name: string, time: Fields, fields: Fields = {}, work: Fields = {}): string {
    return this.add('station', name, { at: AT, operations: { '*': operation(time, work) }, ...fields });
  }
  stationFor(name: string, times: Readonly<Record<string, Fields>>, fields: Fields = {}): string {
    const operations = Object.fromEntries(Object.entries(times).map(([product, time]) => [`product:${product}`, operation(time)]));
    return this.add('station', name, { at: AT, operations, ...fields });
  }
  sink(name = 'out'): string {
    return this.add('sink', name, { at: AT });
  }
  pool(name: string, fields: Fields = {}): string {
    return this.add('pool', name, { at: AT, role: 'operator', count: 1, walkSpeedMps: null, ...fields });
  }
  flow(from: string, to: string, fields: Fields = {}): void {
    this.add('flow', `${Object.keys(this.records).length}`, { from, to, ...fields });
  }
  /** Flows from each to the next. */
  chain(...ids: readonly string[]): void {
    ids.slice(1).forEach((to, i) => {
      this.flow(ids[i]!, to);
    });
  }
  /** A robot with given times: every travel by `travel(i, j)` of the positions' numbers. */
  robot(name: string, at: readonly string[], travel: (i: number, j: number) => number, handleS: number, fields: Fields = {}): string {
    const row = (i: number) => Object.fromEntries(at.flatMap((to, j) => (i === j ? [] : [[to, travel(i, j)]])));
    return this.add('robot', name, {
      model: 'fanuc-m410ic-110',
      at: AT,
      tool: { look: 'twoFinger', tcp: { xyz: [0, 0, 0], rpy: [0, 0, 0] }, massKg: 1 },
      times: { travelS: Object.fromEntries(at.map((from, i) => [from, row(i)])), pickS: { '*': handleS }, placeS: { '*': handleS } },
      ...fields,
    });
  }
  network(name: string, nodes: readonly (readonly [string, number, number, (number | null)?])[], fields: Fields): string {
    return this.add('network', name, { nodes: nodes.map(([id, x, y, capacity = null]) => ({ id, x, y, capacity })), ...fields });
  }
  fleet(name: string, starts: readonly string[], stops: Fields, fields: Fields = {}): string {
    return this.add('fleet', name, {
      ...{ model: null, look: 'agv', network: 'network:n', speedEmptyMps: 1, speedLoadedMps: 1, accelerationMps2: null },
      vehicles: starts.map((start, i) => ({ id: `v${i + 1}`, start })),
      ...{ load: constant(0), unload: constant(0), stops },
      ...fields,
    });
  }
  document(): Fields & { readonly shared: Readonly<Record<string, Fields>> } {
    const layouts = { main: { name: text('main'), records: this.records } };
    const head = { format: 'taktwerk-line', version: 1, id: this.id, name: text(this.id), description: text('') };
    return { ...head, shared: this.shared, layouts };
  }
  text(): string {
    return JSON.stringify(this.document());
  }
  /** Every record, shared ones first. */
  all(): readonly Fields[] {
    return [...Object.values(this.shared), ...Object.values(this.records)];
  }
}
