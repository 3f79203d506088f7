/**
 * Why a single sign-on came to nothing, and what to do.
 *
 * @param code as better-auth or the provider puts it into the address; from outside, so never shown
 */
export function singleSignOnWords(code: string): string {
  switch (code) {
    case 'unable_to_create_user':
    case 'signup_disabled':
      return 'Nobody with your e-mail address is invited to this studio. Ask an admin for an invitation.';
    case 'account_not_linked':
    case 'unable_to_link_account':
    case 'email_not_verified':
    case 'email_not_found':
      return 'Your sign-on does not say that your e-mail address is yours. Have it verified there, or sign in with your password.';
    case 'unable_to_create_session':
      return 'An admin has shut this account out. Ask them to let you back in.';
    case 'access_denied':
      return 'The sign-on was broken off. Try again, or sign in with your password.';
    case 'state_mismatch':
    case 'state_not_found':
      return 'This sign-on was begun in another browser, or took too long. Try again.';
    default:
      return 'The sign-on did not work. Try again; why is in the studio’s log.';
  }
}
