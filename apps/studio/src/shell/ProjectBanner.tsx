import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { saveAs } from '../files/save-file.ts';
import { useProject } from '../session/project.ts';
import { useText } from '../text/use-text.ts';

/** What the user has to know about the keeping of his work: read-only, not kept, lines lost. */
export function ProjectBanner() {
  const { t } = useText();
  const { readOnly, unkept, lost, refused } = useProject();
  const isShaken = useShake(refused);
  const save = (
    <Button size="small" type="primary" danger={unkept} data-testid="banner-save" onClick={() => void saveAs()}>
      {t('build:banner.save')}
    </Button>
  );
  if (unkept)
    return (
      <Banner kind="bad" testId="banner-unkept" text={t('build:banner.unkept')}>
        {save}
      </Banner>
    );
  if (readOnly === 'otherTab')
    return (
      <Banner kind={isShaken ? 'bad' : 'note'} testId="banner-other-tab" text={t('build:banner.otherTab')}>
        <Button
          size="small"
          data-testid="take-over"
          onClick={() => void import('../session/keeping.ts').then(({ takeOver }) => takeOver())}
        >
          {t('build:banner.takeOver')}
        </Button>
      </Banner>
    );
  if (readOnly === 'newerVersion')
    return (
      <Banner kind={isShaken ? 'bad' : 'note'} testId="banner-newer" text={t('build:banner.newer')}>
        {null}
      </Banner>
    );
  if (lost !== null)
    return (
      <Banner kind="bad" testId="banner-lost" text={t('build:banner.lost', { lost })}>
        {save}
        <Button size="small" onClick={() => useProject.setState({ lost: null })}>
          {t('build:close')}
        </Button>
      </Banner>
    );
  return null;
}

interface BannerProps {
  readonly kind: 'bad' | 'note';
  readonly testId: string;
  readonly text: string;
  readonly children: React.ReactNode;
}

function Banner({ kind, testId, text, children }: BannerProps) {
  return (
    <div className={`tw-banner tw-banner-${kind}`} role={kind === 'bad' ? 'alert' : 'status'} data-testid={testId}>
      <span>{text}</span>
      {children}
    </div>
  );
}

/** For a moment after an edit was refused the banner stands out. */
function useShake(count: number): boolean {
  const [seen, see] = useState(count);
  useEffect(() => {
    if (seen === count) return;
    const timer = window.setTimeout(() => see(count), 2500);
    return () => window.clearTimeout(timer);
  }, [seen, count]);
  return seen !== count;
}
