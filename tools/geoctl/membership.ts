/** Changes of who belongs to the metadata cluster: asked, and reported in one past-tense sentence. */
import type { geofs } from '../../proto/gen/geofs.js';
import type { Context } from './context.ts';
import { roleOf } from './mds-role.ts';

export interface MembershipChange {
  /** For the error line: "mds add par-mds0". */
  readonly what: string;
  readonly request: geofs.v1.MembershipRequest.$Properties;
  /** When it is in force. */
  readonly done: (reply: geofs.v1.MembershipReply) => string;
  /** When it goes on by itself. */
  readonly begun: (reply: geofs.v1.MembershipReply) => string;
  /** Further lines, and fields of the JSON answer. */
  readonly more?: (reply: geofs.v1.MembershipReply) => Promise<{ readonly lines: readonly string[]; readonly fields: object }>;
}

/** Throws FsError with the cluster's refusal. */
export async function changeMembers(context: Context, { what, request, done, begun, more }: MembershipChange): Promise<void> {
  const reply = await context.client.membership(request, what);
  const sentence = reply.pending === '' ? done(reply) : begun(reply);
  const { lines, fields } = await more?.(reply) ?? { lines: [], fields: {} };
  const member = reply.member ?? {};
  // There is nothing to ask of a witness.
  if ((request.add ?? request.replace) != null && request.add?.witness !== true && (member.address ?? '') !== '') context.remember(member.address ?? '');
  if (context.json) {
    context.printJson({
      done: reply.pending === '' ? [sentence] : [], pending: reply.pending === '' ? [] : [sentence], unconfirmedSites: reply.unconfirmedSites,
      mds: { node: member.node, name: member.name, site: member.site, address: member.address, role: roleOf(member) }, ...fields,
    });
    return;
  }
  for (const line of [sentence, ...lines]) context.line(line);
  if (reply.unconfirmedSites.length > 0) context.world.warn(`geoctl: not yet confirmed by ${reply.unconfirmedSites.join(', ')}: they see it once they are reachable\n`);
}
