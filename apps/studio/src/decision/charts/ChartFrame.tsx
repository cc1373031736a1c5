import { Dropdown } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../../text/use-text.ts';
import { exportChart } from './export-chart.ts';

export interface ChartProps {
  readonly title: string;
  /** What the chart says, for those who cannot see it. */
  readonly spoken: string;
  readonly height: number;
  readonly unit?: string;
  /** Keys of the colours, drawn beside the title. */
  readonly legend?: readonly { readonly name: string; readonly mark: string }[];
  /** Draws into a picture of this width. */
  readonly children: (width: number) => ReactNode;
}

/** A chart that is as wide as its place, with its title, unit, legend and a way out as SVG or PNG. */
export function ChartFrame({ title, spoken, height, unit, legend = [], children }: ChartProps) {
  const { t } = useText();
  const [place, width] = useWidth();
  const svg = useRef<SVGSVGElement>(null);
  return (
    <figure className="tw-figure-frame">
      <figcaption>
        <span className="tw-heading">{title}</span>
        {unit !== undefined && <span className="tw-unit">{unit}</span>}
        <span className="tw-legend-keys">
          {legend.map(({ name, mark }) => (
            <span key={name}>
              <i className={`tw-mark-key ${mark}`} aria-hidden="true" />
              {name}
            </span>
          ))}
        </span>
        <Dropdown
          trigger={['click']}
          menu={{
            items: (['svg', 'png'] as const).map((key) => ({ key, label: t(`decision:chart.${key}`) })),
            onClick: ({ key }) => svg.current !== null && exportChart(svg.current, title, key as 'svg' | 'png'),
          }}
        >
          <button
            type="button"
            className="tw-plain-button tw-chart-out"
            aria-label={t('decision:chart.export')}
            title={t('decision:chart.export')}
          >
            ⤓
          </button>
        </Dropdown>
      </figcaption>
      <div ref={place} style={{ height }}>
        {width > 0 && (
          <svg ref={svg} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}: ${spoken}`}>
            {children(width)}
          </svg>
        )}
      </div>
    </figure>
  );
}

function useWidth(): readonly [React.RefObject<HTMLDivElement | null>, number] {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}
