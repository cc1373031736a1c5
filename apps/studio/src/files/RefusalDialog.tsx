import { Modal } from 'antd';
import { useProject } from '../session/project.ts';
import { ProblemText } from '../text/ProblemText.tsx';
import { useText } from '../text/use-text.ts';

/** More problems than this are counted, not listed: the first ones say enough to begin with. */
const LISTED = 12;

/** Why a file was not opened, sentence by sentence; the document before stays. */
export default function RefusalDialog() {
  const { t } = useText();
  const refusal = useProject((project) => project.refusal);
  const hasDocument = useProject((project) => project.document !== null);
  const forget = useProject((project) => project.forgetRefusal);
  const problems = refusal?.problems ?? [];
  return (
    <Modal
      open={refusal !== null}
      title={t('studio:refusal.title', { file: refusal?.fileName ?? '' })}
      onCancel={forget}
      onOk={forget}
      okText={t('common:ok')}
      cancelButtonProps={{ style: { display: 'none' } }}
      width={560}
    >
      <div data-testid="refusal" role="alert">
        <ul className="tw-problems">
          {problems.slice(0, LISTED).map((problem) => (
            <li key={`${problem.code}|${problem.at}|${problem.field}`} className="tw-card">
              <ProblemText problem={problem} place={problem.at === '' ? (refusal?.fileName ?? '') : problem.at} />
              {problem.at !== '' && problem.at !== refusal?.fileName && <code className="tw-quiet">{problem.at}</code>}
            </li>
          ))}
        </ul>
        {problems.length > LISTED && <p className="tw-soft">{t('studio:refusal.more', { more: problems.length - LISTED })}</p>}
        {hasDocument && <p className="tw-soft">{t('studio:refusal.stays')}</p>}
      </div>
    </Modal>
  );
}
