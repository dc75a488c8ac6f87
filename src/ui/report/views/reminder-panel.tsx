import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { copyText } from "../../clipboard";
import type { Reminder } from "../reminder";

interface ReminderPanelProps {
  readonly reminder: Reminder;
  readonly name: string;
}

type Copied = "not yet" | "copied" | "selected";

/** *Salin pengingat*: a ready message, to be copied or opened in WhatsApp or the mail program. Not printed. */
export function ReminderPanel({ reminder, name }: ReminderPanelProps): JSX.Element {
  const [copied, setCopied] = useState<Copied>("not yet");
  const [isOpen, setIsOpen] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);

  /** Where the page may not write to the clipboard, the user does it with two keys. */
  const select = (): void => {
    setIsOpen(true);
    setCopied("selected");
    setTimeout(() => {
      text.current?.focus();
      text.current?.select();
    });
  };
  const copy = (): void => {
    void copyText(reminder.text).then((way) => {
      if (way === null) select();
      else setCopied("copied");
    });
  };

  return (
    <div class="reminder">
      <div class="buttons">
        <button type="button" aria-label={`Salin pengingat untuk ${name}`} onClick={copy}>
          Salin pengingat
        </button>
        <a class="button" href={reminder.whatsApp} target="_blank" rel="noopener">
          WhatsApp
          <span class="hidden">{` untuk ${name}, terbuka di tab baru`}</span>
        </a>
        <a class="button" href={reminder.mail} target="_blank" rel="noopener">
          Surel
          <span class="hidden">{` untuk ${name}, terbuka di tab baru`}</span>
        </a>
        <button
          type="button"
          class="link"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? "Tutup" : "Lihat"} teks untuk ${name}`}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {isOpen ? "Tutup teks" : "Lihat teks"}
        </button>
        <span role="status" class="quiet">
          {copied === "copied" && "Tersalin. Tempelkan pada pesan Anda."}
          {copied === "selected" && "Teks sudah dipilih. Tekan Ctrl+C untuk menyalin."}
        </span>
      </div>
      {isOpen && (
        <textarea
          ref={text}
          readOnly
          rows={10}
          aria-label={`Pengingat untuk ${name}`}
          value={reminder.text}
        />
      )}
    </div>
  );
}
