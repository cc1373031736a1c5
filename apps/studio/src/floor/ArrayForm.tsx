import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import type { FloorPoint } from '../edits/geometry.ts';
import { useText } from '../text/use-text.ts';

/** How many copies in a row, and how far from one to the next. */
export function ArrayForm({ onMake }: { readonly onMake: (count: number, step: FloorPoint) => void }) {
  const { t } = useText();
  const [count, setCount] = useState(2);
  const [x, setX] = useState(3000);
  const [y, setY] = useState(0);
  const field = (key: string, value: number, set: (next: number) => void, unit: string, min?: number) => (
    <span className="tw-edit-field">
      <span>{t(`build:array.${key}`)}</span>
      <InputNumber<number>
        size="small"
        aria-label={t(`build:array.${key}`)}
        data-testid={`array-${key}`}
        value={value}
        {...(min === undefined ? {} : { min, max: 50, precision: 0 })}
        suffix={unit}
        onChange={(next) => next !== null && set(next)}
      />
    </span>
  );
  return (
    <div className="tw-array-form">
      {field('count', count, setCount, '', 1)}
      {field('x', x, setX, 'mm')}
      {field('y', y, setY, 'mm')}
      <Button type="primary" size="small" block data-testid="array-make" onClick={() => onMake(count, { x: x / 1000, y: y / 1000 })}>
        {t('build:array.make')}
      </Button>
    </div>
  );
}
