/**
 * Coulomb friction for cannon-es, whose own friction in effect ignores the coefficient.
 *
 * cannon-es bounds a friction row by μ · g · (reduced mass), a force that it then uses as an impulse per contact point and that never
 * sees the load above. Here each friction row is tied to its contact row and bounded by μ times the normal impulse found in the same
 * iteration (projected Gauss-Seidel with a friction cone linearised along two tangents). Checked against sliding blocks in
 * `coulomb-friction.test.ts`.
 */
import { type Body, ContactEquation, type Equation, FrictionEquation, Solver, type World } from 'cannon-es';

/** A friction row that knows the contact whose load bounds it. */
class LoadedFrictionEquation extends FrictionEquation {
  readonly contact: ContactEquation;
  readonly coefficient: number;

  constructor(contact: ContactEquation, coefficient: number) {
    super(contact.bi, contact.bj, 0);
    this.contact = contact;
    this.coefficient = coefficient;
    this.ri.copy(contact.ri);
    this.rj.copy(contact.rj);
    this.enabled = contact.enabled;
  }
}

/** Every row of cannon-es computes its right side from the step alone; only the declared base class asks for more. */
interface StepRow {
  computeB(dt: number): number;
}

interface Row {
  readonly equation: Equation;
  readonly rightSide: number;
  readonly inverseDiagonal: number;
  readonly contactRow: number;
  impulse: number;
}

export class CoulombSolver extends Solver {
  iterations = 50;
  tolerance = 1e-7;

  override solve(dt: number, world: World): number {
    const equations = this.equations as Equation[];
    if (equations.length === 0) return 0;
    for (const body of world.bodies as Body[]) {
      body.updateSolveMassProperties();
      body.vlambda.setZero();
      body.wlambda.setZero();
    }
    const rows = rowsOf(equations, dt);
    let iteration = 0;
    while (iteration < this.iterations && sweep(rows) > this.tolerance) iteration += 1;
    applyImpulses(world, rows, dt);
    return iteration;
  }
}

function rowsOf(equations: readonly Equation[], dt: number): Row[] {
  const position = new Map<Equation, number>(equations.map((equation, index) => [equation, index]));
  return equations.map((equation) => ({
    equation,
    rightSide: (equation as unknown as StepRow).computeB(dt),
    inverseDiagonal: 1 / equation.computeC(),
    contactRow: equation instanceof LoadedFrictionEquation ? (position.get(equation.contact) ?? -1) : -1,
    impulse: 0,
  }));
}

/** One pass over all rows; returns the sum of the changes. */
function sweep(rows: readonly Row[]): number {
  let change = 0;
  for (const row of rows) {
    const { equation } = row;
    const bound = boundOf(row, rows);
    const wanted = row.impulse + row.inverseDiagonal * (row.rightSide - equation.computeGWlambda() - equation.eps * row.impulse);
    const next = Math.min(bound.most, Math.max(bound.least, wanted));
    const delta = next - row.impulse;
    row.impulse = next;
    equation.addToWlambda(delta);
    change += Math.abs(delta);
  }
  return change;
}

function boundOf(row: Row, rows: readonly Row[]): { least: number; most: number } {
  const { equation } = row;
  if (!(equation instanceof LoadedFrictionEquation)) return { least: equation.minForce, most: equation.maxForce };
  const most = equation.coefficient * Math.max(0, rows[row.contactRow]?.impulse ?? 0);
  return { least: -most, most };
}

function applyImpulses(world: World, rows: readonly Row[], dt: number): void {
  for (const body of world.bodies as Body[]) {
    body.vlambda.vmul(body.linearFactor, body.vlambda);
    body.velocity.vadd(body.vlambda, body.velocity);
    body.wlambda.vmul(body.angularFactor, body.wlambda);
    body.angularVelocity.vadd(body.wlambda, body.angularVelocity);
  }
  for (const row of rows) row.equation.multiplier = row.impulse / dt;
}

/** Gives a world friction that obeys μ: ties two tangential rows to each contact. The world's solver must be a `CoulombSolver`. */
export function useCoulombFriction(world: World): void {
  const narrowphase = world.narrowphase;
  narrowphase.createFrictionEquationsFromContact = (contact: ContactEquation, out: FrictionEquation[]): boolean => {
    const material = narrowphase.currentContactMaterial;
    if (!(contact instanceof ContactEquation) || material.friction <= 0) return false;
    const first = new LoadedFrictionEquation(contact, material.friction);
    const second = new LoadedFrictionEquation(contact, material.friction);
    contact.ni.tangents(first.t, second.t);
    for (const row of [first, second]) {
      row.setSpookParams(material.frictionEquationStiffness, material.frictionEquationRelaxation, world.dt);
      out.push(row);
    }
    return true;
  };
}
