export interface SignUpState {
  errors: { handle?: string; email?: string }
  handle: string
  email: string
  /** The new user's handle, once there is one. */
  welcome?: string
}

export const emptyState: SignUpState = { errors: {}, handle: '', email: '' }
