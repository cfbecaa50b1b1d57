import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import { type Answer, type Answers, type Question, UNASKED } from "./answers.ts";

/** The answers of this page. */
export const AnswersContext = createContext<Answers | undefined>(undefined);

export function useAnswers(): Answers {
  const answers = useContext(AnswersContext);
  if (!answers) throw new Error("useAnswers needs an AnswersContext above it");
  return answers;
}

/** The answer to a question, asked while this is drawn; the same object is the same question. */
export function useAsked<T>(question: Question<T> | undefined): Answer<T> {
  const answers = useAnswers();
  const subscribe = useCallback(
    (changed: () => void) => (question ? answers.hold(question, changed) : () => undefined),
    [answers, question],
  );
  const answer = useSyncExternalStore(subscribe, () => (question ? answers.answer(question.key) : UNASKED));
  return answer as Answer<T>;
}
