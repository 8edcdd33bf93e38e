// Server worker. Next's own tags.

/** Next's prefix of the tags that stand for paths. */
export const PATH_TAG = '_N_T_'
