import { type Range, defaultRangeExtractor } from '@tanstack/react-virtual';
import { type FocusEvent, useCallback, useRef } from 'react';
import { indexOf } from './virtual-keys.ts';

/** The row that has the focus stays, however far it is scrolled out of sight. */
export function useFocusedRow() {
  const focused = useRef<number | null>(null);
  const withFocused = useCallback((range: Range) => {
    const shown = defaultRangeExtractor(range);
    const { current } = focused;
    if (current === null || current >= range.count || shown.includes(current)) return shown;
    return [...shown, current].sort((a, b) => a - b);
  }, []);
  return {
    withFocused,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      focused.current = indexOf(event.target);
    },
    onBlur: () => {
      focused.current = null;
    },
  };
}
