import { LeaveForm } from '#components/accounts/leave-form';
import { NameForm } from '#components/accounts/name-form';
import { PasskeyList } from '#components/accounts/passkey-list';
import { PasswordForm } from '#components/accounts/password-form';
import { SessionList } from '#components/accounts/session-list';
import { SignOut } from '#components/accounts/sign-out';
import { ButtonLink } from '#components/ui/button-link';
import { PageSection } from '#components/ui/page-section';
import { roleNames } from '#lib/accounts/role';
import type { AccountPage } from '#lib/people/account-page';

/** What somebody may see and change of themselves. */
export function AccountScreen(page: AccountPage) {
  const { person, hasPassword, hasPasskeys, sessions, passkeys } = page;
  return (
    <div className="grid gap-12">
      <PageSection
        id="you"
        title="You"
        hint={`${person.email} · ${roleNames[person.role]}`}
        action={<SignOut />}
      >
        <NameForm name={person.name} />
      </PageSection>
      <PageSection
        id="password"
        title="Password"
        hint={
          hasPassword ? undefined : 'You have none yet. With one you can sign in by it as well.'
        }
      >
        <PasswordForm email={person.email} hasPassword={hasPassword} />
      </PageSection>
      <PageSection
        id="passkeys"
        title="Passkeys"
        hint={
          hasPasskeys
            ? 'Sign in with your fingerprint, your face or a security key instead of the password.'
            : 'Passkeys need a studio with a name and https: whoever runs it can set STUDIO_URL.'
        }
      >
        <PasskeyList passkeys={passkeys} canAdd={hasPasskeys} />
      </PageSection>
      <PageSection id="devices" title="Where you are signed in">
        <SessionList sessions={sessions} />
      </PageSection>
      <PageSection id="leaving" title="Your data">
        <div className="flex flex-wrap items-center gap-3">
          <ButtonLink href="/api/account/export" download>
            Export account
          </ButtonLink>
          <p className="max-w-[52ch] text-pretty text-text-3 text-xs">
            Everything the studio knows of you, as lines of JSON. Your pictures come as a ZIP:
            select all in the gallery, then Download.
          </p>
        </div>
        {person.role !== 'owner' && <LeaveForm hasPassword={hasPassword} />}
      </PageSection>
    </div>
  );
}
