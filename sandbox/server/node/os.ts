// Server worker. Asked for the home folder by the `.env` loader, which then does not use it.

export const homedir = () => '/'
export const tmpdir = () => '/tmp'
export default { homedir, tmpdir }
