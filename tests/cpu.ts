import process from 'node:process';

/** Milliseconds in which some systems count CPU time: what takes less may be measured as nothing. */
const TICK = 4;

/**
 * CPU time of the process for one run in milliseconds, the least of some runs: what else runs on a machine only makes a run
 * longer. After a run that costs no more than `enough` there is no other.
 */
export function leastCpu(work: () => void, runs = 4, enough = 0): number {
  let least = Infinity;
  for (let run = 0; run < runs && least > enough; run++) {
    const before = process.cpuUsage();
    work();
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return Math.max(TICK, least);
}
