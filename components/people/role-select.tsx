'use client';

import { useId } from 'react';
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

export function RoleSelect(props: RoleSelectProps) {
  const { label, isLabelHidden, role, viewerRole, disabled, onChoose } = props;
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'font-medium text-xs'}>
        {label}
      </label>
      <select
        id={id}
        value={role}
        disabled={disabled}
        onChange={(event) => onChoose(event.target.value as InvitedRole)}
        className="field-focus h-11 rounded border border-line bg-sunken px-2 hover:border-line-strong md:h-9"
      >
        {invitedRoles
          .filter((each) => mayManage(viewerRole, each))
          .map((each) => (
            <option key={each} value={each}>
              {roleNames[each]}
            </option>
          ))}
      </select>
    </div>
  );
}
