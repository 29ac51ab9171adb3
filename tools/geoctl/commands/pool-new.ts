/** geoctl pool new. */
import { Changes, configureCommand, withNowait, withOverflow, type ChangeFlags, type OverflowFlags } from '../change.ts';
import { example, type RegisterNamed } from '../command.ts';

export const addPoolNew: RegisterNamed = (parent, { name: verb, hidden }, run) => {
  const command = parent.command(verb, { hidden }).description('make an empty pool').argument('<POOL>', 'letters, digits, _ and -, 15 at most');
  withNowait(withOverflow(command)).action((name: string, flags: ChangeFlags & OverflowFlags) => run(command, async (context) => {
    const configure = configureCommand(name, flags);
    const changes = new Changes(context, flags);
    await changes.make({ what: `pool new ${name}`, command: { poolNew: { name } } }, `Pool ${name} created.`);
    if (configure !== undefined) await changes.make({ what: `pool new ${name}`, command: { poolConfigure: configure } }, `Overflow of pool ${name} set.`);
    changes.report();
  }));
  example(command, 'geoctl pool new flash', 'geoctl pool new flash --overflow strict');
};
