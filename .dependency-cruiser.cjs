// Layers: proto/types <- proto/runtime <- proto/rpc <- {mds, dataserver, client} <- tools <- test; siblings never import each
// other. Imports of types alone count too: a layer that knows another's types depends on it.
const above = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to: { path: to } });

module.exports = {
  forbidden: [
    above('types-are-lowest', '^proto/types/', '^(proto/(runtime|rpc|gen)|mds|dataserver|client|tools|test)/'),
    above('runtime-below-rpc', '^proto/runtime/', '^(proto/(rpc|gen)|mds|dataserver|client|tools|test)/'),
    above('rpc-below-the-parts', '^proto/rpc/', '^(mds|dataserver|client|tools|test)/'),
    above('mds-knows-no-sibling', '^mds/', '^(dataserver|client|tools|test)/'),
    above('dataserver-knows-no-sibling', '^dataserver/', '^(mds|client|tools|test)/'),
    above('client-knows-no-sibling', '^client/', '^(mds|dataserver|tools|test)/'),
    above('tools-below-test', '^tools/', '^test/'),
    above('cores-know-no-driver', '^mds/(raft|fsm|callback|placement)/', '^mds/(server|store|main|config)'),
    above('raft-stands-alone', '^mds/raft/', '^mds/(fsm|callback|placement)/'),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'listed-in-package-json', severity: 'error', from: { path: '^(proto|mds|dataserver|client|tools)/' }, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
    { name: 'no-dev-dependencies', severity: 'error', from: { path: '^(proto/(types|runtime|rpc)|mds|dataserver|client)/' }, to: { dependencyTypes: ['npm-dev'] } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^proto/gen/' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.json'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};
