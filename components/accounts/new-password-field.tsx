import { TextField } from '#components/ui/text-field';
import { shortestPassword } from '#lib/accounts/account-fields';

interface NewPasswordFieldProps {
  readonly label: string;
  readonly value: string;
  onType(password: string): void;
}

/** A password that is being thought of, with what makes a good one. */
export function NewPasswordField(field: NewPasswordFieldProps) {
  return (
    <TextField
      {...field}
      type="password"
      required
      minLength={shortestPassword}
      autoComplete="new-password"
      hint={`At least ${shortestPassword} characters. Three or four unusual words are good.`}
    />
  );
}
