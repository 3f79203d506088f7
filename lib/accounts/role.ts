import * as z from 'zod/mini';

/**
 * What a person may do in the studio, from most to least. Owners and admins see to people and
 * budgets; a viewer looks at what is shared with them and spends nothing.
 */
export const roles = ['owner', 'admin', 'member', 'viewer'] as const;

/** Those that an invitation may give: there is one owner. */
export const invitedRoles = ['admin', 'member', 'viewer'] as const;

export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

export const InvitedRole = z.enum(invitedRoles);
export type InvitedRole = z.infer<typeof InvitedRole>;

const rights = ['look', 'make', 'manage'] as const;

/** What a page, an action or a route asks of whoever comes; everybody may do at least `look`. */
export type Right = (typeof rights)[number];

const lowest: Readonly<Record<Right, Role>> = { look: 'viewer', make: 'member', manage: 'admin' };

/** Whether a role brings a right: to look, to make and change pictures, to manage people and money. */
export function hasRight(role: Role, right: Right): boolean {
  return roles.indexOf(role) <= roles.indexOf(lowest[right]);
}

/** All rights that a role brings. */
export function rightsOf(role: Role): Right[] {
  return rights.filter((right) => hasRight(role, right));
}

/** The roles that bring a right. */
export function rolesWith(right: Right): Role[] {
  return roles.filter((role) => hasRight(role, right));
}

/** Whether one may change another's role, suspend or delete them: nobody above, nor one's equal but for the owner. */
export function mayManage(actor: Role, other: Role): boolean {
  return hasRight(actor, 'manage') && roles.indexOf(actor) < roles.indexOf(other);
}

export const roleNames: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  admin: 'Admin',
  member: 'Member',
  viewer: 'Viewer',
};

export const roleWords: Readonly<Record<Role, string>> = {
  owner: 'Has the studio and everything in it.',
  admin: 'Makes pictures, and manages people and budgets.',
  member: 'Makes pictures, and has a library of their own.',
  viewer: 'Sees what is shared with them. Makes and spends nothing.',
};
