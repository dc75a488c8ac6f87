import { INCOMPLETE, MENU_PLACE, menuPath } from "./words";

/**
 * Indonesian sentences of the server: set-up, errors, custom functions. What sheet and pages call things stands
 * in `words.ts`, official names in the instruments, headers and their notes in `sheet/layout`, help in the
 * functions' comments, a page's own sentences in its views.
 */
export const TEXT = {
  workbook: {
    sheetMissing: (sheet: string) =>
      `Lembar ${sheet} tidak ditemukan. Jalankan menu ${menuPath("setUp")} untuk membuatnya.`,
    sheetOccupied: (sheet: string) =>
      `Lembar ${sheet} sudah berisi data lain. Ganti nama lembar itu, lalu jalankan lagi ${menuPath("setUp")}.`,
    headerMissing: (sheet: string, header: string) =>
      `Kolom "${header}" tidak ditemukan pada baris judul lembar ${sheet}. Jalankan menu ${menuPath("setUp")} untuk mengembalikannya.`,
    headerDuplicate: (sheet: string, header: string) =>
      `Judul "${header}" muncul dua kali pada lembar ${sheet}. Ganti nama atau hapus salah satu kolomnya, lalu ulangi.`,
    rangeMissing: (range: string) =>
      `Rentang bernama ${range} tidak ditemukan. Jalankan menu ${menuPath("setUp")} untuk memulihkannya.`,
    indicatorDuplicate: (number: string, sheet: string, rows: string) =>
      `Indikator ${number} tercantum lebih dari sekali pada lembar ${sheet} (baris ${rows}). Hapus baris yang berlebih, lalu ulangi.`,
    instrumentUnknown: (found: string, known: string) =>
      `Instrumen "${found}" pada lembar Mulai tidak dikenal. Pilih salah satu: ${known}.`,
    instrumentMismatch: (sheet: string, rows: string, chosen: string, setting: string) =>
      `Lembar ${sheet} berisi indikator ${rows}, sedangkan Instrumen pada lembar Mulai adalah ${chosen}. Kembalikan pilihan itu ke ${setting}, atau jalankan menu ${menuPath("changeInstrument")}.`,
    rollUpHeaderMoved: (sheet: string, header: string) =>
      `Judul "${header}" tidak ada di tempatnya pada baris judul lembar ${sheet}. Kembalikan judul dan urutan kolomnya, lalu ulangi.`,
    mergedCells: (sheet: string, cells: string) =>
      `Lembar ${sheet} memiliki sel gabungan pada baris indikator (${cells}). Pisahkan sel itu, lalu ulangi.`,
    typedColumns: (sheet: string) =>
      `Lembar ${sheet} dijadikan tabel dengan kolom bertipe, yang menolak aturan isian. Pilih sel di dalam tabel itu, pilih Format ▸ Konversi ke rentang (Convert to range), lalu jalankan lagi ${menuPath("setUp")}.`,
    noSpreadsheet: () =>
      `Perintah ini hanya dapat dijalankan dari sebuah spreadsheet. Buka spreadsheet-nya, lalu pilih menu ${MENU_PLACE}.`,
    busy: "Rekan Anda sedang menjalankan perintah SPBE. Tunggu sebentar, lalu coba lagi.",
    dateHelp: "Isi dengan tanggal, misalnya 24/11/2026.",
    indexHelp: (min: string, max: string) =>
      `Isi dengan angka ${min} sampai ${max}, misalnya 3,00.`,
    reserveHelp: (max: string) => `Isi dengan angka 0 sampai ${max}, misalnya 0,10.`,
    yearHelp: "Isi dengan tahun empat angka, misalnya 2026.",
    choiceHelp: (choices: string) => `Pilih salah satu: ${choices}.`,
    officeHelp: (sheet: string) =>
      `Nama dari lembar ${sheet} ditawarkan saat Anda mengetik; nama lain juga boleh.`,
    protection: (header: string) => `SPBE: kolom ${header} diisi otomatis`,
  },
  year: {
    trendSource: (index: string, count: string, day: string) =>
      `${index} per tahun dan tahap, dari ${count} cuplikan pada lembar Riwayat; yang terakhir ${day}. Ditulis setiap kali cuplikan disimpan atau dihapus.`,
    trendEmpty: (index: string) => `Belum ada cuplikan ${index} pada lembar Riwayat.`,
    trendWithout: (count: string, isOther: boolean) =>
      `${count} cuplikan tidak ikut: ${isOther ? "instrumennya lain, atau isinya" : "isinya"} sudah berubah sejak disimpan.`,
    yearMissing:
      "Tahun penilaian pada lembar Mulai belum diisi. Isi dengan empat angka, misalnya 2026, lalu ulangi.",
  },
  setUp: {
    rollUpPresent: "Lembar Rekap sudah ada; tidak ada yang diubah.",
    rollUpWidened: (sheet: string, rows: string) =>
      `Lembar ${sheet} kini menghitung ${rows} baris instansi.`,
    rollUpFormulasRestored: (sheet: string) =>
      `Rumus yang hilang pada lembar ${sheet} dikembalikan.`,
    twoIndicesPresent: (sheet: string) => `Lembar ${sheet} sudah ada; isinya tidak diubah.`,
    nothing: "Semua lembar sudah lengkap; tidak ada yang diubah.",
    progress: (sheet: string, at: string, of: string) => `Menyiapkan ${sheet}, ${at} dari ${of} …`,
    askYear: (last: string, before: string, after: string) =>
      `Tahun berapa yang dinilai? Sampai ${last} dinilai dengan ${before}, sesudahnya dengan ${after}. Pilihan ini masih dapat diubah pada lembar Mulai sampai nilai pertama diisi.`,
    yearInvalid: (found: string, first: string, last: string) =>
      `Tahun "${found}" tidak dapat dipakai. Jalankan lagi, lalu isi dengan tahun empat angka ${first} sampai ${last}, misalnya 2026.`,
    askNextYear: (title: string, year: string) =>
      `Penilaian ${title}${year} disimpan sebagai tahun selesai pada lembar sendiri. Tahun berapa yang dinilai berikutnya?`,
    instrumentSame: (year: string, title: string) =>
      `Tahun ${year} dinilai dengan ${title}, sama seperti sekarang, jadi tidak ada yang diganti.`,
    snapshotUnsaved: (command: string) =>
      `Cuplikan penilaian yang selesai belum tersimpan karena rekan Anda sedang mengubah lembar Riwayat. Belum ada yang diganti; jalankan lagi ${command}.`,
    instrumentChanged: (title: string, year: string) =>
      `Penilaian ${year} dengan ${title} dimulai. Tidak ada konversi resmi antara kedua indeks, jadi tidak ada nilai yang dipindahkan.`,
    keptSheets: (names: string) => `Penilaian sebelumnya disimpan pada lembar ${names}.`,
    instrumentAdapted: (title: string) =>
      `Lembar disusun ulang untuk ${title}, karena belum ada nilai yang diisi.`,
    finished: "Semua lembar sudah disiapkan.",
    next: `Berikutnya: isi nama instansi dan tahun pada lembar Mulai, lalu tingkat setiap indikator pada lembar Penilaian. ${menuPath("openPanel")} memandu setiap indikator.`,
    sheetCreated: (sheet: string) => `Lembar ${sheet} dibuat.`,
    sheetFinished: (sheet: string) => `Lembar ${sheet} dilengkapi.`,
    headerRestored: (header: string, before: string) =>
      `Judul kolom "${header}" dikembalikan (sebelumnya "${before}").`,
    columnAdded: (header: string) => `Kolom "${header}" ditambahkan di kanan.`,
    unknownHeaders: (headers: string, sheet: string) =>
      `Perlu Anda periksa: judul ${headers} pada lembar ${sheet} tidak dikenal. Bila salah satunya kolom yang tadi hilang, hapus kolom barunya, lalu kembalikan judul semula.`,
    unsettled: (sheet: string) =>
      `Perlu Anda periksa: rekan sedang memindahkan baris atau kolom pada lembar ${sheet}. Jalankan lagi ${menuPath("setUp")} sesudahnya.`,
    indicatorsAdded: (numbers: string) => `Baris indikator ${numbers} ditambahkan di bawah.`,
    cellsFilled: (count: string, sheet: string) =>
      `${count} sel kosong pada lembar ${sheet} diisi kembali.`,
    rangesRestored: (names: string) => `Rentang bernama dipulihkan: ${names}.`,
    manyRangesRestored: (count: string) => `${count} rentang bernama dipulihkan.`,
    fieldAdded: (label: string, sheet: string) =>
      `Isian "${label}" ditambahkan pada lembar ${sheet}.`,
    rulesRestored: (sheet: string) =>
      `Pilihan tingkat, warna status, dan perlindungan kolom pada lembar ${sheet} dipulihkan.`,
    fieldRulesRestored: (sheet: string) => `Aturan isian pada lembar ${sheet} dipulihkan.`,
    coloursRestored: (sheet: string) => `Warna selisih pada lembar ${sheet} dipulihkan.`,
    registerRulesRestored: (sheet: string) =>
      `Aturan isian dan perlindungan kolom pada lembar ${sheet} dipulihkan.`,
    officesAdded: (count: string, from: string, to: string) =>
      `${count} OPD dari lembar ${from} ditambahkan pada lembar ${to}.`,
    typedOverFormula: (cells: string) =>
      `Perlu Anda periksa: ${cells} berisi ketikan, bukan rumus. Hapus isinya lalu jalankan lagi bila ingin dihitung otomatis.`,
    fixedChanged: (cells: string, sheet: string) =>
      `Perlu Anda periksa: ${cells} pada lembar ${sheet} berbeda dari isi resmi instrumen. Hapus isinya lalu jalankan lagi bila ingin isi resminya.`,
    chartCreated: (title: string, sheet: string) =>
      `Grafik "${title}" dibuat pada lembar ${sheet}.`,
    chartRepaired: (title: string, sheet: string) =>
      `Grafik "${title}" pada lembar ${sheet} dihubungkan kembali dengan datanya.`,
    layoutChanged: (sheet: string) =>
      `Susunan lembar ${sheet} telah diubah, jadi isinya tidak disentuh. Hapus lembar itu lalu jalankan lagi bila ingin susunan baku.`,
  },
  summary: {
    exact: "Nilai tepat",
    invalid: (numbers: string, status: string) =>
      `Ada isian yang perlu diperiksa: indikator ${numbers} (status ${status})`,
    shortOf: (predicate: string) => `Belum ${predicate}: yang dinilai adalah nilai tepatnya`,
    expected: (range: string, basis: string, day: string) =>
      `Indeks harapan ${range} (${basis}), dihitung ${day}`,
    expectedBefore: (day: string) =>
      `Indeks harapan per ${day} tidak ditampilkan karena tingkatnya sudah berubah; Simpan cuplikan menghitungnya lagi`,
    belowTarget: "Indikator di bawah target",
    nothingFilled: "Belum ada tingkat yang diisi",
    nothingValidBelowTarget: "Tidak ada indikator dengan tingkat yang sah di bawah target",
  },
  formulas: {
    none: "Semua rumus SPBE sudah menunjuk data lembar ini; tidak ada yang perlu diubah.",
    completed: (count: string) =>
      `${count} rumus dilengkapi sehingga kini ikut berubah saat tingkat diubah.`,
    denied: (cells: string) =>
      `Tidak dapat diubah karena dilindungi: ${cells}. Minta pemilik lembar menjalankan perintah ini.`,
  },
  functions: {
    targetsBlank: `${INCOMPLETE} target belum diisi`,
    levelInvalid: (number: string, found: string, rule: string) =>
      `Indikator ${number} berisi ${found}. ${rule}`,
    levelInvalidInRow: (row: string, number: string, found: string, rule: string) =>
      `Baris ${row}, indikator ${number} berisi ${found}. ${rule}`,
    alsoInvalid: (numbers: string) => ` Periksa juga indikator ${numbers}.`,
    levelsNotGiven:
      "Rentang tingkat belum disebut. Sebutkan rentang tingkat beserta rentang nomornya, atau kosongkan keduanya.",
    sizeWithoutNumbers: (found: string, total: string, instrument: string) =>
      `Rentang tingkat berukuran ${found}, padahal ${instrument} memiliki ${total} indikator. Pilih ${total} baris × 1 kolom (satu instansi) atau ${total} kolom (satu instansi per baris), atau sertakan rentang nomor.`,
    sizeWithNumbers: (levels: string, numbers: string) =>
      `Rentang tingkat berukuran ${levels}, tetapi rentang nomor ${numbers}. Samakan jumlah barisnya dengan masing-masing 1 kolom (satu instansi), atau pakai baris judul nomor yang kolomnya sama banyak (satu instansi per baris).`,
    numbersMissing: (instrument: string, last: string) =>
      `Rentang nomor tidak memuat satu pun nomor indikator ${instrument}. Pilih kolom atau baris judul yang berisi nomor 1 sampai ${last}.`,
    numberIsError: (found: string, place: string) =>
      `Rentang nomor berisi ${found} (${place}). Perbaiki isi sel itu.`,
    numberDuplicate: (number: string, places: string) =>
      `Indikator ${number} tercantum dua kali (${places} pada rentang nomor). Hapus salah satunya.`,
    rowPlace: (place: string) => `baris ${place}`,
    columnPlace: (place: string) => `kolom ${place}`,
    both: (first: string, second: string) => `${first} dan ${second}`,
    size: (rows: string, columns: string) => `${rows} baris × ${columns} kolom`,
    oneAgencyOnly: (rows: string) =>
      `Fungsi ini hanya untuk satu instansi, sedangkan rentang tingkat memuat ${rows} baris instansi. Pilih satu baris saja.`,
    instrumentUnknown: (found: string, known: string) =>
      `Instrumen "${found}" tidak dikenal. Pilih salah satu: ${known}.`,
    aspectUnknown: (found: string, known: string) =>
      `Aspek ${found} tidak ada. Sebutkan nomor atau nama salah satu aspek: ${known}.`,
    domainUnknown: (found: string, known: string) =>
      `Domain ${found} tidak ada. Sebutkan nomor atau nama salah satu domain: ${known}.`,
    noDomains: (instrument: string) =>
      `Instrumen ${instrument} tidak memiliki domain. Pakai SPBE_ASPECT untuk nilai aspek.`,
    indicatorUnknown: (found: string, instrument: string, last: string) =>
      `Indikator ${found} tidak ada pada ${instrument}. Isi dengan nomor 1 sampai ${last}.`,
    numberedName: (number: string, name: string) => `${number} ${name}`,
    notGiven: "(kosong)",
    notSingle: "yang disebut (bukan satu angka atau teks)",
    indexInvalid: (found: string, min: string, max: string) =>
      `Nilai indeks berisi ${found}. Isi dengan angka ${min} sampai ${max}, atau dengan rentang tingkat.`,
    targetNotGiven:
      "Target belum disebut. Isi argumen target dengan rentang target atau satu angka.",
    target: "Target",
    effort: "Usaha",
    indicatorName: "Nama",
    limit: "Batas",
    valueInvalid: (name: string, found: string, rule: string) => `${name} berisi ${found}. ${rule}`,
    valueOfIndicatorInvalid: (name: string, number: string, found: string, rule: string) =>
      `${name} indikator ${number} berisi ${found}. ${rule}`,
    valueSize: (name: string, found: string, expected: string) =>
      `Rentang ${name.toLowerCase()} berukuran ${found}, seharusnya ${expected} seperti rentang tingkat. Samakan kedua rentang itu`,
    orOneNumber: (name: string) => `, atau isi ${name.toLowerCase()} dengan satu angka`,
    targetIndexNotGiven:
      "Target indeks belum disebut. Isi argumen target_indeks dengan satu angka, misalnya 3,50.",
    targetIndexBlank: `${INCOMPLETE} target indeks belum diisi`,
    targetIndexInvalid: (found: string, min: string, max: string) =>
      `Target indeks berisi ${found}. Isi dengan satu angka ${min} sampai ${max}.`,
    rangeFound: (size: string) => `rentang ${size}`,
    targetReached: (target: string, index: string) =>
      `Target ${target} sudah tercapai: indeks ${index}`,
    targetUnreachable: (target: string, index: string, held: string) =>
      `Target ${target} tidak terjangkau: indeks tertinggi ${index} karena batas menahan ${held} indikator.`,
    limitsToRaise: (count: string, numbers: string) =>
      ` Longgarkan batas sedikitnya ${count} indikator, misalnya indikator ${numbers}.`,
    nothingBelowTarget: "Tidak ada indikator di bawah target",
    nothingFilledBelowTarget: (count: string, numbers: string) =>
      `Tidak ada indikator terisi di bawah target; ${count} indikator kosong (${numbers})`,
    onBound: (name: string, exact: string, bound: string) =>
      `${name} (nilai tepat ${exact}, belum mencapai ${bound})`,
    indexCode: "Indeks",
    scoresHeader: ["Kode", "Nama", "Bobot (%)", "Nilai", "Nilai tepat", "Predikat"],
    rollUpHeader: ["Indeks", "Peringkat", "Predikat"],
    rollUpRemark: "Yang perlu diperiksa",
    belowTargetHeader: ["Nomor", "Indikator", "Tingkat", "Target", "Selisih", "Kenaikan indeks"],
    planHeader: [
      "Urutan",
      "Nomor",
      "Indikator",
      "Dari",
      "Ke",
      "Kenaikan indeks",
      "Indeks sesudahnya",
    ],
  },
  cells: {
    firstOfMany: (names: string, count: string) => `${names}, … (${count} sel)`,
    lineMissing: (name: string, sheet: string) =>
      `Baris "${name}" tidak ditemukan lagi pada lembar ${sheet}. Segarkan panel, lalu coba lagi.`,
    indicatorMissing: (number: string, sheet: string) =>
      `Indikator ${number} tidak ditemukan pada lembar ${sheet}. Jalankan menu ${menuPath("setUp")} untuk menambahkannya.`,
    levelInvalid: (found: string, rule: string) =>
      `Tingkat ${found} tidak ada pada instrumen ini. ${rule}`,
    effortInvalid: (found: string, rule: string) => `Usaha ${found} tidak dapat dipakai. ${rule}`,
    documentMissing: "Nama dokumen belum diisi. Tuliskan nama dokumen bukti dukungnya.",
    documentTooLong: (length: string, most: string) =>
      `Nama dokumen ini ${length} karakter, sedangkan paling banyak ${most}. Singkatkan namanya.`,
    linkInvalid:
      "Tautan ini tidak dapat dipakai. Isi dengan alamat yang diawali http:// atau https://, atau kosongkan.",
    itemRepeated: (code: string) =>
      `Kode ${code} muncul lebih dari sekali pada lembar Butir. Ganti kode salah satu barisnya, lalu ulangi.`,
    scenarioName: (most: string) =>
      `Nama skenario harus berisi 1 sampai ${most} karakter. Perbaiki namanya, lalu tulis lagi.`,
    levelsIncomplete: (count: string) =>
      `${INCOMPLETE} ${count} indikator tanpa tingkat yang sah, jadi indeks rencana tidak dapat dihitung. Lengkapi tingkatnya pada lembar Penilaian, lalu tulis lagi.`,
    dateInvalid:
      "Isian ini bukan tanggal. Pilih tanggal pada tahun 2000 sampai 2099, atau kosongkan.",
    textTooLong: (length: string, most: string) =>
      `Teks ini ${length} karakter, sedangkan satu sel memuat paling banyak ${most}. Singkatkan, atau simpan sebagai dokumen dan cantumkan tautannya.`,
    hasFormula: (cell: string, sheet: string) =>
      `Sel ${cell} pada lembar ${sheet} berisi rumus, jadi tidak ditimpa. Ubah langsung di lembar bila rumus itu tidak diperlukan lagi.`,
    rejects: (cell: string, sheet: string) =>
      `Sel ${cell} pada lembar ${sheet} memiliki aturan isian yang menolak isian ini. Pilih isian yang diperbolehkan di sel itu.`,
    protected: (cell: string, sheet: string) =>
      `Sel ${cell} pada lembar ${sheet} dilindungi, jadi tidak diubah. Minta pemilik lembar mengisinya atau membuka perlindungannya.`,
  },
  probe: {
    sheetOccupied: (sheet: string) =>
      `Lembar ${sheet} sudah berisi data lain, jadi tidak ditulisi. Ganti nama lembar itu, lalu jalankan lagi ${menuPath("probe")}.`,
    note: "Hasil Uji lingkungan di spreadsheet Google Anda. Lembar ini ditulis ulang setiap kali perintah dijalankan dan boleh dihapus.",
    done: (asExpected: string, total: string) =>
      `${asExpected} dari ${total} uji sesuai harapan. Rinciannya ada pada lembar Uji Lingkungan; uji ini dijalankan oleh Anda di Google, bukan oleh pembuat add-on.`,
  },
  failure: {
    unknownRequest: "Permintaan tidak dikenal. Muat ulang halaman ini, lalu coba lagi.",
    general:
      "Terjadi gangguan yang tidak terduga; data Anda tidak hilang. Coba lagi, dan bila berulang sampaikan kepada pengelola add-on.",
  },
} as const;
