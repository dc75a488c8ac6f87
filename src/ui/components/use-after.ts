import { useEffect, useState } from "preact/hooks";

/** Whether `isActive` has been true for so long without a break. */
export function useAfter(milliseconds: number, isActive: boolean): boolean {
  const [hasPassed, setHasPassed] = useState(false);
  useEffect(() => {
    setHasPassed(false);
    if (!isActive) return;
    const timer = setTimeout(() => {
      setHasPassed(true);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [milliseconds, isActive]);
  return isActive && hasPassed;
}
