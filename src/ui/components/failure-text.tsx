import type { JSX } from "preact";
import { MENU_PLACE } from "../../words";
import type { CallFailure } from "../failure";

/** Why a call brought no result, and what can be done about it. */
export function FailureText({ failure }: { readonly failure: CallFailure }): JSX.Element {
  switch (failure.kind) {
    case "account":
      return (
        <>
          <p>
            Biasanya karena dua akun Google masuk di peramban yang sama, misalnya akun kantor dan
            akun pribadi.
          </p>
          <ol>
            <li>Keluar dari semua akun, lalu masuk dengan satu akun saja; atau</li>
            <li>buka spreadsheet ini di jendela penyamaran (Incognito) dengan akun kantor.</li>
          </ol>
          <p>{`Bila hanya satu akun, buka menu ${MENU_PLACE} sekali dan setujui izinnya.`}</p>
        </>
      );
    case "offline":
      return <p>Tidak ada sambungan internet. Coba lagi setelah tersambung kembali.</p>;
    case "unreached":
      return <p>Server Google belum menjawab. Isi lembar tidak hilang.</p>;
    case "refused":
      return <p>{failure.message}</p>;
  }
}
