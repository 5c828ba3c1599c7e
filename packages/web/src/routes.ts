/** Address → place a person can stand. */
type Route = { readonly file: string; readonly path?: string; readonly index?: boolean };

function place(path: string, file: string): Route {
  return { path, file: `places/${file}` };
}

export default [
  { index: true, file: 'places/home.tsx' },
  place('search', 'search.tsx'),
  place('units', 'units.tsx'),
  place('projects', 'projects.tsx'),
  place('indicators', 'indicators.tsx'),
  place('indicators/copies', 'copies.tsx'),
  place('d/:region/:unitKey/:year', 'department-year.tsx'),
  place('p/:id', 'paper.tsx'),
  place('p/:id/source', 'paper-source.tsx'),
  place('p/:id/compare', 'compare-versions.tsx'),
  place('rules', 'rules.tsx'),
  place('rules/schemes', 'schemes.tsx'),
  place('rules/:code', 'rule.tsx'),
  place('import', 'import.tsx'),
  place('import/:id', 'import-report.tsx'),
  place('import/:id/:file', 'import-review.tsx'),
  place('layouts', 'layouts.tsx'),
  place('waivers', 'waivers.tsx'),
  place('sample/removal', 'remove-sample.tsx'),
  place('*', 'not-found.tsx'),
] satisfies readonly Route[];
