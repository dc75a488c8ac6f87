import { formatDate } from "../format";
import { isDay } from "../reading";
import { levelText } from "../scoring";
import type { Check } from "./check";

export const overdue: Check = {
  id: "overdue",
  title: "Tenggat terlewati",
  explanation:
    "Tenggat sebuah indikator sudah lewat, sedangkan tingkatnya masih di bawah target. Hari tenggat itu sendiri belum dihitung terlewati.",
  severity: "warning",
  *run({ instrument: { scale }, rows, today }) {
    for (const { number, level, target, due } of rows) {
      if (due === null || !isDay(due) || due >= today) continue;
      if (level.kind !== "level" || target.kind !== "level") continue;
      if (level.level >= target.level) continue;
      const lacking = `${levelText(level.level, scale)} dari target ${levelText(target.level, scale)}`;
      yield {
        number,
        fault: `Tenggat indikator ${String(number)} sudah lewat, sedangkan tingkatnya ${lacking}.`,
        advice: "Selesaikan bukti dukungnya atau tetapkan tenggat baru.",
        brief: `${formatDate(due)} · tingkat ${lacking}`,
        column: "due",
      };
    }
  },
};
