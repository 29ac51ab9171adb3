/** The only door of mds/placement. */
export { Placer, type Placement, type PlacementInput } from './placer.ts';
