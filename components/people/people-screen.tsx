import { InvitationLine } from '#components/people/invitation-line';
import { InviteForm } from '#components/people/invite-form';
import { PeopleSpending } from '#components/people/people-spending';
import { PersonRow } from '#components/people/person-row';
import type { PeoplePage } from '#lib/people/people-page';

/** Everybody who may come into the studio, and how others come to be among them. */
export function PeopleScreen(props: PeoplePage) {
  const { role, people, spending, invitations, canSendMail } = props;
  return (
    <div className="grid gap-12">
      <section aria-labelledby="people" className="grid gap-4">
        <h2 id="people" className="font-semibold text-base tracking-tight">
          People
        </h2>
        <ul className="grid">
          {people.map((person) => (
            <PersonRow key={person.id} person={person} viewerRole={role} />
          ))}
        </ul>
      </section>
      <PeopleSpending spending={spending} />
      <section aria-labelledby="invite" className="grid gap-4">
        <div className="grid gap-1">
          <h2 id="invite" className="font-semibold text-base tracking-tight">
            Invite
          </h2>
          <p className="max-w-[64ch] text-pretty text-text-3 text-xs">
            {canSendMail
              ? 'The link lets one person in, once. With an e-mail address the studio sends it; it is shown here as well.'
              : 'The link lets one person in, once. It is shown here, and you pass it on.'}
          </p>
        </div>
        <InviteForm viewerRole={role} />
        {invitations.length > 0 && (
          <ul aria-label="Open invitations" className="grid">
            {invitations.map((invitation) => (
              <InvitationLine key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
