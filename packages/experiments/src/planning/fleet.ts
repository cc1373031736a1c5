/**
 * How many vehicles a transport task needs, by the textbook estimate that comes before a simulation.
 *
 * Groover, Automation, Production Systems, and Computer-Integrated Manufacturing, chapter on material transport. Any consistent unit of
 * length and time may be used; here metres and seconds.
 */
export interface FleetTask {
  readonly loadedDistanceM: number;
  readonly emptyDistanceM: number;
  readonly speedMps: number;
  readonly loadS: number;
  readonly unloadS: number;
  /** Deliveries wanted per hour. */
  readonly deliveriesPerHour: number;
  /** Share of the time that a vehicle is up, that traffic leaves it, that its operator works; fractions. */
  readonly availability: number;
  readonly trafficFactor: number;
  readonly efficiency: number;
}

export interface FleetSize {
  /** Seconds of one delivery with its way back. */
  readonly cycleS: number;
  /** Useful seconds of one vehicle per hour. */
  readonly availableSPerHour: number;
  readonly deliveriesPerVehicleHour: number;
  /** Seconds of work per hour for the whole fleet. */
  readonly workloadSPerHour: number;
  /** Before rounding. */
  readonly vehiclesExact: number;
  readonly vehicles: number;
}

/** Vehicles needed for a task with a fixed traffic factor. */
export function fleetSizeOf(task: FleetTask): FleetSize {
  if (!(task.speedMps > 0)) throw new RangeError('a vehicle needs a speed above 0');
  const cycleS = task.loadS + task.unloadS + (task.loadedDistanceM + task.emptyDistanceM) / task.speedMps;
  const availableSPerHour = 3600 * task.availability * task.trafficFactor * task.efficiency;
  const workloadSPerHour = task.deliveriesPerHour * cycleS;
  const vehiclesExact = workloadSPerHour / availableSPerHour;
  return {
    cycleS,
    availableSPerHour,
    deliveriesPerVehicleHour: availableSPerHour / cycleS,
    workloadSPerHour,
    vehiclesExact,
    vehicles: Math.ceil(vehiclesExact - 1e-9),
  };
}

/**
 * Fewest vehicles when each further one slows all: traffic factor 1 − loss · (n − 1).
 *
 * @returns null when no number of vehicles can carry the load
 */
export function fleetSizeWithTraffic(task: Omit<FleetTask, 'trafficFactor'>, loss: number): number | null {
  for (let n = 1; 1 - loss * (n - 1) > 0; n += 1) {
    const { availableSPerHour, workloadSPerHour } = fleetSizeOf({ ...task, trafficFactor: 1 - loss * (n - 1) });
    if (n * availableSPerHour >= workloadSPerHour) return n;
    if (loss === 0 && n > 10_000) return null;
  }
  return null;
}
