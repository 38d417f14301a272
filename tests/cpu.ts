import process from 'node:process';

/** Milliseconds in which some systems count CPU time: what takes less may be measured as nothing. */
const TICK = 4;

/** CPU time of the process for one run in milliseconds, the least of some runs: a busy machine changes it little. */
export function leastCpu(work: () => void, runs = 4): number {
  const costs = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user / 1000;
  });
  return Math.max(TICK, Math.min(...costs));
}
