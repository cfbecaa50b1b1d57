/** Words for what people do. A number of them says how busy somebody was, not what came of it. */
const ACTIVITIES =
  "activities|appointments|calls|campaigns|cold calls|demos|e-?mails|events|hours|interviews|mailings|meetings|newsletters|posts|presentations|releases|reports|tasks|trainings|visits|workshops";
const NAMED_AFTER_ONE = new RegExp(`^(number of |total |new )?(\\w+ )?(${ACTIVITIES})\\b`, "i");
/** A rate, a time or a result that such a word only tells more about: "Meetings that led to an order". */
const OUTCOME =
  /\b(rate|ratio|share|per|cost|time|accuracy|satisfaction|score|led to|won|with|without|that|retention|conversion)\b/i;

/**
 * Whether a KPI's English name is that of an activity ("Calls made", "Number of meetings") rather than of an outcome
 * ("Win rate", "Cost per visit"), so that its definition should say what the activity is for (O3). By the words alone:
 * a remark for a person to judge, never an error.
 */
export const isActivityName = (name: string): boolean => NAMED_AFTER_ONE.test(name) && !OUTCOME.test(name);
