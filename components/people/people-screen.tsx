import { InvitationLine } from '#components/people/invitation-line';
import { InviteForm } from '#components/people/invite-form';
import { PeopleSpending } from '#components/people/people-spending';
import { PersonRow } from '#components/people/person-row';
import { PageSection } from '#components/ui/page-section';
import type { PeoplePage } from '#lib/people/people-page';

/** Everybody who may come into the studio, and how others come to be among them. */
export function PeopleScreen(props: PeoplePage) {
  const { role, people, spending, invitations, canSendMail } = props;
  return (
    <div className="grid gap-12">
      <PageSection id="people" title="People">
        <ul className="grid">
          {people.map((person) => (
            <PersonRow key={person.id} person={person} viewerRole={role} />
          ))}
        </ul>
      </PageSection>
      <PeopleSpending spending={spending} />
      <PageSection
        id="invite"
        title="Invite"
        hint={
          canSendMail
            ? 'The link lets one person in, once. With an e-mail address the studio sends it; it is shown here as well.'
            : 'The link lets one person in, once. It is shown here, and you pass it on.'
        }
      >
        <InviteForm viewerRole={role} />
        {invitations.length > 0 && (
          <ul aria-label="Open invitations" className="grid">
            {invitations.map((invitation) => (
              <InvitationLine key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        )}
      </PageSection>
    </div>
  );
}
