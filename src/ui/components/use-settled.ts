import { useEffect, useRef, useState } from "preact/hooks";

export interface Settling<Value> {
  /** What waits to be handed on; null when nothing does. */
  readonly waiting: Value | null;
  readonly choose: (value: Value) => void;
  /** Hands on at once what waits. */
  readonly settle: () => void;
}

/**
 * Hands a choice on once it has stood for so long: the arrow keys run through every option of a select
 * on the way to the wanted one. What still waits when the element goes away is handed on then.
 */
export function useSettled<Value>(
  milliseconds: number,
  handOn: (value: Value) => void,
): Settling<Value> {
  const [waiting, setWaiting] = useState<Value | null>(null);
  const latest = useRef({ waiting, handOn });
  latest.current = { waiting: latest.current.waiting, handOn };
  const timer = useRef<number>();

  const settle = (): void => {
    window.clearTimeout(timer.current);
    const { waiting: value, handOn: receive } = latest.current;
    if (value === null) return;
    latest.current.waiting = null;
    setWaiting(null);
    receive(value);
  };
  const choose = (value: Value): void => {
    latest.current.waiting = value;
    setWaiting(value);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(settle, milliseconds);
  };
  useEffect(() => settle, []);
  return { waiting, choose, settle };
}
