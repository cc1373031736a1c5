/** Arms with published Denavit-Hartenberg tables, for tests. */
import { type Chain, chainFromDh, type JointRange } from './chain.ts';

const H = Math.PI / 2;

/** UR5e, after Universal Robots' article on DH parameters. */
export function ur5e(range?: JointRange): Chain {
  const rows = [
    { thetaOffset: 0, d: 0.1625, a: 0, alpha: H },
    { thetaOffset: 0, d: 0, a: -0.425, alpha: 0 },
    { thetaOffset: 0, d: 0, a: -0.3922, alpha: 0 },
    { thetaOffset: 0, d: 0.1333, a: 0, alpha: H },
    { thetaOffset: 0, d: 0.0997, a: 0, alpha: -H },
    { thetaOffset: 0, d: 0.0996, a: 0, alpha: 0 },
  ];
  return chainFromDh(rows, { range });
}

/** Puma 560, after Corke and Armstrong-Helouvry (1994). */
export function puma560(range?: JointRange): Chain {
  const rows = [
    { thetaOffset: 0, d: 0, a: 0, alpha: H },
    { thetaOffset: 0, d: 0, a: 0.4318, alpha: 0 },
    { thetaOffset: 0, d: 0.15005, a: 0.0203, alpha: -H },
    { thetaOffset: 0, d: 0.4318, a: 0, alpha: H },
    { thetaOffset: 0, d: 0, a: 0, alpha: -H },
    { thetaOffset: 0, d: 0, a: 0, alpha: 0 },
  ];
  return chainFromDh(rows, { range });
}
