import { SelectField } from '#components/ui/select-field';
import {
  type InvitedRole,
  invitedRoles,
  mayManage,
  type Role,
  roleNames,
} from '#lib/accounts/role';

interface RoleSelectProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly role: InvitedRole;
  /** Nobody gives a role that is not below their own. */
  readonly viewerRole: Role;
  readonly disabled?: boolean;
  onChoose(role: InvitedRole): void;
}

export function RoleSelect({ role, viewerRole, ...field }: RoleSelectProps) {
  const given = invitedRoles.filter((each) => mayManage(viewerRole, each));
  const options = given.map((each) => [each, roleNames[each]] as const);
  return <SelectField {...field} value={role} options={options} />;
}
