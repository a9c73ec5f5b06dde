export const LONGEST_VIEW_NAME = 80;

/** More could not be told apart; it bounds what one person can fill the disk with. */
export const MOST_VIEWS = 100;
