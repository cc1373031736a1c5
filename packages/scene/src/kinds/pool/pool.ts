/** People of one role: at their posts when nothing plays, else where the trace says, walking in between. */
import type { OperatorAt } from '@taktwerk/engine';
import type { Pool } from '@taktwerk/line';
import { Matrix4, Vector3 } from 'three';
import { type Figure, openFigure } from '../../figures/figure.ts';
import { addPerson, type Person } from '../../people/person.ts';
import type { Activity } from '../../people/person-pose.ts';
import { OUTFITS, PLAIN_OUTFIT } from '../../people/person-shape.ts';
import type { Moment } from '../../playback/moment.ts';
import { floorMatrix } from '../../shapes/place.ts';
import { homePost, postOf } from '../posts.ts';
import { frameOf, recordsOf, type Workshop } from '../workshop.ts';

const MOST_DRAWN = 24;

export function poolKind(pool: Pool, workshop: Workshop): Figure {
  const draft = openFigure(pool.id, frameOf(pool.at));
  const outfit = OUTFITS[pool.role] ?? PLAIN_OUTFIT;
  const people = Array.from({ length: Math.min(pool.count, MOST_DRAWN) }, (_, i) =>
    addPerson(draft, workshop.shapes, outfit, i + pool.id.length),
  );
  const posts = idlePosts(pool, workshop, people.length);
  const idle = (moment: Moment | null): void => {
    const time = moment === null || moment.still ? 0 : moment.wallS * 0.5;
    for (const [i, person] of people.entries()) person.act(posts[i]!.at, posts[i]!.activity, time);
  };
  idle(null);
  const crowdAt = new Map<number, number>();
  return draft.done({
    plateZ: 2.1,
    pose(moment) {
      const index = moment.playback?.model.pools.findIndex((p) => p.id === pool.id) ?? -1;
      if (moment.state === null || index < 0) {
        if (!moment.still) idle(moment);
        return;
      }
      crowdAt.clear();
      for (const operator of moment.state.operators) {
        const person = operator.pool === index ? people[operator.operator] : undefined;
        if (person !== undefined) place(person, operator, pool, workshop, moment, crowdAt);
      }
    },
  });
}

interface Post {
  readonly at: Matrix4;
  readonly activity: Activity;
}

/** Without playback: one person at each station that asks for the pool, the rest at the pool's own place. */
function idlePosts(pool: Pool, workshop: Workshop, count: number): Post[] {
  const posts: Post[] = [];
  for (const station of recordsOf(workshop, 'station')) {
    const needs = Object.values(station.operations).flatMap((operation) => operation.operators.filter((need) => need.pool === pool.id));
    const heads = Math.max(0, ...needs.map((need) => need.count));
    for (let i = 0; i < heads && posts.length < count; i++) {
      const at = postOf(workshop, station.id, i, new Matrix4());
      if (at !== null) posts.push({ at, activity: activityAt(workshop, station.id) });
    }
  }
  while (posts.length < count) posts.push({ at: homePost(pool, posts.length, new Matrix4()), activity: 'stand' });
  return posts;
}

function activityAt(workshop: Workshop, id: string): Activity {
  const record = workshop.records[id];
  if (record?.kind !== 'station') return 'work';
  if (record.look === 'weldingBooth') return 'weld';
  return record.look === 'inspectionTable' || record.look === 'tester' ? 'inspect' : 'work';
}

const from = new Matrix4();
const to = new Matrix4();
const a = new Vector3();
const b = new Vector3();

function place(person: Person, now: OperatorAt, pool: Pool, workshop: Workshop, moment: Moment, crowdAt: Map<number, number>): void {
  const time = moment.still ? 0 : moment.timeS;
  const at = now.element >= 0 ? now.element : now.fromElement;
  const turn = crowdAt.get(at) ?? 0;
  crowdAt.set(at, turn + 1);
  const goal = standing(pool, workshop, moment, at, at < 0 ? now.operator : turn, to);
  const walked = now.endS > now.startS ? (moment.timeS - now.startS) / (now.endS - now.startS) : 1;
  if (now.walking && walked < 1) {
    standing(pool, workshop, moment, now.fromElement, now.operator, from);
    person.act(between(from, goal, Math.max(0, walked)), 'walk', time);
    return;
  }
  const busy = now.element >= 0 && moment.unit(moment.element(now.element))?.state === 'working';
  person.act(goal, busy ? activityAt(workshop, moment.element(now.element)) : 'stand', time);
}

function standing(pool: Pool, workshop: Workshop, moment: Moment, element: number, turn: number, out: Matrix4): Matrix4 {
  const post = element < 0 ? null : postOf(workshop, moment.element(element), turn, out);
  return post ?? homePost(pool, turn, out);
}

/** On the straight way between two posts, looking where he goes. */
function between(start: Matrix4, goal: Matrix4, share: number): Matrix4 {
  a.setFromMatrixPosition(start);
  b.setFromMatrixPosition(goal);
  const heading = Math.atan2(-(b.x - a.x), b.y - a.y);
  a.lerp(b, share);
  return floorMatrix(a.x, a.y, a.z, heading, start);
}
