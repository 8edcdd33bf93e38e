/** What can be opened at the foot of a lab, one at a time. */
export type PanelName = 'build' | 'cache' | 'compare' | 'database'
