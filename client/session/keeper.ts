/** What a later process must know of a session to go on in it: its name, and the changes of unknown outcome (design 3). */
import type { geofs } from '../../proto/gen/geofs.js';

export interface KeptMutation {
  readonly number: number;
  /** The request that it was for: asked again, it gets this one's outcome. */
  readonly asker: string;
  readonly command: geofs.v1.Command.$Properties;
  readonly wait: boolean;
}

/** A change that a site has answered and not made durable yet (design 7.5). */
export interface KeptAnswer {
  readonly number: number;
  readonly command: geofs.v1.Command.$Properties;
  /** What the mds added when it answered. */
  readonly stamped: geofs.v1.Stamped.$Properties;
  /** Of the inode that the answer named, 0: none. */
  readonly ino: number;
  readonly site: number;
  /** In the site's stream, of its latest answer. */
  readonly stream: number;
}

export interface KeptSession {
  /** '' where there was none. */
  readonly key: string;
  /** As the mds numbers it; 0: never connected. */
  readonly session: number;
  readonly token: geofs.v1.Token.$Properties | undefined;
  readonly lastNumber: number;
  /** Ascending. */
  readonly mutations: readonly KeptMutation[];
  /** Ascending. */
  readonly answers: readonly KeptAnswer[];
  /** The address of the mds that answered; '': never connected. */
  readonly mds: string;
}

export interface SessionKeeper {
  /** What the processes before left. */
  readonly session: KeptSession;
  named(key: string, session: number): void;
  /** This mds answers from now on: whoever keeps early answers asks it first. */
  servedBy(address: string): void;
  token(token: geofs.v1.Token.$Properties): void;
  /** Before it is sent. */
  begun(mutation: KeptMutation): void;
  /** Its outcome is known and whoever asked has been answered. */
  ended(number: number): void;
  /** Before whoever asked is answered; again when its number in the stream is another one. */
  answeredEarly(answer: KeptAnswer): void;
  /** It is durable, or lost. */
  released(number: number): void;
  /** Numbers begin anew: another session. Nothing of before is kept. */
  lost(): void;
  /** Its outcome must be kept until answered() is told of the asker, who may ask again. */
  asksAgain(asker: string): boolean;
}

const NOTHING: KeptSession = Object.freeze({ key: '', session: 0, token: undefined, lastNumber: 0, mutations: [], answers: [], mds: '' });
const ignore = (): void => undefined;

/** For a session that ends with its process. */
export const NO_SESSION_KEEPER: SessionKeeper = Object.freeze({
  session: NOTHING, named: ignore, servedBy: ignore, token: ignore, begun: ignore, ended: ignore, answeredEarly: ignore, released: ignore, lost: ignore, asksAgain: () => false,
});
