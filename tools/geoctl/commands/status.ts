/** geoctl status: one screen about the whole cluster. Exit code 0 healthy, 1 degraded, 2 error. */
import { example, type Register } from '../command.ts';
import { counted, humanBytes, percent, shortTime } from '../sizes.ts';
import { ageMs, stateWord, TopologyView, type StatusView } from '../topology.ts';
import type { Context } from '../context.ts';
import { asJournal, journalComplaints, journalLine, journalRows } from '../journals.ts';
import { roleOf } from '../mds-role.ts';

/** A follower further behind than this is named. */
const LAG_ENTRIES = 10_000;
/** Capacities cross sites every 15 s: what is older than this is old news, and said to be. */
const STALE_MS = 60_000;
/** What an mds says that knows of no leader. */
const NEVER_HEARD = 0xffff_ffff;

export interface Health {
  readonly unreachableSites: readonly string[];
  /** One clause each, ready to print. */
  readonly complaints: readonly string[];
}

/** A site is reachable when one of its metadata servers answers. */
export function healthOf(reply: StatusView): Health {
  // Who was invited and has not come belongs to nothing yet.
  const mds = (reply.mds ?? []).filter((member) => member.invited !== true);
  const sites = [...new Set(mds.map((member) => member.site ?? ''))];
  const unreachableSites = sites.filter((site) => mds.every((member) => member.site !== site || member.reachable !== true)).sort();
  const complaints = unreachableSites.map((site) => `site ${site} is not reachable`);
  if (reply.quorum !== true) complaints.push('no quorum: names cannot be changed');
  for (const member of mds) {
    if (member.reachable !== true && !unreachableSites.includes(member.site ?? '')) complaints.push(`mds ${member.name ?? ''} does not answer`);
    if ((member.differs ?? '') !== '') complaints.push(`the state of mds ${member.name ?? ''} differs from the others' (${member.differs ?? ''})`);
    const behind = (member.commit ?? 0) - (member.applied ?? 0);
    if (member.reachable === true && behind > LAG_ENTRIES) complaints.push(`mds ${member.name ?? ''} is ${String(behind)} entries behind`);
  }
  for (const target of reply.targets ?? []) {
    const word = stateWord(target);
    const age = ageMs(target, reply);
    if (word !== 'up') complaints.push(`data server ${target.name ?? ''} is ${word}`);
    else if (age !== undefined && age > STALE_MS) complaints.push(`nothing new of data server ${target.name ?? ''} for ${shortTime(age)}`);
  }
  complaints.push(...journalComplaints(reply.journals ?? []));
  return { unreachableSites, complaints };
}

function headline({ unreachableSites, complaints }: Health): string {
  if (complaints.length === 0) return 'All sites reachable.';
  return `Degraded: ${complaints.join('; ')}.${unreachableSites.length === 0 ? ' All sites reachable.' : ''}`;
}

/** How far the answering mds may be behind the cluster. */
function freshness(reply: StatusView): string {
  const ms = reply.leaderAgeMs ?? 0;
  if (reply.quorum !== true || ms >= NEVER_HEARD) return ', which hears no leader: what follows is as it last knew it';
  return `, which heard the leader ${(ms / 1000).toFixed(1)}s ago`;
}

/** The mds that hold up the deletion of unlinked files, by name. */
export const holdersOf = (reply: StatusView): string[] => (reply.mds ?? []).filter(({ holdsDeletions }) => holdsDeletions === true).map(({ name }) => name ?? '');

function print(context: Context, reply: StatusView, health: Health): void {
  const view = new TopologyView(reply);
  const mds = [...(reply.mds ?? [])].sort((a, b) => (a.node ?? 0) - (b.node ?? 0));
  context.line(headline(health));
  context.line(`Cluster ${reply.cluster ?? ''}: ${counted(view.siteNames.length, 'site')}, answered by site ${reply.site ?? ''}${freshness(reply)}.`);
  context.line('');
  context.table(
    [{ head: 'MDS' }, { head: 'SITE' }, { head: 'ADDRESS' }, { head: 'ROLE' }, { head: 'LAG', align: 'right' }],
    mds.map((member) => {
      const lag = Math.max(0, (member.commit ?? 0) - (member.applied ?? 0));
      const role = member.reachable === true || member.invited === true ? roleOf(member) : 'unreachable';
      return [member.name ?? '', member.site ?? '', member.address ?? '', role, member.reachable === true ? String(lag) : '-'];
    }),
  );
  context.line('');
  context.table(
    [{ head: 'DATA SERVER' }, { head: 'SITE' }, { head: 'ADDRESS' }, { head: 'STATE' }, { head: 'SIZE', align: 'right' }, { head: 'FREE', align: 'right' }, { head: 'USE%', align: 'right' }, { head: 'HEARD', align: 'right' }],
    view.targets.map((target) => {
      const total = target.totalBytes ?? 0;
      const free = target.freeBytes ?? 0;
      const age = ageMs(target, reply);
      return [target.name ?? '', view.siteName(target.site ?? 0), target.address ?? '', stateWord(target), humanBytes(total), humanBytes(free), percent(total - free, total), age === undefined ? '-' : shortTime(age)];
    }),
  );
  context.line('');
  for (const journal of reply.journals ?? []) context.line(journalLine(journal));
  const grouped = journalRows(reply.journals ?? []);
  if (grouped.length > 0) context.table([{ head: 'JOURNAL GROUP' }, { head: 'SITE' }, { head: 'ADDRESS' }, { head: 'ROLE' }, { head: 'LAG', align: 'right' }, { head: 'HEARD', align: 'right' }], grouped);
  const holders = holdersOf(reply);
  if (holders.length > 0) context.line(`Nothing that is unlinked is deleted while these do not answer: ${holders.join(', ')}. What is lost is to be removed (geoctl mds remove).`);
  context.line('');
  const sessions = reply.sessions ?? [];
  context.line(`Sessions at site ${reply.site ?? ''}: ${String(reply.sessionsTotal ?? sessions.length)}.`);
  if (sessions.length === 0) return;
  context.table(
    [{ head: 'SESSION', align: 'right' }, { head: 'SITE' }, { head: 'IDLE', align: 'right' }, { head: 'PROMISES', align: 'right' }, { head: 'CLIENT' }],
    sessions.slice(0, 20).map((session) => [
      String(session.session ?? 0), session.site ?? '', `${((session.idleMs ?? 0) / 1000).toFixed(1)}s`, String(session.promises ?? 0), session.description ?? '',
    ]),
  );
  if (sessions.length > 20) context.line(`... and ${String(sessions.length - 20)} more.`);
}

function asJson(reply: StatusView, health: Health): unknown {
  const view = new TopologyView(reply);
  return {
    healthy: health.complaints.length === 0, complaints: health.complaints, unreachableSites: health.unreachableSites,
    cluster: reply.cluster, answeredBy: reply.site, quorum: reply.quorum, leaderAgeMs: (reply.leaderAgeMs ?? 0) >= NEVER_HEARD ? null : reply.leaderAgeMs, sites: view.siteNames,
    mds: (reply.mds ?? []).map((m) => ({
      node: m.node, name: m.name, site: m.site, address: m.address, reachable: m.reachable, leader: m.leader, learner: m.learner, witness: m.witness,
      applied: m.applied, commit: m.commit, term: m.term, lastHeardMs: m.lastHeardMs, differs: m.differs, compared: m.compared, holdsDeletions: m.holdsDeletions,
    })),
    targets: view.targets.map((t) => ({
      id: t.id, name: t.name, site: view.siteName(t.site ?? 0), address: t.address, state: stateWord(t), totalBytes: t.totalBytes,
      freeBytes: t.freeBytes, totalObjects: t.totalObjects, freeObjects: t.freeObjects, ageMs: ageMs(t, reply) ?? null,
    })),
    sessions: (reply.sessions ?? []).map((s) => ({ session: s.session, site: s.site, idleMs: s.idleMs, promises: s.promises, client: s.description })),
    sessionsTotal: reply.sessionsTotal,
    journals: (reply.journals ?? []).map(asJournal),
  };
}

export const registerStatus: Register = (parent, run) => {
  const command = parent.command('status').description('sites, metadata servers, data servers and sessions on one screen; exit code 0 healthy, 1 degraded, 2 error')
    .action(() => run(command, async (context) => {
      const reply = await context.client.status();
      const health = healthOf(reply);
      if (context.json) context.printJson(asJson(reply, health));
      else print(context, reply, health);
      if (health.complaints.length > 0) context.world.setExitCode(1);
    }));
  example(command, 'geoctl status', 'geoctl status --json | jq .healthy');
};
