import { cleanText } from '#app/model/fold.ts';

/** Single letters that are their own canonical composition, and no space but the common one. */
const MAY_BE_UNCLEAN = /[^\x20-\x7e\u00c0-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|^ | $| {2}/;
/** Control characters, and those that take no room: a name with one in it looks like the name. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/** cleanText without what cannot be seen; most texts are clean and are seen to be so quickly. */
export function cleanField(text: string): string {
  return MAY_BE_UNCLEAN.test(text) ? cleanText(text.replace(UNSEEN, '')) : text;
}
