// Debian packages that tests need beyond npm's. Runs on Node 20.
import { spawnSync } from 'node:child_process';
import { must } from './pinned-node.mjs';

/** Those of the packages that the repositories of this machine have. Some are for few architectures: user-mode-linux for x86 alone. */
function available(names) {
  const { stdout } = spawnSync('apt-cache', ['policy', ...names], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return [...(stdout ?? '').matchAll(/^(\S+):\n(?: .*\n)*? +Candidate: (?!\(none\))/gm)].map((match) => match[1]);
}

/** As root. needs: [{package, without}]. What is not to be had is said, with what the tests skip for it, and does not keep the others out. */
export function installPackages(needs) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  must('apt-get', ['-q', '-y', 'update'], env);
  const found = available(needs.map((need) => need.package));
  const wanted = needs.filter((need) => found.includes(need.package));
  for (const need of needs) if (!wanted.includes(need)) console.log(`npm test: no repository of this machine has ${need.package}; without it the tests skip ${need.without}`);
  if (wanted.length === 0) return;
  const names = wanted.map((need) => need.package);
  console.log(`npm test: installing the Debian packages that tests need and this machine lacks: ${names.join(' ')}`);
  must('apt-get', ['-q', '-y', 'install', '--no-install-recommends', ...names], env);
}
