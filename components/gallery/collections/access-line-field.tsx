import { SelectField } from '#components/ui/select-field';
import { type Access, accesses, accessNames } from '#lib/gallery/sharing/access';

interface AccessLineFieldProps {
  readonly name: string;
  /** What tells two of a name apart. */
  readonly detail?: string | null;
  readonly access: Access | null;
  onChoose(access: Access | null): void;
}

const nothing = 'nothing';
const options = [
  [nothing, 'Not shared'] as const,
  ...accesses.map((access) => [access, accessNames[access]] as const),
];

/** Somebody, and what they may do with a collection. */
export function AccessLineField(props: AccessLineFieldProps) {
  const { name, detail, access, onChoose } = props;
  return (
    <li className="flex items-center justify-between gap-4 border-line border-t py-2 first:border-t-0">
      <span className="grid min-w-0">
        <span className="wrap-anywhere">{name}</span>
        {detail && <span className="wrap-anywhere text-text-3 text-xs">{detail}</span>}
      </span>
      <div className="w-40 shrink-0">
        <SelectField<Access | typeof nothing>
          label={`Access of ${name}`}
          isLabelHidden
          value={access ?? nothing}
          options={options}
          onChoose={(chosen) => onChoose(chosen === nothing ? null : chosen)}
        />
      </div>
    </li>
  );
}
