import type { WalkAnswers, WalkGround, WalkQuestions } from './walk-session';
import { WalkSession } from './walk-session';

/** What the worker is told and asked. */
export type WalkRequest =
  | { kind: 'ground'; ground: WalkGround }
  | { [K in keyof WalkQuestions]: { kind: K } & WalkQuestions[K] }[keyof WalkQuestions];

let session: WalkSession | null = null;

function answer(made: WalkSession, data: Exclude<WalkRequest, { kind: 'ground' }>) {
  switch (data.kind) {
    case 'propose':
      return made.propose(data) satisfies WalkAnswers['propose'];
    case 'order':
      return made.order(data) satisfies WalkAnswers['order'];
    case 'route':
      return made.route(data) satisfies WalkAnswers['route'];
    case 'passed':
      return made.passed(data) satisfies WalkAnswers['passed'];
  }
}

self.onmessage = ({ data }: MessageEvent<WalkRequest>) => {
  if (data.kind === 'ground') {
    session = new WalkSession(data.ground);
    return;
  }
  if (!session) throw new Error(`the walk worker was sent "${data.kind}" before the ground`);
  self.postMessage(answer(session, data));
};
