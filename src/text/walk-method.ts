import { formatCount, formatRate } from './format';

/** What a workspace and the app assume of walks. */
interface WalkAssumptions {
  metersPerMinute: number;
  stopMinutes: number;
  detourFactor: number;
  detourSource: string;
  network: string | null;
}

/** Words of the page about the data: how walks are proposed, laid and timed. */
export const walkMethodText = {
  heading: 'Så läggs vandringar',
  points: (given: WalkAssumptions) => [
    {
      term: 'Förslag på stopp',
      text: 'Tas ur luckorna med de val som gäller på sidan Luckor, platser där många rör sig, åtgärder som är planerade eller gjorda, och punkter som är kvar från tidigare vandringar. Det som ligger inom 60 meter blir ett stopp. Punkter från tidigare vandringar väger mest, sedan luckor som är markerade. Vikterna är antaganden.',
    },
    {
      term: 'Ordning',
      text: 'Med högst 12 stopp mellan start och mål prövas alla ordningar, så ingen är kortare. Med fler söks en bra ordning, som inte säkert är den kortaste.',
    },
    {
      term: 'Väg',
      text: `Vägen följer gatunätet där båda stoppen ligger inom 100 meter från gator som hänger ihop. Annars är den en rak linje, räknad ${formatRate(given.detourFactor)} gånger längre, och ritas streckad. ${given.detourSource}${given.network === null ? '' : ` ${given.network}`}`,
    },
    {
      term: 'Tid',
      text: `Räknad med ${formatRate((given.metersPerMinute * 60) / 1000)} km i timmen för en grupp och ${formatCount(given.stopMinutes)} minuter vid varje stopp där inget annat anges. Båda är antaganden.`,
    },
    {
      term: 'Ljus',
      text: 'Solnedgång och skymning är beräknade för platsen och dagen, för öppen mark. Det är mörkt när solen är 6 grader under horisonten.',
    },
    {
      term: 'Uppföljning',
      text: 'En punkt är en iakttagelse av något otryggt, eller en där något har beslutats. Den är försenad när dagen då den skulle vara klar har gått och den inte är grön. Sex månader efter vandringen påminner kartan om att följa upp.',
    },
  ],
} as const;
