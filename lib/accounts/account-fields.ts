import * as z from 'zod/mini';

/** What somebody types at the door; the same rules in the browser and on the server. */

export const shortestPassword = 10;
/** Hashing a longer one would only cost time. */
const longestPassword = 256;

export const Email = z.pipe(
  z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254)),
  z.email('This is not an e-mail address.'),
);

export const PersonName = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Type a name.'),
    z.maxLength(80, 'A name has at most 80 characters.'),
  );

/** Whether it is strong enough depends on whose it is: see password.ts. */
export const NewPassword = z
  .string()
  .check(
    z.minLength(shortestPassword, `A password has at least ${shortestPassword} characters.`),
    z.maxLength(longestPassword, `A password has at most ${longestPassword} characters.`),
  );

export const LinkToken = z.string().check(z.regex(/^[\w-]{43}$/));

export const SignIn = z.object({
  email: Email,
  password: z.string().check(z.maxLength(longestPassword)),
});

export const Joining = z.object({
  token: LinkToken,
  name: PersonName,
  email: Email,
  password: NewPassword,
});
