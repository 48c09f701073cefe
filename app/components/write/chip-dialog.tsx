import { useState } from 'react';
import { formOf, openFields } from '~/domain/courses/component-form';
import { Button } from '~/components/ui/button';
import { useLanguage } from '~/locales/use-language';
import { ComponentFields } from './component-fields';
import { FormDialog } from './form-dialog';
import type { OpenChip } from './writing-context';

/** The form of a chip. A chip for which nothing was chosen goes away again. */
export function ChipDialog({ chip, onClose }: { chip: OpenChip; onClose: () => void }) {
  const { t, text } = useLanguage();
  const [props, setProps] = useState(chip.props);
  return (
    <FormDialog title={text(formOf(chip.name).name)} onClose={() => {
      if (openFields(chip.name, props).length > 0) chip.onRemove();
      else chip.onChange(props);
      onClose();
    }}>
      <form method="dialog" className="flex flex-col gap-4">
        <ComponentFields name={chip.name} props={props} onChange={setProps} />
        <div className="flex flex-wrap gap-3">
          <Button>{t('write.done')}</Button>
          <Button type="button" tone="danger" onClick={() => {
            chip.onRemove();
            onClose();
          }}>{t('write.remove-chip')}</Button>
        </div>
      </form>
    </FormDialog>
  );
}
