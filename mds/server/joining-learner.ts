/** A member of a journal group that joins is of no configuration that is older than itself: it begins behind that all the same, as one that only learns. Pure. */
import { membersOf, type ConfState, type Message } from '../raft/index.ts';

/** The offer of a raft snapshot as this node takes it, whose own configuration is conf; undefined: as it is. */
export function asLearner(message: Message, node: number, conf: ConfState): Message | undefined {
  const { snapshot } = message;
  if (snapshot === undefined || membersOf(snapshot.conf).includes(node) || membersOf(conf).length > 0) return undefined;
  return { ...message, snapshot: { ...snapshot, conf: { ...snapshot.conf, learners: [...snapshot.conf.learners, node] } } };
}
