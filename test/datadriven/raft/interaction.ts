/** The language of the transcripts: members in memory, a network that delivers when told, and what they then say. */
import {
  type ConfChange, type ConfChangeType, type ConfState, type Entry, type Message, ProposalDropped, type Ready, decodeConfChange,
} from '../../../mds/raft/index.ts';
import { Member } from './member.ts';

interface Command {
  readonly name: string;
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/** A member with a long election time-out on all but explicit ticks; options of add-nodes change it. */
const DEFAULTS = {
  electionTicks: 3, heartbeatTicks: 1, maxAppendBytes: 1_000_000, maxInflightBytes: 1_000_000, maxInflightMessages: 16,
  maxUncommittedBytes: 1_000_000, electionRank: 0, preVote: false, checkQuorum: false,
};

export class Interaction {
  readonly #members = new Map<number, Member>();
  #network: Message[] = [];
  /** Directed links that lose everything. */
  readonly #cut = new Set<string>();
  #output: string[] = [];
  /** The configuration of the transcript has witnesses: then heartbeats show what every full member has. */
  #witnesses = false;

  /** Runs one command line; returns what it shows. Failures are shown, too. */
  run(line: string): string {
    this.#output = [];
    try {
      this.#execute(parse(line));
    } catch (error) {
      this.#say(error instanceof ProposalDropped ? error.message : `error: ${error instanceof Error ? error.message : String(error)}`);
    }
    return this.#output.length === 0 ? 'ok' : this.#output.join('\n');
  }

  #execute(command: Command): void {
    const { name, words, options } = command;
    const first = (): Member => this.#member(Number(words[0]));
    const second = Number(words[1]);
    switch (name) {
      case 'add-nodes': this.#addNodes(command); return;
      case 'campaign': first().node.campaign(); return;
      case 'propose': first().node.propose(Buffer.from(words[1] ?? '')); return;
      case 'propose-conf': first().node.proposeConfChange(confChange(words.slice(1), options.get('transition') ?? 'auto')); return;
      case 'transfer': first().node.transferLeader(second); return;
      case 'read-index': first().node.readIndex(Buffer.from(words[1] ?? '')); return;
      case 'unreachable': first().node.reportUnreachable(second); return;
      case 'report-snapshot': first().node.reportSnapshot(second, words[2] === 'ok'); return;
      case 'tick': for (let i = 0; i < (Number.isNaN(second) ? 1 : second); i += 1) first().tick(); return;
      case 'pause': first().clock += second; return;
      case 'choose-election': first().node.chooseElectionTicks(second); return;
      case 'compact': first().disk.compact(second); return;
      case 'give-up': first().compact(Infinity); return;
      case 'begin': this.#begin(first()); return;
      case 'finish': this.#finish(first()); return;
      case 'apply': while (first().applyOne()); return;
      case 'process': this.#process(first()); return;
      case 'deliver': this.#deliver(words.map(Number), options); return;
      case 'drop': this.#drop(words.map(Number), options); return;
      case 'duplicate': this.#network.push(...this.#network.filter((message) => message.to === Number(words[0]))); return;
      case 'isolate': this.#isolate(Number(words[0])); return;
      case 'heal': this.#cut.clear(); return;
      case 'crash': first().crash(); return;
      case 'restart': first().restart(options.has('preVote') ? { preVote: options.get('preVote') === 'true' } : {}); return;
      case 'stabilize': this.#stabilize(words.length === 0 ? [...this.#members.keys()] : words.map(Number)); return;
      case 'status': for (const id of words.length === 0 ? this.#members.keys() : words.map(Number)) this.#status(this.#member(id)); return;
      case 'log': this.#log(first()); return;
      default: throw new Error(`unknown command ${name}`);
    }
  }

  #addNodes({ words, options }: Command): void {
    const list = (key: string): number[] => (options.get(key) ?? '').split('+').filter((word) => word !== '').map(Number);
    const conf: ConfState = {
      voters: list('voters'), learners: list('learners'), votersOutgoing: [], learnersNext: [], autoLeave: false, retired: [], witnesses: list('witnesses'),
    };
    this.#witnesses ||= conf.witnesses.length > 0;
    const start = { index: Number(options.get('index') ?? '1'), term: 1, conf };
    for (const id of words.map(Number)) {
      const number = (key: keyof typeof DEFAULTS): number => Number(options.get(key) ?? DEFAULTS[key]);
      this.#members.set(id, new Member({
        id, electionTicks: number('electionTicks'), heartbeatTicks: 1, maxAppendBytes: number('maxAppendBytes'),
        maxInflightBytes: number('maxInflightBytes'), maxInflightMessages: number('maxInflightMessages'),
        electionRank: number('electionRank'), leases: options.get('leases') === 'true',
        maxUncommittedBytes: number('maxUncommittedBytes'), preVote: options.get('preVote') === 'true',
        checkQuorum: options.get('checkQuorum') === 'true',
        random: { below: () => 0 }, witness: conf.witnesses.includes(id),
      }, options.has('joining') ? { index: 0, term: 0, conf: { ...conf, voters: [], learners: [], witnesses: [] } } : start, { onApply: (member, entry) => { this.#say(`  ${String(member.id)} applies ${entryText(entry)}`); } }));
    }
  }

  #begin(member: Member): void {
    if (!member.node.hasReady()) return;
    const messages = member.begin();
    if (member.writing !== undefined) this.#showReady(member, member.writing);
    this.#network.push(...messages);
    for (const read of member.readStates.splice(0)) this.#say(`  ${String(member.id)} may read "${Buffer.from(read.context).toString()}" at ${String(read.index)}`);
  }

  #finish(member: Member): void {
    const source = this.#members.get(member.writing?.snapshotFrom ?? 0);
    const messages = member.finish(source?.up === true ? source.applied : undefined);
    if (messages === undefined) this.#say(`  ${String(member.id)} cannot fetch the raft snapshot`);
    else this.#network.push(...messages);
  }

  #process(member: Member): void {
    this.#begin(member);
    this.#finish(member);
    while (member.applyOne());
  }

  #showReady(member: Member, ready: Ready): void {
    const parts: string[] = [`${String(member.id)} ready: ${ready.role} leader=${String(ready.leader)}`];
    if (ready.hardState !== undefined) parts.push(`term=${String(ready.hardState.term)} vote=${String(ready.hardState.vote)} commit=${String(ready.hardState.commit)}`);
    if (ready.snapshot !== undefined) parts.push(`snapshot=${String(ready.snapshot.index)}/${String(ready.snapshot.term)} from=${String(ready.snapshotFrom)}`);
    if (ready.entries.length > 0) parts.push(`entries=[${ready.entries.map(entryText).join(' ')}]`);
    this.#say(parts.join(' '));
    for (const message of ready.messages) this.#say(`  ${this.#shown(message)}`);
    for (const message of ready.messagesAfterSync) this.#say(`  ${this.#shown(message)} (after sync)`);
  }

  #shown(message: Message): string {
    return this.#witnesses && message.keptByAll > 0 ? `${messageText(message)} kept=${String(message.keptByAll)}` : messageText(message);
  }

  #matching(to: readonly number[], options: ReadonlyMap<string, string>): Message[] {
    const taken = this.#network.filter((message) => (to.length === 0 || to.includes(message.to))
      && (options.get('from') ?? String(message.from)) === String(message.from) && (options.get('type') ?? message.type) === message.type);
    this.#network = this.#network.filter((message) => !taken.includes(message));
    return taken;
  }

  #deliver(to: readonly number[], options: ReadonlyMap<string, string>): number {
    let delivered = 0;
    for (const message of this.#matching(to, options)) {
      const member = this.#members.get(message.to);
      if (member?.up !== true || this.#cut.has(`${String(message.from)}>${String(message.to)}`)) continue;
      member.node.step(message);
      delivered += 1;
    }
    return delivered;
  }

  #drop(to: readonly number[], options: ReadonlyMap<string, string>): void {
    for (const message of this.#matching(to, options)) this.#say(`  dropped ${messageText(message)}`);
  }

  #isolate(id: number): void {
    for (const other of this.#members.keys()) {
      this.#cut.add(`${String(id)}>${String(other)}`);
      this.#cut.add(`${String(other)}>${String(id)}`);
    }
  }

  #stabilize(ids: readonly number[]): void {
    for (let round = 0; round < 100; round += 1) {
      let busy = false;
      for (const id of ids) {
        const member = this.#member(id);
        if (!member.up || (!member.node.hasReady() && member.writing === undefined && member.applyQueue.length === 0)) continue;
        busy = true;
        this.#process(member);
      }
      busy = this.#deliver(ids, new Map()) > 0 || busy;
      if (!busy) return;
    }
    throw new Error('the members do not come to rest');
  }

  #status(member: Member): void {
    const { role, term, vote, leader, commit, applied, lastIndex, conf, peers, transferee } = member.node.status();
    this.#say(`${String(member.id)}${member.up ? '' : ' (down)'}: ${role} term=${String(term)} vote=${String(vote)} leader=${String(leader)} last=${String(lastIndex)} commit=${String(commit)} applied=${String(applied)} ${confText(conf)}${transferee === 0 ? '' : ` transferring to ${String(transferee)}`}`);
    for (const peer of peers) this.#say(`  ${String(peer.node)}: ${peer.state} match=${String(peer.match)} next=${String(peer.next)}${peer.learner ? ' learner' : ''}${peer.pendingSnapshot > 0 ? ` pending=${String(peer.pendingSnapshot)}` : ''}${peer.inflightMessages > 0 ? ` inflight=${String(peer.inflightMessages)} bytes=${String(peer.inflightBytes)}` : ''}${peer.paused ? ' paused' : ''}${peer.recentActive ? '' : ' inactive'}`);
  }

  #log(member: Member): void {
    const { disk } = member;
    this.#say(`${String(member.id)}: [${disk.entries(disk.firstIndex(), disk.lastIndex() + 1, Infinity).map(entryText).join(' ')}]`);
  }

  #member(id: number): Member {
    const member = this.#members.get(id);
    if (member === undefined) throw new Error(`no member ${String(id)}`);
    return member;
  }

  #say(line: string): void {
    this.#output.push(line);
  }
}

function parse(line: string): Command {
  const [name = '', ...rest] = line.split(/\s+/);
  const options = new Map<string, string>();
  const words: string[] = [];
  for (const word of rest) {
    const [key = '', value] = word.split('=');
    if (value === undefined) words.push(key);
    else options.set(key, value);
  }
  return { name, words, options };
}

/** v4 = add voter 4, l4 = add learner 4, w4 = add witness 4, r4 = remove 4; none = leave joint consensus. */
function confChange(words: readonly string[], transition: string): ConfChange {
  const types: Readonly<Record<string, ConfChangeType>> = { v: 'add-voter', l: 'add-learner', w: 'add-witness', r: 'remove' };
  const changes = words.map((word) => {
    const type = types[word.charAt(0)];
    if (type === undefined) throw new Error(`unknown change ${word}`);
    return { type, node: Number(word.slice(1)) };
  });
  if (transition !== 'auto' && transition !== 'joint-implicit' && transition !== 'joint-explicit') throw new Error(`unknown transition ${transition}`);
  return { transition, changes, context: new Uint8Array(0) };
}

function entryText(entry: Entry): string {
  const what = entry.type === 'command' ? Buffer.from(entry.data).toString() : `conf(${decodeConfChange(entry.data).changes.map(({ type, node }) => `${type} ${String(node)}`).join(', ') || 'leave'})`;
  return `${String(entry.index)}/${String(entry.term)}:${what}`;
}

function messageText(m: Message): string {
  const parts = [`${String(m.from)}->${String(m.to)} ${m.type} term=${String(m.term)}`];
  if (m.type === 'append' || m.type === 'vote' || m.type === 'pre-vote') parts.push(`log=${String(m.index)}/${String(m.logTerm)}`);
  else if (m.index > 0) parts.push(`index=${String(m.index)}`);
  if (m.commit > 0) parts.push(`commit=${String(m.commit)}`);
  if (m.reject) parts.push(m.type === 'append-reply' ? `rejected hint=${String(m.rejectHint)}/${String(m.logTerm)}` : 'rejected');
  if (m.snapshot !== undefined) parts.push(`snapshot=${String(m.snapshot.index)}/${String(m.snapshot.term)} ${confText(m.snapshot.conf)}`);
  if (m.entries.length > 0) parts.push(`[${m.entries.map(entryText).join(' ')}]`);
  if (m.notice) parts.push('notice');
  if (m.context.length > 0) parts.push('context');
  if (m.type === 'heartbeat' && m.electionTicks > DEFAULTS.electionTicks) parts.push(`election=${String(m.electionTicks)}`);
  return parts.join(' ');
}

function confText(conf: ConfState): string {
  const parts = [`voters=(${conf.voters.join(' ')})`];
  if (conf.votersOutgoing.length > 0) parts.push(`outgoing=(${conf.votersOutgoing.join(' ')})`);
  if (conf.learners.length > 0) parts.push(`learners=(${conf.learners.join(' ')})`);
  if (conf.learnersNext.length > 0) parts.push(`next=(${conf.learnersNext.join(' ')})`);
  if (conf.autoLeave) parts.push('auto-leave');
  if (conf.witnesses.length > 0) parts.push(`witnesses=(${conf.witnesses.join(' ')})`);
  return parts.join(' ');
}
