import { Switch } from '#components/ui/switch';
import { TextField } from '#components/ui/text-field';
import type { ShareForm } from '#lib/shares/share-form';
import { passwordMaxCharacters } from '#lib/shares/share-rules';

interface ShareLimitsProps {
  readonly form: ShareForm;
  /** There is a password, which stays when none is typed. */
  readonly hadPassword: boolean;
  onChange(form: ShareForm): void;
}

/** Who may come in, how often and until when. */
export function ShareLimits({ form, hadPassword, onChange }: ShareLimitsProps) {
  return (
    <div className="grid gap-4">
      <Switch
        name="share-password"
        label="Ask for a password"
        checked={form.hasPassword}
        onChange={(hasPassword) => onChange({ ...form, hasPassword })}
      />
      {form.hasPassword && (
        <TextField
          label="Password"
          type="password"
          autoComplete="new-password"
          maxLength={passwordMaxCharacters}
          placeholder={hadPassword ? 'Unchanged' : undefined}
          value={form.password}
          onType={(password) => onChange({ ...form, password })}
        />
      )}
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label="Last day"
          type="date"
          value={form.lastDay}
          onType={(lastDay) => onChange({ ...form, lastDay })}
        />
        <TextField
          label="Most visits"
          inputMode="numeric"
          placeholder="No limit"
          value={form.mostVisits}
          onType={(mostVisits) => onChange({ ...form, mostVisits })}
        />
      </div>
    </div>
  );
}
