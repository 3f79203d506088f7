import { Switch } from '#components/ui/switch';
import type { ShareRules } from '#lib/shares/share-rules';

interface ShareSwitchesProps {
  readonly rules: ShareRules;
  /** Whether it shows the report of an experiment. */
  readonly isReport: boolean;
  onChange(part: Partial<ShareRules>): void;
}

interface Choice {
  readonly name: string;
  readonly label: string;
  /** Whether only a report has it. */
  readonly isOfReports?: boolean;
  isOn(rules: ShareRules): boolean;
  /** What of the rules is another then. */
  turn(isOn: boolean, rules: ShareRules): Partial<ShareRules>;
}

const choices: readonly Choice[] = [
  {
    name: 'share-prompts',
    label: 'Show prompts',
    // A recipe says the prompt as well.
    isOn: ({ shows }) => shows.prompts || shows.recipes,
    turn: (prompts, { shows }) => ({
      shows: { ...shows, prompts, recipes: prompts && shows.recipes },
    }),
  },
  shown('recipes', 'Show recipes'),
  shown('references', 'Show references'),
  shown('dates', 'Show dates'),
  { ...shown('cost', 'Show cost and time'), isOfReports: true },
  allowed('picks', 'Visitors can pick images'),
  allowed('comments', 'Visitors can comment'),
  {
    name: 'share-named',
    label: 'Title in the link',
    isOn: ({ isNamed }) => isNamed,
    turn: (isNamed) => ({ isNamed }),
  },
  {
    name: 'share-indexable',
    label: 'Search engines may list it',
    isOn: ({ isIndexable }) => isIndexable,
    turn: (isIndexable) => ({ isIndexable }),
  },
];

function shown(what: 'recipes' | 'references' | 'dates' | 'cost', label: string): Choice {
  return {
    name: `share-${what}`,
    label,
    isOn: ({ shows }) => shows[what],
    turn: (isOn, { shows }) => ({ shows: { ...shows, [what]: isOn } }),
  };
}

function allowed(what: 'picks' | 'comments', label: string): Choice {
  return {
    name: `share-${what}`,
    label,
    isOn: ({ allows }) => allows[what],
    turn: (isOn, { allows }) => ({ allows: { ...allows, [what]: isOn } }),
  };
}

/** What is shown and allowed, each on or off. */
export function ShareSwitches({ rules, isReport, onChange }: ShareSwitchesProps) {
  const offered = choices.filter(({ isOfReports }) => isReport || !isOfReports);
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      {offered.map(({ name, label, isOn, turn }) => (
        <Switch
          key={name}
          name={name}
          label={label}
          checked={isOn(rules)}
          onChange={(checked) => onChange(turn(checked, rules))}
        />
      ))}
    </div>
  );
}
