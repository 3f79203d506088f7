import { LeaveForm } from '#components/accounts/leave-form';
import { NameForm } from '#components/accounts/name-form';
import { PasskeyList } from '#components/accounts/passkey-list';
import { PasswordForm } from '#components/accounts/password-form';
import { SessionList } from '#components/accounts/session-list';
import { SignOut } from '#components/accounts/sign-out';
import { ButtonLink } from '#components/ui/button-link';
import { roleNames } from '#lib/accounts/role';
import type { AccountPage } from '#lib/people/account-page';

/** What somebody may see and change of themselves. */
export function AccountScreen({ person, hasPasskeys, sessions, passkeys }: AccountPage) {
  return (
    <div className="grid gap-12">
      <section aria-labelledby="you" className="grid gap-4">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <div className="grid gap-1">
            <h2 id="you" className="font-semibold text-base tracking-tight">
              You
            </h2>
            <p className="wrap-anywhere text-text-3 text-xs">
              {person.email} · {roleNames[person.role]}
            </p>
          </div>
          <SignOut />
        </div>
        <NameForm name={person.name} />
      </section>
      <section aria-labelledby="password" className="grid gap-4">
        <h2 id="password" className="font-semibold text-base tracking-tight">
          Password
        </h2>
        <PasswordForm email={person.email} />
      </section>
      <section aria-labelledby="passkeys" className="grid gap-4">
        <div className="grid gap-1">
          <h2 id="passkeys" className="font-semibold text-base tracking-tight">
            Passkeys
          </h2>
          <p className="max-w-[64ch] text-pretty text-text-3 text-xs">
            {hasPasskeys
              ? 'Sign in with your fingerprint, your face or a security key instead of the password.'
              : 'Passkeys need a studio with a name and https: whoever runs it can set STUDIO_URL.'}
          </p>
        </div>
        <PasskeyList passkeys={passkeys} canAdd={hasPasskeys} />
      </section>
      <section aria-labelledby="devices" className="grid gap-4">
        <h2 id="devices" className="font-semibold text-base tracking-tight">
          Where you are signed in
        </h2>
        <SessionList sessions={sessions} />
      </section>
      <section aria-labelledby="leaving" className="grid gap-4">
        <h2 id="leaving" className="font-semibold text-base tracking-tight">
          Your data
        </h2>
        <div className="flex flex-wrap items-center gap-3">
          <ButtonLink href="/api/account/export" download>
            Export account
          </ButtonLink>
          <p className="max-w-[52ch] text-pretty text-text-3 text-xs">
            Everything the studio knows of you, as lines of JSON. Your pictures come as a ZIP:
            select all in the gallery, then Download.
          </p>
        </div>
        {person.role !== 'owner' && <LeaveForm />}
      </section>
    </div>
  );
}
