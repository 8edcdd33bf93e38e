// Server worker. Asked for the home folder by the `.env` loader, which then does not use it.

export const homedir = () => '/'
export const tmpdir = () => '/tmp'
/** Next's defaults for its build workers. */
export const cpus = () => [{}]
export default { cpus, homedir, tmpdir }
