import { moneyText as words } from '@/text/money';
import { useRegister } from '@/view/register';
import { ActiveTimes } from './ActiveTimes';
import { MoneyGroups } from './MoneyGroups';
import { PayersTable } from './PayersTable';
import '@/ui/page.css';
import './MoneyPage.css';

/** What the measures cost and who pays, who does it with which money, and what is active when. */
export function MoneyPage() {
  const { dataset } = useRegister();
  if (!dataset) return null;
  return (
    <div className="page money">
      <h2>{words.heading}</h2>
      <p className="page-lead">{words.lead}</p>
      <MoneyGroups dataset={dataset} />
      <PayersTable measures={dataset.measures} />
      <ActiveTimes measures={dataset.measures} />
    </div>
  );
}
