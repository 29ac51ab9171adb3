/** What befalls a cluster of real processes while a history is taken: kill -9, SIGSTOP, cuts of a site and one-way cuts. One after the other, with rest between. */
import { setTimeout as delay } from 'node:timers/promises';
import type { WanCluster } from '../support/wan-cluster.ts';

export interface FaultOptions {
  readonly sites: readonly string[];
  /** Longest time of a fault, and of the rest after it. */
  readonly faultMs: number;
  readonly say: (line: string) => void;
}

const pick = <T>(items: readonly T[]): T => {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

/** Goes on until `until` (of performance.now()); everything is whole again when it resolves. Returns how many faults there were. */
export async function inflictFaults(cluster: WanCluster, options: FaultOptions, until: number): Promise<number> {
  const { sites, faultMs, say } = options;
  const lasting = (): Promise<void> => delay((0.1 + 0.9 * Math.random()) * faultMs);
  const faults: readonly (() => Promise<void>)[] = [
    async () => {
      const victim = `${pick(sites)}-mds0`;
      say(`kill -9 of ${victim}`);
      await cluster.kill(victim);
      await lasting();
      await cluster.launch(victim);
    },
    async () => {
      const victim = `${pick(sites)}-mds0`;
      say(`${victim} stands still`);
      cluster.signal(victim, 'SIGSTOP');
      await lasting();
      cluster.signal(victim, 'SIGCONT');
    },
    async () => {
      const site = pick(sites);
      say(`${site} is cut off`);
      cluster.wan.cut(site);
      await lasting();
      cluster.wan.heal();
    },
    async () => {
      const from = pick(sites);
      const to = pick(sites.filter((site) => site !== from));
      say(`${to} hears nothing of ${from}`);
      cluster.wan.cut('oneway', from, to);
      await lasting();
      cluster.wan.heal();
    },
  ];
  let count = 0;
  for (; performance.now() < until; count += 1) {
    // Each kind in turn, so that a short history has them all.
    await faults[count % faults.length]?.();
    await lasting();
  }
  return count;
}
