// Lines of known size for the studio's figures, made from the arc-welding template so that robots, parts and vehicles are real ones.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const named = (text) => ({ zh: text, en: text });
const at = (x, y, rotation = 0) => ({ x, y, z: 0, rotation });
const flow = (from, to, more = {}) => ({
  kind: 'flow',
  id: `flow:${from}--${to}`.replaceAll(':', '-').replace('flow-', 'flow:'),
  name: named(''),
  from,
  to,
  ...more,
});
const keyed = (records) => Object.fromEntries(records.map((record) => [record.id, record]));

function template(root) {
  return JSON.parse(readFileSync(join(root, 'models/lines/arc-welding-bracket.line.json'), 'utf8'));
}

function documentOf(base, id, layouts, experiment) {
  const shared = { ...base.shared };
  for (const record of Object.values(base.shared)) if (record.kind === 'economics' || record.kind === 'demand') delete shared[record.id];
  shared['experiment:default'] = { ...base.shared['experiment:default'], ...experiment };
  return { ...base, id, name: named(id), description: named(''), shared, layouts };
}

const layoutOf = (name, records) => ({ name: named(name), records: keyed(records) });

/** The welding cell of the template with its robot, moved to another place. */
function weldingCell(base, i, x, y) {
  const records = base.layouts['to-be'].records;
  const station = structuredClone(records['station:weld-2']);
  const robot = structuredClone(records['robot:weld-2']);
  const [fromX, fromY] = [station.at.x, station.at.y];
  const id = `station:weld-${i}`;
  for (const operation of Object.values(station.operations)) {
    operation.work.robot = `robot:weld-${i}`;
    operation.operators = [];
    operation.load = null;
    operation.unload = null;
    operation.quality = {};
  }
  Object.assign(station, {
    id,
    name: named(`Cell ${i}`),
    at: at(x, y, station.at.rotation),
    failures: [],
    maintenance: [],
    calendar: null,
    setup: null,
  });
  const robotAt = at(robot.at.x - fromX + x, robot.at.y - fromY + y, robot.at.rotation);
  Object.assign(robot, { id: `robot:weld-${i}`, name: named(`Robot ${i}`), at: robotAt, calendar: null });
  return [station, robot];
}

/** A hall of robots in rows, each with a full stock before it, served by vehicles on one loop. */
export function hall(root, { robots, parts, vehicles }) {
  const base = template(root);
  const perRow = 10;
  const [pitchX, pitchY] = [6, 9];
  const records = [
    {
      kind: 'source',
      id: 'source:in',
      name: named('Blanks'),
      at: at(-6, -4),
      arrival: { type: 'saturated' },
      mix: [{ product: 'product:bracket', weight: 1 }],
      look: 'rack',
    },
    { kind: 'sink', id: 'sink:out', name: named('Warehouse'), at: at(-6, 4), look: 'warehouse' },
  ];
  const nodes = [{ id: 'out', x: -4, y: 2.2 }];
  for (let i = 0; i < robots; i++) {
    const row = Math.floor(i / perRow);
    const column = row % 2 === 0 ? i % perRow : perRow - 1 - (i % perRow);
    const [x, y] = [column * pitchX, row * pitchY];
    const buffer = `buffer:stock-${i}`;
    records.push(...weldingCell(base, i, x, y));
    records.push({
      kind: 'buffer',
      id: buffer,
      name: named(`Stock ${i}`),
      at: at(x + 2.4, y),
      look: 'rack',
      capacity: Math.ceil(parts / robots),
    });
    records.push(
      flow('source:in', buffer, { choice: 'firstFree' }),
      flow(buffer, `station:weld-${i}`),
      flow(`station:weld-${i}`, 'sink:out', { via: 'fleet:agv' }),
    );
    nodes.push({ id: `n${i}`, x, y: y - 2.6 });
  }
  nodes.push({ id: 'back-1', x: -2.6, y: nodes.at(-1).y }, { id: 'back-2', x: -2.6, y: 0 });
  const edges = nodes.map(({ id }, i) => ({ id: `e${i}`, from: id, to: nodes[(i + 1) % nodes.length].id }));
  records.push({ kind: 'network', id: 'network:agv', name: named('Loop'), nodes: nodes.map((node) => ({ ...node, capacity: 1 })), edges });
  const stops = Object.fromEntries(Array.from({ length: robots }, (_, i) => [`station:weld-${i}`, `n${i}`]));
  records.push({
    ...base.layouts['to-be'].records['fleet:agv'],
    vehicles: Array.from({ length: vehicles }, (_, i) => ({ id: `agv-${i + 1}`, start: `n${Math.floor((i * robots) / vehicles)}` })),
    stops: { ...stops, 'sink:out': 'out' },
    parking: [],
  });
  return documentOf(base, `hall-${robots}`, { 'to-be': layoutOf('Hall', records) }, { hours: 2, warmUpS: 0, replications: 2 });
}

/** A line of stations with buffers between them, in two layouts; every fifth station of the second is a welding robot. */
export function line(root, stations) {
  const base = template(root);
  const layout = (withRobots) => {
    const records = [
      {
        kind: 'source',
        id: 'source:in',
        name: named('Blanks'),
        at: at(-4, 0),
        arrival: { type: 'interval', time: { type: 'exponential', mean: 75 } },
        mix: [{ product: 'product:bracket', weight: 1 }],
      },
      { kind: 'buffer', id: 'buffer:b0', name: named('Buffer 0'), at: at(-2, 0), capacity: null },
    ];
    const chain = ['source:in', 'buffer:b0'];
    for (let i = 1; i <= stations; i++) {
      const [x, y] = [((i - 1) % 10) * 6, Math.floor((i - 1) / 10) * 8];
      if (withRobots && i % 5 === 0) {
        const [station, robot] = weldingCell(base, i, x, y);
        records.push(station, robot);
        chain.push(station.id);
      } else {
        const time = { type: 'lognormal', mean: 50 + (i % 4) * 3, sd: 6 };
        records.push({
          kind: 'station',
          id: `station:m${i}`,
          name: named(`Station ${i}`),
          at: at(x, y),
          look: 'bench',
          operations: { '*': { work: { type: 'time', time } } },
        });
        chain.push(`station:m${i}`);
      }
      if (i === stations) continue;
      records.push({ kind: 'buffer', id: `buffer:b${i}`, name: named(`Buffer ${i}`), at: at(x + 3, y), capacity: 5 });
      chain.push(`buffer:b${i}`);
    }
    records.push({ kind: 'sink', id: 'sink:out', name: named('Warehouse'), at: at(-4, 8) });
    chain.push('sink:out');
    for (let i = 1; i < chain.length; i++) records.push(flow(chain[i - 1], chain[i]));
    return records;
  };
  const layouts = { 'as-is': layoutOf('As-is', layout(false)), 'to-be': layoutOf('To-be', layout(true)) };
  return documentOf(base, `line-${stations}`, layouts, { hours: 8, warmUpS: 3600, replications: 5 });
}

/** One layout with so many stations and buffers. */
export function large(root, elements) {
  const stations = Math.floor(elements / 2);
  const document = line(root, stations);
  return { ...document, id: `large-${elements}`, name: named(`large-${elements}`), layouts: { 'as-is': document.layouts['as-is'] } };
}
