import { NameDialog, type NameDialogProps } from '#components/gallery/collections/name-dialog';
import { collectionNameMaxCharacters } from '#lib/gallery/collection';
import { CollectionLabel } from '#lib/gallery/collection-label';

/** Asks for the name of a collection. Load it when somebody is to be asked: it brings its schema. */
export function CollectionNameDialog(props: Omit<NameDialogProps, 'schema' | 'mostCharacters'>) {
  return (
    <NameDialog schema={CollectionLabel} mostCharacters={collectionNameMaxCharacters} {...props} />
  );
}
