/** The nodes of the metadata cluster: who may join, who has, and who is to leave. What the leader does about it: server/membership-plan.ts. */
import { geofs } from '../../../proto/gen/geofs.js';
import { NODES } from '../../../proto/types/limits.ts';
import { clusterKey, counterKey, COUNTERS, nodeKey, siteInodesKey } from '../keys.ts';
import { decodeCounter, encodeCounter } from '../records.ts';
import { findNode, findSiteByName, listNodes, listSites } from '../query/topology.ts';
import { findStream } from '../stream.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { leaveStream } from './grants.ts';
import { DONE, type Answer } from './op.ts';
import { LOST_NUMBERS, skipLostNumbers } from './sites.ts';

type Node = geofs.v1.NodeState.$Properties;
const NAME_MAX = 255;

function store(tx: Transaction, node: Node): void {
  tx.put(nodeKey(node.node ?? 0), geofs.v1.NodeState.encode(node).finish());
  if (node.removed === true) leaveStream(tx, node.site ?? 0, node.node ?? 0);
  tx.tell({ kind: 'topology' });
}

/** Refuses a name or address that another node has which is not on its way out. */
function checkUnique(nodes: readonly geofs.v1.NodeState[], self: { node: number; name: string; address: string; replaces: number }): void {
  for (const other of nodes) {
    if (other.removed || other.node === self.node || other.node === self.replaces || (other.replaces !== 0 && other.replaces === self.node)) continue;
    if (other.name === self.name) refuse('EEXIST', `another mds is called ${self.name}`);
    if (self.address !== '' && other.address === self.address) refuse('EEXIST', `${self.address} is the address of ${other.name}`);
  }
}

/** A node came with its disk: a first member by itself, a later one after its invitation. */
export function registerNode(tx: Transaction, op: geofs.v1.RegisterNode.$Properties): Answer {
  const node = op.node ?? 0;
  const name = op.name ?? '';
  const disk = op.disk ?? '';
  if (node === 0 || name.length === 0 || disk.length === 0) refuse('EINVAL', 'a node has a number, a name and a disk');
  const witness = op.witness ?? false;
  // A witness serves nobody: what all sites have to agree to must not wait for one where nothing but it is.
  const site = findSiteByName(tx, op.site ?? '')?.id ?? (witness ? 0 : refuse('ENOENT', `site ${op.site ?? ''} is not registered`));
  const known = findNode(tx, node);
  const nodes = listNodes(tx);
  if (known?.removed === true) refuse('EPERM', `node ${known.name} (${String(node)}) was removed from the cluster`);
  if (known !== undefined && known.disk !== '' && known.disk !== disk) {
    refuse('EPERM', `node ${known.name} (${String(node)}) is known with disk ${known.disk}, not ${disk}: a new disk is a new node, for its log and votes are not on it`);
  }
  if (known !== undefined && known.siteName !== '' && known.siteName !== op.site) refuse('EINVAL', `${name} was invited to site ${known.siteName}, not ${op.site ?? ''}`);
  if (known === undefined && nodes.length >= NODES) refuse('ENOSPC', `more than ${String(NODES)} nodes`);
  const address = op.address ?? '';
  const replaces = known?.replaces ?? 0;
  checkUnique(nodes, { node, name, address, replaces });
  if (known !== undefined && known.witness !== witness) {
    refuse('EINVAL', known.disk === '' ? `${name} was invited as ${known.witness ? 'a witness' : 'a full member'}: its --role must say so too` : `${name} ${witness ? 'is a full member' : 'is a witness'}: it stays what it is`);
  }
  store(tx, {
    node, name, site, address, disk, learner: known?.learner ?? false, replaces,
    oldestFormat: op.oldestFormat ?? 0, newestFormat: op.newestFormat ?? 0, program: op.program ?? '',
    witness, siteName: witness ? op.site ?? '' : '', keptJournal: known?.keptJournal === true || findStream(tx, site)?.node === node,
  });
  return { ino: node, existed: known !== undefined };
}

export function inviteNode(tx: Transaction, op: geofs.v1.InviteNode.$Properties): Answer {
  const [name, site, address] = [op.name ?? '', op.site ?? '', op.address ?? ''];
  const [replaces, learner, witness] = [op.replaces ?? 0, op.learner ?? false, op.witness ?? false];
  if (name.length === 0 || name.length > NAME_MAX || site.length === 0 || address.length === 0) refuse('EINVAL', 'an mds has a name, a site and an address');
  if (witness && (learner || replaces !== 0)) refuse('EINVAL', 'a witness has no state: it neither learns nor takes a place');
  const nodes = listNodes(tx);
  const again = nodes.find((other) => !other.removed && other.disk === '' && other.name === name && other.address === address && other.siteName === site);
  if (again !== undefined) {
    store(tx, { ...again, learner, replaces, witness });
    return { ino: again.node, existed: true };
  }
  if (replaces !== 0) {
    const waiting = nodes.find((other) => !other.removed && other.replaces === replaces);
    if (waiting !== undefined) refuse('EEXIST', `${waiting.name} (node ${String(waiting.node)}) is to replace it already`);
  }
  checkUnique(nodes, { node: 0, name, address, replaces });
  if (nodes.length >= NODES) refuse('ENOSPC', `more than ${String(NODES)} nodes`);
  const node = Math.max(decodeCounter(tx.get(counterKey(COUNTERS.node))), op.floor ?? 0, ...nodes.map((other) => other.node)) + 1;
  tx.put(counterKey(COUNTERS.node), encodeCounter(node));
  store(tx, { node, name, address, siteName: site, replaces, learner, witness });
  return { ino: node };
}

/** An invitation is taken back without a trace; any other node leaves a record, so that it can be told. */
export function removeNode(tx: Transaction, op: geofs.v1.RemoveNode.$Properties): Answer {
  const node = op.node ?? 0;
  const known = findNode(tx, node);
  if (node === 0) refuse('EINVAL', 'a node has a number');
  if (known?.removed === true) return { ino: node, existed: true };
  if (known?.disk === '') {
    tx.put(nodeKey(node), undefined);
    tx.tell({ kind: 'topology' });
    return { ino: node };
  }
  const stays = listNodes(tx).some((other) => other.node !== node && !other.removed && !other.learner && !other.witness && other.disk !== '');
  if (!stays) refuse('EPERM', `${known?.name ?? op.name ?? ''} is the last voter: a cluster needs one`);
  // With its address: until it has left, the others hear it and hand over to it what it lacks.
  store(tx, { ...known, node, name: known?.name ?? op.name ?? '', site: known?.site ?? findSiteByName(tx, op.site ?? '')?.id ?? 0, disk: known?.disk ?? '', removed: true });
  return { ino: node };
}

export function promoteNode(tx: Transaction, op: geofs.v1.PromoteNode.$Properties): Answer {
  const known = findNode(tx, op.node ?? 0);
  if (known === undefined || known.removed) refuse('ENOENT', `there is no node ${String(op.node ?? 0)}`);
  if (known.learner) store(tx, { ...known, learner: false });
  return { ino: known.node, existed: !known.learner };
}

/** What a survivor that was made the whole cluster by force commits first. */
export function reformCluster(tx: Transaction, op: geofs.v1.ReformCluster.$Properties): Answer {
  const present = tx.get(clusterKey()) ?? refuse('ENOENT', 'there is no cluster yet');
  const cluster = geofs.v1.ClusterState.decode(present);
  if (cluster.reform === op.reform) return DONE;
  const incarnation = op.incarnation ?? 0;
  if (incarnation <= cluster.incarnation) refuse('EINVAL', `incarnation ${String(incarnation)} is not above ${String(cluster.incarnation)}`);
  tx.put(clusterKey(), geofs.v1.ClusterState.encode({ ...cluster, incarnation, reform: op.reform ?? '' }).finish());
  for (const { id } of listSites(tx)) {
    tx.put(siteInodesKey(id), encodeCounter(decodeCounter(tx.get(siteInodesKey(id))) + LOST_NUMBERS));
    // The survivor's own journal knows all that it has given.
    if (findStream(tx, id)?.node !== op.survivor) skipLostNumbers(tx, id);
  }
  for (const node of listNodes(tx)) {
    if (node.node === op.survivor) store(tx, { ...node, learner: false, replaces: 0 });
    else if (node.disk === '') tx.put(nodeKey(node.node), undefined);
    else if (!node.removed) store(tx, { ...node, address: '', removed: true, replaces: 0 });
  }
  tx.tell({ kind: 'topology' });
  return DONE;
}
