/** Address → place a person can stand. */
import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('places/home.tsx'),
  route('search', 'places/search.tsx'),
  route('units', 'places/units.tsx'),
  route('projects', 'places/projects.tsx'),
  route('indicators', 'places/indicators.tsx'),
  route('d/:region/:unitKey/:year', 'places/department-year.tsx'),
  route('p/:id', 'places/paper.tsx'),
  route('p/:id/source', 'places/paper-source.tsx'),
  route('p/:id/compare', 'places/compare-versions.tsx'),
  route('import', 'places/import.tsx'),
  route('import/:id', 'places/import-report.tsx'),
  route('import/:id/:file', 'places/import-review.tsx'),
  route('sample/removal', 'places/remove-sample.tsx'),
  route('*', 'places/not-found.tsx'),
] satisfies RouteConfig;
