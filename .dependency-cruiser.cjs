// Arrows run one way: contract <- server; contract <- web/api <- components <- features <- app; lib <- ui <- components.
// scripts/directions.test.ts breaks each rule on purpose to prove that it holds.
const only = (name, path, allowed) => ({
  name,
  severity: 'error',
  from: { path },
  to: { path: '^(web|server|contract|e2e|scripts)/', pathNot: allowed },
})

module.exports = {
  forbidden: [
    only('contract-knows-nobody', '^contract/', ['^contract/']),
    only('server-knows-contract', '^server/', ['^(server|contract)/']),
    only('lib-knows-contract', '^web/lib/', ['^(web/lib|contract)/']),
    only('ui-knows-lib', '^web/ui/', ['^web/(ui|lib)/']),
    only('api-knows-contract-and-lib', '^web/api/', ['^(web/(api|lib)|contract)/']),
    only('components-know-no-feature', '^web/components/', ['^(web/(components|api|ui|lib)|contract)/']),
    only('features-know-no-app', '^web/features/', ['^(web/(features|components|api|ui|lib)|contract)/']),
    {
      name: 'feature-knows-no-other-feature',
      severity: 'error',
      from: { path: '^web/features/([^/]+)/' },
      to: { path: '^web/features/', pathNot: '^web/features/$1/' },
    },
    only('app-knows-the-web', '^web/app/', ['^(web|contract)/']),
    only('e2e-knows-no-web', '^e2e/', ['^(e2e|server|contract)/']),
    {
      name: 'no-circles',
      severity: 'error',
      from: { pathNot: '^contract/generated' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Any test may load the one stylesheet.
    exclude: { path: '^(node_modules|dist)/|^web/index\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
}
