/** geoctl fsck: what must hold of the whole state, checked on one replica while it serves. Exit code 0 nothing found, 1 problems, 2 error. */
import type { geofs } from '../../../proto/gen/geofs.js';
import { StateCheck } from '../../../mds/fsm/index.ts';
import type { Context } from '../context.ts';
import { example, type Register } from '../command.ts';
import { failure } from '../failure.ts';
import { DataCheck } from '../fsck/data-check.ts';
import { Progress } from '../progress.ts';
import { counted } from '../sizes.ts';
import { TopologyView } from '../topology.ts';

interface Flags {
  readonly mds?: string;
  readonly data?: boolean;
  readonly limit: string;
}

interface Found {
  readonly kind: string;
  readonly ino: number;
  readonly text: string;
}

/** Inodes that are checked before the program looks up from its work. */
const BREATH = 10_000;
/** Rows of one reading of the namespace between two updates of the progress line. */
const nextTurn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

/** What was found, the first so many of it kept; a line each as it is found, unless JSON is wanted. */
class Findings {
  readonly kept: Found[] = [];
  count = 0;
  readonly #limit: number;
  readonly #show: (text: string) => void;

  constructor(limit: number, show: (text: string) => void) {
    this.#limit = limit;
    this.#show = show;
  }

  add({ kind, ino, text }: Found): void {
    this.count += 1;
    if (this.count > this.#limit) return;
    this.kept.push({ kind, ino, text });
    this.#show(text);
  }
}

interface Checked {
  readonly chunk: geofs.v1.FsckChunk;
  readonly check: StateCheck;
  readonly records: number;
}

async function checkState(context: Context, address: string, findings: Findings, data: DataCheck | undefined, progress: Progress): Promise<Checked> {
  const check = new StateCheck((problem) => { findings.add(problem); }, data === undefined ? {} : {
    onFile: (inode) => { data.file(inode); },
    onDeletion: (target, object) => { data.deletion(target, object); },
  });
  let head: geofs.v1.FsckChunk | undefined;
  let records = 0;
  let total: number | undefined;
  let naming = false;
  progress.begin('inodes');
  for await (const chunk of context.client.fsck(address, data !== undefined)) {
    head ??= chunk;
    for (const { key, value } of chunk.records) check.add(Buffer.from(key ?? []).toString('latin1'), value ?? new Uint8Array());
    records += chunk.records.length;
    const { inodes, names, expectedNames } = check.counts;
    if (names > 0 && !naming) { naming = true; progress.begin('names'); }
    if (naming) progress.step(names, expectedNames);
    else progress.step(inodes);
    if (chunk.last) total = chunk.total;
  }
  if (head === undefined || total !== records) throw failure('EIO', address, 'the state came incomplete', 'try again');
  progress.begin('inodes checked');
  let done = 0;
  for (const steps = check.finish(); steps.next().done !== true;) {
    done += 1;
    if (done % BREATH !== 0) continue;
    progress.step(done, check.counts.inodes);
    await nextTurn();
  }
  return { chunk: head, check, records };
}

async function fsck(context: Context, flags: Flags): Promise<void> {
  if (!/^\d+$/.test(flags.limit)) throw failure('EINVAL', `--limit ${flags.limit}`, 'not a number', 'give how many problems are shown');
  const status = await context.client.status();
  const members = status.mds;
  const member = flags.mds === undefined ? undefined : members.find((candidate) => candidate.name === flags.mds);
  if (flags.mds !== undefined && member === undefined) throw failure('ENOENT', `--mds ${flags.mds}`, 'there is no such metadata server', `choose ${members.map(({ name }) => name ?? '').join(', ')}`);
  const { clock, terminal, warn } = context.world;
  const progress = new Progress({ clock, terminal, write: warn });
  const findings = new Findings(Number(flags.limit), (text) => {
    progress.end();
    if (!context.json) context.line(text);
  });
  const data = flags.data === true ? new DataCheck(context.client, clock) : undefined;
  await data?.list(new TopologyView(status), members, progress);
  const { chunk, check, records } = await checkState(context, member?.address ?? context.client.answering, findings, data, progress);
  if (data !== undefined) for await (const problem of data.problems(progress)) findings.add(problem);
  progress.end();
  report(context, { chunk, check, records, findings, data });
}

function report(context: Context, { chunk, check, records, findings, data }: Checked & { readonly findings: Findings; readonly data: DataCheck | undefined }): void {
  const { inodes, names, sessions } = check.counts;
  const unchecked = Object.fromEntries(data?.unchecked ?? []);
  if (context.json) {
    context.printJson({
      clean: findings.count === 0, problems: findings.kept, problemCount: findings.count, mds: chunk.mds, site: chunk.site, index: chunk.index,
      records, inodes, names, sessions, ...(data === undefined ? {} : { objects: data.objects, unchecked }),
    });
  } else {
    if (findings.count > findings.kept.length) context.line(`... and ${String(findings.count - findings.kept.length)} more (--limit).`);
    for (const [name, why] of Object.entries(unchecked)) context.line(`${name} was not checked: ${why}`);
    const objects = data === undefined ? '' : `, ${counted(data.objects, 'object')}`;
    context.line(`${findings.count === 0 ? 'No problems' : counted(findings.count, 'problem')} in ${counted(inodes, 'inode')}, ${counted(names, 'name')}, ${counted(sessions, 'session')}${objects}: ${chunk.mds} (site ${chunk.site}) as of log index ${String(chunk.index)}.`);
  }
  if (findings.count > 0 || Object.keys(unchecked).length > 0) context.world.setExitCode(1);
}

export const registerFsck: Register = (parent, run) => {
  const command = parent.command('fsck').description('check one replica\'s whole state while it serves; changes nothing; exit code 0 nothing found, 1 problems, 2 error')
    .option('--mds <NAME>', 'the metadata server whose replica is checked (else the first that answers)')
    .option('--data', 'compare the objects at the data servers with the files, too')
    .option('--limit <N>', 'problems that are shown', '1000')
    .action((flags: Flags) => run(command, (context) => fsck(context, flags)));
  example(command, 'geoctl fsck', 'geoctl fsck --mds tyo-mds0 --data', 'geoctl fsck --json | jq .problemCount');
};
