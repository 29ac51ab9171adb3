/** `npm run ordeal -- --minutes N --seed S --rtt MS --out DIR`: an ordeal and its judgement (see README); `--check DIR` judges one that there was. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeFault } from '../support/faults.ts';
import { cannotEmulateWan } from '../support/wan.ts';
import { judge } from './judge.ts';
import { planOf, takeOrdeal } from './ordeal.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) }, rtt: { type: 'string', default: '40' },
    out: { type: 'string', default: 'ordeal' }, check: { type: 'string' },
  },
});
const say = (line: string): void => { process.stdout.write(`${line}\n`); };
const positive = (name: string, text: string): number => {
  if (!(Number(text) > 0)) throw new RangeError(`--${name} is a number above 0`);
  return Number(text);
};

const out = resolve(values.check ?? values.out);
if (values.check === undefined) {
  const reason = cannotEmulateWan();
  if (reason !== undefined) throw new Error(reason);
  const [minutes, seed, rttMs] = [positive('minutes', values.minutes), positive('seed', values.seed), positive('rtt', values.rtt)];
  const plan = planOf(seed, minutes * 60_000);
  say(`again: npm run ordeal -- --minutes ${String(minutes)} --seed ${String(seed)} --rtt ${String(rttMs)} --out ${values.out}`);
  for (const fault of plan) say(`  ${(fault.atMs / 1000).toFixed(1)} s ${describeFault(fault)}`);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'said'), '');
  await takeOrdeal({ seed, durationMs: minutes * 60_000, rttMs, out, plan, say: (line) => {
    const stamped = `${String(process.hrtime.bigint())} ${line}`;
    appendFileSync(join(out, 'said'), `${stamped}\n`);
    say(stamped);
  } });
}
const { faults, remarks, operations } = judge(out);
for (const remark of remarks) say(`remark: ${remark}`);
for (const fault of faults) say(`FAULT: ${fault}`);
say(`${String(operations)} operations: ${faults.length === 0 ? 'as promised' : `${String(faults.length)} faults`}`);
process.exitCode = faults.length === 0 ? 0 : 1;
