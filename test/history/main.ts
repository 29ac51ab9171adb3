/** `npm run history -- --minutes N --out FILE`: takes a history under faults (see README), with --strict of strict mounts, writes it as JSON lines and judges it; `--check FILE` judges one that there is. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cannotEmulateWan } from '../support/wan.ts';
import { operationsOf, parseHistory, type HistoryEvent } from './events.ts';
import { judgeHistory } from './judge.ts';
import { takeHistory } from './take-history.ts';

const say = (line: string): void => { process.stdout.write(`${line}\n`); };

function judge(events: readonly HistoryEvent[], strict: boolean): boolean {
  const operations = operationsOf(events);
  const faults = judgeHistory(operations, strict);
  for (const { key, what } of faults) say(`${key}: ${what}`);
  say(`${String(operations.length)} operations: ${faults.length === 0 ? 'as promised' : `${String(faults.length)} keys are not as promised`}`);
  return faults.length === 0;
}

async function take(minutes: number, out: string, strict: boolean): Promise<HistoryEvent[]> {
  const reason = cannotEmulateWan();
  if (reason !== undefined) throw new Error(reason);
  if (!(minutes > 0)) throw new RangeError('--minutes is a number above 0');
  const { events, faults } = await takeHistory({ durationMs: minutes * 60_000, say, strict });
  writeFileSync(out, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  say(`${String(events.length)} events under ${String(faults)} faults are in ${out}`);
  return [...events];
}

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '2' }, out: { type: 'string', default: 'history.jsonl' }, check: { type: 'string' }, strict: { type: 'boolean', default: false } } });
const events = values.check === undefined ? await take(Number(values.minutes), values.out, values.strict) : parseHistory(readFileSync(values.check, 'utf8'));
process.exitCode = judge(events, values.strict) ? 0 : 1;
