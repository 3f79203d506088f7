/** Chooses a file with the variables. */
export function CsvButton({ onChoose }: { onChoose(file: File | undefined): void }) {
  return (
    <label className="relative inline-flex h-11 cursor-pointer items-center rounded bg-hover px-2.5 font-medium text-xs hover:bg-line-strong has-focus-visible:outline-2 has-focus-visible:outline-accent md:h-[26px]">
      Choose a CSV file
      <input
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        onChange={(event) => {
          onChoose(event.target.files?.[0]);
          // The same file can be chosen again once it was mended.
          event.target.value = '';
        }}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
    </label>
  );
}
