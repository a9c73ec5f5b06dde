import { type RefObject, useEffect, useRef } from 'react';

/**
 * A native control keeps its own state from one page to the next. This makes it follow the address
 * again where a link has changed it, without remounting, which would cost the keyboard its place.
 */
export function useFollowedValue<Control extends HTMLInputElement | HTMLSelectElement>(
  value: string,
): RefObject<Control> {
  const control = useRef<Control>(null);
  useEffect(() => {
    if (control.current) control.current.value = value;
  }, [value]);
  return control;
}

/** The same for a box that is ticked. */
export function useFollowedTick(ticked: boolean): RefObject<HTMLInputElement> {
  const control = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (control.current) control.current.checked = ticked;
  }, [ticked]);
  return control;
}
