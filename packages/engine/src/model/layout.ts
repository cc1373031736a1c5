/**
 * Names of the columns: a record of a family begins at index * STRIDE, and each field has a fixed offset from there.
 * Written as plain constants so that `elements[e + OCCUPIED]` costs one array access and still says what it is.
 */

/** Elements (sources, buffers, stations, conveyors, sinks): whole numbers. */
export const ELEMENT = 16;
export const KIND = 0;
export const FLAGS = 1;
export const CAPACITY = 2;
export const OCCUPIED = 3;
export const FIRST_UNIT = 4;
export const UNITS = 5;
/** Servers that accept a part now. */
export const IDLE_SERVERS = 6;
/** Parts that wait elsewhere for a place here. */
export const WAITING = 7;
export const INCOMING = 8;
export const INCOMING_END = 9;
export const LEVEL = 10;
/** Ready parts that a robot or vehicle has to bring here. */
export const INBOUND = 11;
export const LIMIT = 12;
export const LIMIT_END = 13;
export const CALENDAR = 14;
export const DISCIPLINE = 15;

export const SOURCE = 0;
export const BUFFER = 1;
export const STATION = 2;
export const CONVEYOR = 3;
export const SINK = 4;
export const ELEMENT_KINDS = ['source', 'buffer', 'station', 'conveyor', 'sink'] as const;
export const UNLIMITED = 0x7fffffff;

/** Element flags. */
export const SPECIAL_CLAIM = 1;
export const HAS_CYCLE = 2;
export const HAS_CLOCKS = 4;
export const HAS_MAINTENANCE = 8;
export const CHECKED_EVENTS = 16;
export const AMPLE = 32;
export const BEFORE_SERVICE = 64;
export const HAS_SETUP = 128;
export const HAS_DWELL = 256;
export const ACCEPTS_DOWN = 512;
export const MULTIPLE_PARTS = 1024;
export const MOVER_BOUND = 2048;
/** Several ways lead here from one and the same element: its discipline holds across them. */
export const SHARED_ORIGIN = 4096;
/** Everything that waits here stands in buffers that sort by the same key: the keys are compared across the buffers. */
export const KEYED_ORIGINS = 8192;
/** Begins only what ends within the shift, and is an ordinary station otherwise. */
export const FITS_SHIFT = 16384;

/** Element statistics: floats. */
export const ELEMENT_SUMS = 16;
export const ENTERED = 0;
export const LEFT = 1;
export const CYCLES = 2;
export const STARTS = 3;
export const SCRAPPED = 4;
export const REWORKED = 5;
export const FOUND = 6;
export const FALSE_ALARMS = 7;
export const LOST = 8;
export const STAY_N = 9;
export const STAY_SUM = 10;
export const STAY_SQUARES = 11;
export const STAY_MIN = 12;
export const STAY_MAX = 13;
/** Time of stays that lies outside the window (begun before it), to be taken off for the mean level. */
export const STAY_OUTSIDE = 14;
export const FAILURES = 15;

/** Station data that never change: whole numbers, by element. */
export const RULES = 24;
export const SHIFT_RULE = 0;
export const BATCH_MIN = 1;
export const BATCH_MAX = 2;
export const START_AT = 3;
export const SETUP = 4;
export const ASSEMBLY = 5;
export const ASSEMBLY_END = 6;
export const SPLIT = 7;
export const SPLIT_END = 8;
export const COLLECT_COUNT = 9;
export const COLLECT_PRODUCT = 10;
export const ORDER = 11;
export const ORDER_END = 12;
export const MAINTENANCE = 13;
export const MAINTENANCE_END = 14;
export const DWELL_SAMPLER = 15;
export const SETUP_NEED = 16;
export const SETUP_NEED_END = 17;
export const SETUP_INITIAL = 18;

/** Rules of a source: samplers of the interval and of the product, what comes, whether it waits. */
export const SOURCE_INTERVAL = 0;
export const SOURCE_MIX = 1;
export const ARRIVAL_TYPE = 2;
export const SOURCE_STAGE = 3;
export const BATCH_SIZE = 4;
export const LOSES = 5;
export const MIX_CYCLIC = 6;
export const BY_INTERVAL = 0;
export const BY_SCHEDULE = 1;
export const SATURATED = 2;

export const FINISH = 0;
export const SUSPEND = 1;
export const DO_NOT_BEGIN = 2;

/** Units: servers, robots, vehicles, conveyor drives: whole numbers. */
export const UNIT = 24;
export const UNIT_KIND = 0;
/** Element of a server, or index of the robot or vehicle. */
export const OWNER = 1;
export const STATE = 2;
export const PHASE = 3;
export const PART = 4;
export const OPERATION = 5;
export const AT_STAGE = 6;
export const UNIT_FLAGS = 7;
export const CLOCK = 8;
export const CLOCKS = 9;
/** Clock that ends the present piece of processing, or -1. */
export const FAILING = 10;
export const LAST_PRODUCT = 11;
export const ACTIVE_PERIODS = 12;
export const NEXT_IN_CREW = 13;
export const TASK = 14;
export const CYCLE_COUNT = 15;
/** Number by which servers that block before service took their parts, for who begins first. */
export const TAKEN_ORDER = 16;
export const RELEASES = 17;
export const CREW_HELD = 18;
export const HELD_DRAW = 19;
export const MAINTENANCE_DUE = 20;
export const LEFT_TO_GO = 21;
/** State that a robot, vehicle or belt has given itself. */
export const MOVER_STATE = 22;

export const SERVER = 0;
export const ROBOT = 1;
export const VEHICLE = 2;
export const BELT = 3;

/** Units: floats (microseconds). */
export const UNIT_TIMES = 20;
export const SINCE = 0;
/** Time in state s stands at IN_STATE + s, in the order of STATES. */
export const IN_STATE = 1;
export const REMAINING = 10;
export const PIECE_START = 11;
export const DRAWN_TIME = 12;
export const DONE_AT = 13;
/** Sequence number of the unit's valid event; others are stale. */
export const VALID_EVENT = 14;
export const DOWN_SINCE = 15;
export const KEPT_DRAW = 16;

/** Phases of a server. */
export const IDLE = 0;
export const AWAITS_LOADER = 1;
export const LOADING = 2;
export const SETTING_UP = 3;
export const PROCESSING = 4;
export const AWAITS_UNLOADER = 5;
export const UNLOADING = 6;
export const DONE = 7;
/** Holds a part and waits to begin: loaded while down, or blocked before service. */
export const HOLDS_UNSTARTED = 8;
export const AWAITS_SETTER = 9;

/** Unit flags. */
export const IS_DOWN = 1;
export const AWAITS_CREW = 2;
export const OFF_SHIFT = 4;
export const SUSPENDED = 8;
export const AWAITS_MOVER = 16;
export const RESERVED = 32;
export const IN_MAINTENANCE = 64;
export const MAINTENANCE_WANTED = 128;
export const NEXT_PLACE_HELD = 256;
/** Counted in its station's IDLE_SERVERS. */
export const IS_COUNTED = 512;
/** Its time share has to be looked at when the moment has settled. */
export const IS_STALE = 1024;
/** Operators are on their way or at work here. */
export const HAS_OPERATORS = 2048;
/** Waits in a list of requests for operators. */
export const ASKS_OPERATORS = 4096;
/** Stands still because somebody was called away to a more urgent task. */
export const PREEMPTED = 8192;

/** Parts: whole numbers. */
export const PART_INTS = 16;
export const PRODUCT = 0;
export const STAGE = 1;
export const NEXT = 2;
export const PREVIOUS = 3;
export const PART_FLAGS = 4;
export const PASSES = 5;
/** Unit, element or mover that has the part, by HOLDER_KIND. */
export const HOLDER = 6;
export const HOLDER_KIND = 7;
export const IN_QUEUE = 8;
export const DEFECTS = 9;
export const CHILD = 10;
export const SIBLING = 11;
export const SERIAL = 12;
export const TO_STAGE = 13;
export const RELEASE_ORDER = 14;
export const OUTCOME = 15;

export const BY_NONE = 0;
export const BY_SERVER = 1;
export const BY_BUFFER = 2;
export const BY_SOURCE = 3;
export const BY_BELT = 4;
export const BY_MOVER = 5;
/** Inside a unit load; HOLDER is the server that collected it. */
export const BY_LOAD = 6;

export const ALIVE = 1;
export const IS_DEFECTIVE = 2;
export const WAS_DEFECTIVE = 4;
export const WAS_REWORKED = 8;
export const IS_REJECTED = 16;
export const IS_UNIT_LOAD = 32;
export const IN_LINE = 64;
/** Counted in its source's level of parts that wait outside. */
export const WAITS_OUTSIDE = 128;

/** Parts: floats. */
export const PART_TIMES = 4;
export const RELEASED = 0;
export const HERE_SINCE = 1;
export const READY_SINCE = 2;
export const KEY = 3;

/** Waiting queues (one per way on): whole numbers. */
export const QUEUE = 8;
export const HEAD = 0;
export const TAIL = 1;
export const COUNT = 2;
export const ORDERING = 3;
export const CARRIER = 4;
export const TARGET = 5;
export const TARGET_END = 6;
export const FROM_STAGE = 7;

export const FIFO = 0;
export const LIFO = 1;
export const BY_PRIORITY = 2;
export const BY_PROCESSING = 3;
export const BY_DUE_DATE = 4;
export const DISCIPLINES = ['fifo', 'lifo', 'priority', 'shortestProcessing', 'earliestDue'] as const;

/** Branch groups (ways on for one stage, product and outcome) and branches. */
export const GROUP = 4;
export const FIRST_BRANCH = 0;
export const BRANCHES = 1;
export const CHOICE = 2;
export const SHARE_SAMPLER = 3;
export const BY_SHARE = 0;
export const FIRST_FREE = 1;
export const SHORTEST_QUEUE = 2;
export const BRANCH = 4;
export const BRANCH_STAGE = 0;
export const BRANCH_ELEMENT = 1;
export const BRANCH_QUEUE = 2;
export const BRANCH_CARRIER = 3;

/** Outcomes of a stage. */
export const PASS = 0;
export const REWORK = 1;
export const SCRAP = 2;
export const OUTCOMES = ['pass', 'rework', 'scrap'] as const;

/** Operations: whole numbers. */
export const OP = 16;
export const LOAD = 0;
export const PROCESS = 1;
export const UNLOAD = 2;
export const NEED = 3;
export const NEED_END = 4;
export const OP_FLAGS = 5;
export const REPAIR_SAMPLER = 6;
export const DEFECT = 7;
export const DEFECT_END = 8;
export const SCRAP_SAMPLER = 9;
export const INSPECT_SAMPLER = 10;
export const REWORK_PASSES = 11;
export const DETECT = 12;

export const HAS_QUALITY = 1;
export const HAS_PHASES = 2;

/** Operations: floats. */
export const OP_NUMBERS = 8;
export const LOAD_FACTOR = 0;
export const PROCESS_FACTOR = 1;
export const UNLOAD_FACTOR = 2;
export const REPAIR_P = 3;
export const SCRAP_P = 4;
export const FALSE_ALARM_P = 5;
export const MEAN_PROCESS = 6;

/** Failure clocks, one per unit and failure mode. */
export const CLOCK_INTS = 8;
export const CLOCK_TYPE = 0;
export const CLOCK_UNIT = 1;
export const TIME_TO = 2;
export const REPAIR_TIME = 3;
export const CREW = 4;
export const AFTER_REPAIR = 5;
export const WORKING_CLOCK = 0;
export const CALENDAR_CLOCK = 1;
export const CYCLE_CLOCK = 2;
export const RESUME = 0;
export const RESTART = 1;
export const DISCARD = 2;

/** Needs for operators. */
export const NEED_INTS = 4;
export const NEED_POOL = 0;
export const NEED_COUNT = 1;
export const NEED_DURING = 2;
export const NEED_PRIORITY = 3;
export const WHOLE_PROCESS = 0;
export const LOAD_AND_UNLOAD = 1;
