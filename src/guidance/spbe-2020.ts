import type { IndicatorGuidance } from "./guidance";

// A sentence that several indicators share stands here once, so that it reads the same everywhere.

// Bukti dukung
const POLICY_DRAFT =
  "Rancangan kebijakan beserta undangan dan notula pembahasannya (apabila kebijakan belum ditetapkan)";
const REVIEW_MEETING = "Undangan rapat, daftar hadir, dan foto kegiatan reviu (pelengkap)";
const POLICY_SUCCESSOR =
  "Kebijakan baru atau turunannya (keputusan, surat edaran, SOP) hasil tindak lanjut reviu, disandingkan dengan kebijakan lama";
const REVIEW_RECORDS =
  "Catatan, notula, atau laporan reviu berusia kurang dari dua tahun yang memuat isu nyata dan rekomendasi perbaikan";
const IMPROVED_IMPLEMENTATION = "Dokumen penerapan sebelum dan sesudah perbaikan";
const AUDIT_GUIDELINE = "Pedoman audit yang digunakan";
const AUDITOR_CREDENTIALS = "Surat tugas dan sertifikat kompetensi auditor";
const AUDIT_EVALUATION =
  "Catatan, notula, atau laporan evaluasi pelaksanaan audit berusia kurang dari dua tahun";
const AUDIT_FOLLOW_UP =
  "Bukti tindak lanjut rekomendasi audit (kondisi sebelum dan sesudah perbaikan)";
const SERVICE_ACCESS =
  "Alamat (URL) layanan beserta akun uji coba, atau tangkapan layar dan video penggunaannya";
const SERVICE_FEATURES = "Daftar fitur aplikasi yang menunjukkan tingkat kematangan layanan";
const SERVICE_INTEGRATION =
  "Arsitektur aplikasi, daftar API, dan dokumentasi integrasi dengan layanan lain";
const SERVICE_REVIEW =
  "Catatan, notula, atau laporan reviu layanan berusia kurang dari dua tahun yang memuat rekomendasi perbaikan";
const SERVICE_IMPROVEMENT =
  "Bukti peningkatan layanan (fitur, kebijakan, tata kelola, meja layanan) sesuai dengan hasil reviu";

// Kriteria
const SERVICE_IMPROVED =
  "Layanan telah diperbaiki berdasarkan hasil reviu dan evaluasi atas perubahan lingkungan, peraturan, teknologi, atau kebutuhan.";
const AUDIT_PLANNED =
  "Audit dilaksanakan sesuai dengan rencana berkesinambungan, tetapi tidak mengacu pada pedoman audit.";
const AUDIT_INTERNAL =
  "Audit dilaksanakan sesuai dengan pedoman oleh auditor TIK atau auditor sistem informasi internal.";
const AUDIT_EXTERNAL =
  "Audit dilaksanakan sesuai dengan pedoman oleh auditor TIK atau auditor sistem informasi eksternal yang bersertifikat.";

// Langkah berikutnya
const AMEND_POLICY =
  "Tetapkan perubahan kebijakan atau turunannya (keputusan, surat edaran, SOP) yang menjawab setiap rekomendasi reviu, lalu siapkan matriks rekomendasi dan pasal tindak lanjutnya.";
const PLAN_AUDIT =
  "Cantumkan audit berkala dalam Peta Rencana SPBE, paling sedikit satu kali dalam dua tahun, lalu laksanakan.";
const AUDIT_ALL_SUBJECTS =
  "Gunakan pedoman audit yang berlaku dan lakukan audit internal atas seluruh pokok teknis.";
const ENGAGE_EXTERNAL_AUDITOR =
  "Libatkan auditor eksternal bersertifikat atau, sesuai dengan Pedoman Menteri PANRB 3/2024, lembaga pemerintah bidang riset dan inovasi, lalu evaluasi pelaksanaan auditnya.";
const RESOLVE_AUDIT_FINDINGS =
  "Tindak lanjuti seluruh temuan audit dan dokumentasikan perbaikannya.";
const JOIN_ADMINISTRATION_PORTAL =
  "Lakukan reviu layanan, tindak lanjuti rekomendasinya, dan hubungkan layanan ke portal administrasi pemerintahan daerah atau Portal Nasional Administrasi Pemerintahan.";
const JOIN_PUBLIC_SERVICE_PORTAL =
  "Lakukan reviu layanan, tindak lanjuti rekomendasinya, dan hubungkan layanan ke portal pelayanan publik daerah atau Portal Nasional Pelayanan Publik.";

// Catatan
const DERIVED_POLICY_NOTE =
  "Pedoman Menteri PANRB 3/2024 menerima kebijakan turunan (keputusan, surat edaran, SOP) sebagai bukti dukung tingkat 5, asalkan substansinya sejalan dengan rekomendasi reviu.";
const PROGRAMME_NOTE =
  "Menurut Pedoman Menteri PANRB 3/2024, program pada tingkat 2 harus tercantum dalam Peta Rencana SPBE yang masih berlaku.";
const AUDIT_NOTE =
  "Menurut Pedoman Menteri PANRB 3/2024, audit pada tingkat 2 harus tercantum dalam Peta Rencana SPBE, audit pada tingkat 3 ke atas mencakup seluruh pokok teknis, dan audit pada tingkat 4 disertai evaluasi pelaksanaan audit.";
const ADMINISTRATION_PORTAL_NOTE =
  "Menurut Pedoman Menteri PANRB 3/2024, tingkat 5 juga dapat dibuktikan dengan layanan yang terhubung ke Portal Nasional Administrasi Pemerintahan dan/atau terkonsolidasi dalam satu portal administrasi pemerintahan daerah.";
const PUBLIC_SERVICE_PORTAL_NOTE =
  "Menurut Pedoman Menteri PANRB 3/2024, tingkat 5 juga dapat dibuktikan dengan layanan yang terhubung ke Portal Nasional Pelayanan Publik dan/atau terkonsolidasi dalam satu portal pelayanan publik daerah.";
const ABSENT_SERVICE_NOTE =
  "Menurut pedoman yang sama, tingkat 1 juga berlaku apabila layanan belum tersedia.";

/** Everything but the purpose is the same for the three freely chosen public services. */
const SECTOR_SERVICE: Omit<IndicatorGuidance, "number" | "purpose"> = {
  criteria: [
    "Layanan hanya menyajikan informasi satu arah, misalnya persyaratan atau statistik layanan.",
    "Layanan bersifat dua arah: pengguna dapat mencari informasi serta mengunggah atau mengunduh dokumen layanan.",
    "Layanan memproses transaksi melalui alur kerja otomatis, validasi data, persetujuan, dan analitik, misalnya permohonan, validasi, persetujuan, dan penerbitan hasil layanan.",
    "Layanan berkolaborasi melalui integrasi dengan layanan elektronik lain, misalnya layanan sejenis atau layanan SPBE lain pada instansi lain.",
    SERVICE_IMPROVED,
  ],
  evidence: [
    SERVICE_ACCESS,
    SERVICE_FEATURES,
    "Tangkapan layar alur permohonan, validasi, persetujuan, dan penerbitan hasil layanan",
    SERVICE_INTEGRATION,
    SERVICE_REVIEW,
    SERVICE_IMPROVEMENT,
  ],
  nextSteps: [
    "Tambahkan fitur pencarian serta unggah dan unduh dokumen layanan.",
    "Aktifkan alur kerja elektronik dari permohonan hingga penerbitan hasil layanan.",
    "Integrasikan layanan dengan layanan instansi lain, misalnya layanan data kependudukan atau Mal Pelayanan Publik Digital.",
    JOIN_PUBLIC_SERVICE_PORTAL,
  ],
  legalReferences: ["Perpres 95/2018 Pasal 42, Pasal 44, dan Pasal 45"],
  note: `Sebutkan nama dan sektor layanan; pilih tiga layanan yang berbeda untuk indikator 45–47, misalnya kesehatan, pendidikan, dan perizinan. Pedoman Menteri PANRB 3/2024 menerima penerapan Mal Pelayanan Publik Digital sebagai bukti dukung tingkat 4 serta dukungan layanan terhadap Reformasi Birokrasi Tematik dan survei pengguna sebagai bukti dukung tingkat 5. ${PUBLIC_SERVICE_PORTAL_NOTE} ${ABSENT_SERVICE_NOTE}`,
};

export const SPBE_2020_GUIDANCE: readonly IndicatorGuidance[] = [
  // Domain 1: Kebijakan Internal SPBE
  {
    number: 1,
    purpose:
      "Menilai keberadaan kebijakan yang mengatur Arsitektur SPBE Pemerintah Daerah serta kelengkapan pengaturan referensi dan domain arsitekturnya.",
    criteria: [
      "Kebijakan tentang Arsitektur SPBE belum ada atau masih berupa konsep.",
      "Kebijakan telah ditetapkan, tetapi baru mengatur sebagian referensi dan domain arsitektur.",
      "Kebijakan mengatur secara lengkap referensi arsitektur dan keenam domain arsitektur: Proses Bisnis, Data dan Informasi, Infrastruktur SPBE, Aplikasi SPBE, Keamanan SPBE, dan Layanan SPBE.",
      "Kebijakan yang lengkap juga mengatur integrasi SPBE dengan Instansi Pusat dan/atau Pemerintah Daerah lain serta direviu dan dievaluasi secara berkala.",
      "Rekomendasi hasil reviu atas kebijakan Arsitektur SPBE telah diwujudkan dalam kebijakan baru.",
    ],
    evidence: [
      POLICY_DRAFT,
      "Peraturan atau keputusan kepala daerah yang memuat pengaturan Arsitektur SPBE, dengan pasal dan halaman yang relevan ditandai",
      "Pasal yang merinci keenam domain arsitektur dan pasal integrasi SPBE antarinstansi",
      REVIEW_RECORDS,
      REVIEW_MEETING,
      POLICY_SUCCESSOR,
    ],
    nextSteps: [
      "Selesaikan harmonisasi rancangan bersama bagian hukum, lalu tetapkan kebijakan Arsitektur SPBE melalui peraturan atau keputusan kepala daerah.",
      "Periksa cakupan kebijakan terhadap keenam domain dan referensi arsitektur, lalu tambahkan pengaturan yang belum ada.",
      "Tambahkan ketentuan integrasi SPBE antarinstansi, kemudian jadwalkan reviu berkala dan dokumentasikan hasilnya.",
      AMEND_POLICY,
    ],
    legalReferences: [
      "Perpres 95/2018 Pasal 6–12 (Pemerintah Daerah: Pasal 12)",
      "Perpres 132/2022 (Arsitektur SPBE Nasional)",
    ],
    note: DERIVED_POLICY_NOTE,
  },
  {
    number: 2,
    purpose:
      "Menilai keberadaan dan kelengkapan kebijakan yang mengatur Peta Rencana SPBE Pemerintah Daerah.",
    criteria: [
      "Kebijakan tentang Peta Rencana SPBE belum ada atau masih berupa konsep.",
      "Kebijakan telah ditetapkan, tetapi muatan Peta Rencana SPBE yang diatur belum lengkap.",
      "Kebijakan mengatur ketujuh muatan Peta Rencana SPBE: Tata Kelola SPBE, Manajemen SPBE, Layanan SPBE, Infrastruktur SPBE, Aplikasi SPBE, Keamanan SPBE, dan Audit TIK.",
      "Kebijakan juga mengatur keselarasan dengan Peta Rencana SPBE Nasional serta direviu dan dievaluasi secara berkala.",
      "Rekomendasi hasil reviu atas kebijakan Peta Rencana SPBE telah diwujudkan dalam kebijakan baru.",
    ],
    evidence: [
      POLICY_DRAFT,
      "Peraturan atau keputusan kepala daerah yang memuat pengaturan Peta Rencana SPBE, dengan pasal dan halaman yang relevan ditandai",
      "Pasal yang mengatur keselarasan dengan Peta Rencana SPBE Nasional",
      REVIEW_RECORDS,
      REVIEW_MEETING,
      POLICY_SUCCESSOR,
    ],
    nextSteps: [
      "Selesaikan harmonisasi rancangan bersama bagian hukum, lalu tetapkan kebijakan Peta Rencana SPBE melalui peraturan atau keputusan kepala daerah.",
      "Lengkapi kebijakan hingga ketujuh muatan Peta Rencana SPBE diatur secara jelas.",
      "Cantumkan ketentuan keselarasan dengan Peta Rencana SPBE Nasional dan lakukan reviu berkala.",
      AMEND_POLICY,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 13–19 (Pemerintah Daerah: Pasal 19)"],
    note: DERIVED_POLICY_NOTE,
  },
  {
    number: 3,
    purpose:
      "Menilai keberadaan kebijakan Manajemen Data Pemerintah Daerah dan sejauh mana rangkaian proses pengelolaan data diatur di dalamnya.",
    criteria: [
      "Kebijakan Manajemen Data belum ada atau masih berupa konsep.",
      "Kebijakan Manajemen Data telah ditetapkan.",
      "Kebijakan yang berlaku hanya mengatur sebagian proses pengelolaan data (arsitektur data, data induk, data referensi, basis data, kualitas data, dan interoperabilitas data).",
      "Kebijakan mengatur secara utuh seluruh proses pengelolaan data: arsitektur data, data induk, data referensi, basis data, kualitas data, dan interoperabilitas data.",
      "Kebijakan Manajemen Data telah direviu dan dievaluasi, dan hasilnya telah diwujudkan dalam kebijakan baru.",
    ],
    evidence: [
      POLICY_DRAFT,
      "Peraturan atau keputusan kepala daerah yang memuat pengaturan Manajemen Data atau Satu Data Indonesia, dengan pasal dan halaman yang relevan ditandai",
      "Pasal yang merinci arsitektur data, data induk, data referensi, basis data, kualitas data, dan interoperabilitas data",
      REVIEW_RECORDS,
      REVIEW_MEETING,
      POLICY_SUCCESSOR,
    ],
    nextSteps: [
      "Selesaikan harmonisasi rancangan bersama bagian hukum, lalu tetapkan kebijakan Manajemen Data melalui peraturan atau keputusan kepala daerah.",
      "Uraikan proses pengelolaan data dalam kebijakan dan atur secara rinci paling sedikit sebagian dari keenam unsurnya.",
      "Lengkapi pengaturan hingga keenam unsur pengelolaan data tercakup.",
      "Lakukan reviu kebijakan secara terdokumentasi, lalu tetapkan kebijakan baru atau turunannya sebagai tindak lanjut.",
    ],
    legalReferences: [
      "Perpres 95/2018 Pasal 26 dan Pasal 49",
      "Perpres 39/2019 (Satu Data Indonesia)",
    ],
    note: `Urutan kriteria resmi berbeda dari indikator kebijakan lain: tingkat 4 merujuk pada terpenuhinya tingkat 2 dan tidak mensyaratkan reviu; reviu baru disebut pada tingkat 5. ${DERIVED_POLICY_NOTE}`,
  },
  {
    number: 4,
    purpose:
      "Menilai kebijakan yang mengatur siklus pembangunan Aplikasi SPBE, termasuk peran unit pengelola TIK dalam konsultasi dan pengendaliannya.",
    criteria: [
      "Kebijakan siklus pembangunan Aplikasi SPBE belum ada atau masih berupa konsep.",
      "Kebijakan telah ditetapkan dan mengatur siklus pembangunan Aplikasi SPBE.",
      "Kebijakan juga mengatur kewajiban perangkat daerah untuk berkonsultasi dengan unit pengelola TIK dalam siklus pembangunan Aplikasi SPBE.",
      "Kebijakan juga mengatur keterpaduan dan pengendalian pembangunan Aplikasi SPBE oleh unit pengelola TIK serta direviu dan dievaluasi secara berkala.",
      "Rekomendasi hasil reviu atas kebijakan pembangunan Aplikasi SPBE telah diwujudkan dalam kebijakan baru.",
    ],
    evidence: [
      POLICY_DRAFT,
      "Peraturan atau keputusan kepala daerah yang memuat siklus pembangunan Aplikasi SPBE, dengan pasal dan halaman yang relevan ditandai",
      "Pasal tentang konsultasi, keterpaduan, dan pengendalian oleh unit pengelola TIK",
      REVIEW_RECORDS,
      REVIEW_MEETING,
      POLICY_SUCCESSOR,
    ],
    nextSteps: [
      "Selesaikan harmonisasi rancangan bersama bagian hukum, lalu tetapkan kebijakan pembangunan Aplikasi SPBE yang memuat seluruh tahap siklus melalui peraturan atau keputusan kepala daerah.",
      "Tambahkan ketentuan bahwa setiap perangkat daerah berkonsultasi dengan unit pengelola TIK sebelum dan selama membangun aplikasi.",
      "Beri kewenangan pengendalian kepada unit pengelola TIK dalam kebijakan, lalu lakukan reviu berkala.",
      AMEND_POLICY,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 34–39"],
    note: `Menurut Pedoman Menteri PANRB 3/2024, siklus pembangunan meliputi analisis kebutuhan, perencanaan, rancang bangun, implementasi, pengujian kelaikan, pemeliharaan, dan evaluasi. ${DERIVED_POLICY_NOTE}`,
  },
  {
    number: 5,
    purpose:
      "Menilai kebijakan yang mengatur penggunaan Layanan Pusat Data oleh perangkat daerah dan keterhubungannya dengan Pusat Data Nasional.",
    criteria: [
      "Kebijakan Layanan Pusat Data belum ada atau masih berupa konsep.",
      "Kebijakan telah ditetapkan, tetapi hanya berlaku bagi sebagian perangkat daerah.",
      "Kebijakan mengatur penggunaan Layanan Pusat Data oleh seluruh perangkat daerah.",
      "Kebijakan juga mengatur penggunaan Pusat Data Nasional atau interkoneksi dengannya serta direviu dan dievaluasi secara berkala.",
      "Rekomendasi hasil reviu atas kebijakan Layanan Pusat Data telah diwujudkan dalam kebijakan baru.",
    ],
    evidence: [
      POLICY_DRAFT,
      "Peraturan atau keputusan kepala daerah yang memuat penggunaan Layanan Pusat Data, dengan pasal dan halaman yang relevan ditandai",
      "Pasal tentang penggunaan Pusat Data Nasional atau interkoneksi dengannya",
      REVIEW_RECORDS,
      REVIEW_MEETING,
      POLICY_SUCCESSOR,
    ],
    nextSteps: [
      "Selesaikan harmonisasi rancangan bersama bagian hukum, lalu tetapkan kebijakan Layanan Pusat Data melalui peraturan atau keputusan kepala daerah.",
      "Tegaskan dalam kebijakan bahwa Layanan Pusat Data digunakan oleh seluruh perangkat daerah.",
      "Tambahkan arah kebijakan penggunaan Pusat Data Nasional atau interkoneksi dengannya, lalu lakukan reviu berkala.",
      AMEND_POLICY,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 27 dan Pasal 30"],
    note: DERIVED_POLICY_NOTE,
  },
  {
    number: 6,
    purpose:
      "Menilai kebijakan pengoperasian Jaringan Intra Pemerintah Daerah dan keterhubungannya dengan Jaringan Intra lain.",
    criteria: [
      "Kebijakan Jaringan Intra belum ada atau masih berupa konsep.",
      "Kebijakan telah ditetapkan, tetapi hanya berlaku bagi sebagian perangkat daerah.",
      "Kebijakan mengatur Jaringan Intra bagi seluruh perangkat daerah.",
      "Kebijakan juga mengatur interkoneksi dengan Jaringan Intra Pemerintah dan/atau Jaringan Intra instansi lain serta direviu dan dievaluasi secara berkala.",
      "Rekomendasi hasil reviu atas kebijakan Jaringan Intra telah diwujudkan dalam kebijakan baru.",
    ],
    evidence: [
      POLICY_DRAFT,
      "Peraturan atau keputusan kepala daerah yang memuat Layanan Jaringan Intra, dengan pasal dan halaman yang relevan ditandai",
      "Pasal tentang interkoneksi dengan Jaringan Intra Pemerintah atau Jaringan Intra instansi lain",
      REVIEW_RECORDS,
      REVIEW_MEETING,
      POLICY_SUCCESSOR,
    ],
    nextSteps: [
      "Selesaikan harmonisasi rancangan bersama bagian hukum, lalu tetapkan kebijakan Layanan Jaringan Intra melalui peraturan atau keputusan kepala daerah.",
      "Tegaskan dalam kebijakan bahwa Jaringan Intra berlaku bagi seluruh perangkat daerah.",
      "Tambahkan ketentuan interkoneksi dengan Jaringan Intra Pemerintah atau Jaringan Intra instansi lain, lalu lakukan reviu berkala.",
      AMEND_POLICY,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 27, Pasal 29, Pasal 31, dan Pasal 32"],
    note: DERIVED_POLICY_NOTE,
  },
  {
    number: 7,
    purpose:
      "Menilai kebijakan penggunaan Sistem Penghubung Layanan sebagai sarana pertukaran data dan integrasi antarlayanan.",
    criteria: [
      "Kebijakan penggunaan Sistem Penghubung Layanan belum ada atau masih berupa konsep.",
      "Kebijakan telah ditetapkan, tetapi hanya berlaku bagi sebagian perangkat daerah.",
      "Kebijakan mengatur penggunaan Sistem Penghubung Layanan oleh seluruh perangkat daerah.",
      "Kebijakan juga mengatur keterhubungan dengan Sistem Penghubung Layanan Pemerintah (SPLP) serta direviu dan dievaluasi secara berkala.",
      "Rekomendasi hasil reviu atas kebijakan penggunaan Sistem Penghubung Layanan telah diwujudkan dalam kebijakan baru.",
    ],
    evidence: [
      POLICY_DRAFT,
      "Peraturan atau keputusan kepala daerah yang memuat penggunaan Sistem Penghubung Layanan, dengan pasal dan halaman yang relevan ditandai",
      "Pasal tentang keterhubungan dengan Sistem Penghubung Layanan Pemerintah (SPLP)",
      REVIEW_RECORDS,
      REVIEW_MEETING,
      POLICY_SUCCESSOR,
    ],
    nextSteps: [
      "Selesaikan harmonisasi rancangan bersama bagian hukum, lalu tetapkan kebijakan penggunaan Sistem Penghubung Layanan melalui peraturan atau keputusan kepala daerah.",
      "Perluas keberlakuan kebijakan hingga mencakup seluruh perangkat daerah.",
      "Tambahkan ketentuan keterhubungan dengan Sistem Penghubung Layanan Pemerintah (SPLP) dan lakukan reviu berkala.",
      AMEND_POLICY,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 27, Pasal 29, dan Pasal 33"],
    note: DERIVED_POLICY_NOTE,
  },
  {
    number: 8,
    purpose:
      "Menilai kebijakan Manajemen Keamanan Informasi dari sisi kelengkapan cakupan dan keberlakuannya bagi seluruh perangkat daerah.",
    criteria: [
      "Kebijakan Manajemen Keamanan Informasi belum ada atau masih berupa konsep.",
      "Kebijakan telah ditetapkan, tetapi cakupannya belum lengkap.",
      "Kebijakan mengatur keenam cakupan: ruang lingkup, penanggung jawab, perencanaan, dukungan pengoperasian, evaluasi kinerja, dan perbaikan berkelanjutan.",
      "Kebijakan yang lengkap diberlakukan bagi seluruh perangkat daerah serta direviu dan dievaluasi secara berkala.",
      "Rekomendasi hasil reviu atas kebijakan Manajemen Keamanan Informasi telah diwujudkan dalam kebijakan baru.",
    ],
    evidence: [
      POLICY_DRAFT,
      "Peraturan atau keputusan kepala daerah yang memuat Manajemen Keamanan Informasi, dengan pasal dan halaman yang relevan ditandai",
      "Pasal yang menyatakan keberlakuan kebijakan bagi seluruh perangkat daerah",
      REVIEW_RECORDS,
      REVIEW_MEETING,
      POLICY_SUCCESSOR,
    ],
    nextSteps: [
      "Selesaikan harmonisasi rancangan bersama bagian hukum, lalu tetapkan kebijakan Manajemen Keamanan Informasi melalui peraturan atau keputusan kepala daerah.",
      "Lengkapi keenam cakupan Manajemen Keamanan Informasi dalam kebijakan.",
      "Nyatakan keberlakuan kebijakan bagi seluruh perangkat daerah dan lakukan reviu berkala.",
      AMEND_POLICY,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 40–41 dan Pasal 48"],
    note: DERIVED_POLICY_NOTE,
  },
  {
    number: 9,
    purpose:
      "Menilai kebijakan Audit TIK, yaitu pengaturan audit Infrastruktur SPBE, audit Aplikasi SPBE, dan audit Keamanan SPBE.",
    criteria: [
      "Kebijakan Audit TIK belum ada atau masih berupa konsep.",
      "Kebijakan telah ditetapkan, tetapi hanya mengatur sebagian jenis audit.",
      "Kebijakan mengatur ketiga jenis audit: audit Infrastruktur SPBE, audit Aplikasi SPBE, dan audit Keamanan SPBE.",
      "Kebijakan yang mengatur ketiga jenis audit direviu dan dievaluasi secara berkala.",
      "Rekomendasi hasil reviu atas kebijakan Audit TIK telah diwujudkan dalam kebijakan baru.",
    ],
    evidence: [
      POLICY_DRAFT,
      "Peraturan atau keputusan kepala daerah yang memuat Audit TIK, dengan pasal dan halaman yang relevan ditandai",
      "Pasal yang merinci audit Infrastruktur SPBE, audit Aplikasi SPBE, dan audit Keamanan SPBE",
      REVIEW_RECORDS,
      REVIEW_MEETING,
      POLICY_SUCCESSOR,
    ],
    nextSteps: [
      "Selesaikan harmonisasi rancangan bersama bagian hukum, lalu tetapkan kebijakan Audit TIK melalui peraturan atau keputusan kepala daerah.",
      "Lengkapi kebijakan sehingga ketiga jenis audit diatur.",
      "Jadwalkan reviu dan evaluasi kebijakan, lalu simpan notula beserta rekomendasinya.",
      AMEND_POLICY,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 55–58"],
    note: DERIVED_POLICY_NOTE,
  },
  {
    number: 10,
    purpose: "Menilai kebijakan pembentukan dan tugas Tim Koordinasi SPBE Pemerintah Daerah.",
    criteria: [
      "Kebijakan Tim Koordinasi SPBE belum ada atau masih berupa konsep.",
      "Kebijakan telah ditetapkan, tetapi tugas tim baru mendukung sebagian perangkat daerah.",
      "Kebijakan mengatur tugas tim yang mendukung penerapan SPBE pada seluruh perangkat daerah.",
      "Kebijakan juga mencakup dukungan penerapan SPBE bersama Instansi Pusat dan/atau Pemerintah Daerah lain serta direviu dan dievaluasi secara berkala.",
      "Rekomendasi hasil reviu atas kebijakan Tim Koordinasi SPBE telah diwujudkan dalam kebijakan baru.",
    ],
    evidence: [
      POLICY_DRAFT,
      "Peraturan atau keputusan kepala daerah yang memuat Tim Koordinasi SPBE, dengan pasal dan halaman yang relevan ditandai",
      "Ketentuan tugas tim dalam koordinasi atau kerja sama SPBE antarinstansi",
      REVIEW_RECORDS,
      REVIEW_MEETING,
      POLICY_SUCCESSOR,
    ],
    nextSteps: [
      "Selesaikan harmonisasi rancangan bersama bagian hukum, lalu tetapkan kebijakan Tim Koordinasi SPBE melalui peraturan atau keputusan kepala daerah.",
      "Perbarui susunan dan uraian tugas tim agar mencakup seluruh perangkat daerah.",
      "Tambahkan tugas koordinasi dengan Instansi Pusat dan Pemerintah Daerah lain, lalu lakukan reviu berkala.",
      AMEND_POLICY,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 61"],
    note: DERIVED_POLICY_NOTE,
  },
  // Domain 2: Tata Kelola SPBE
  {
    number: 11,
    purpose:
      "Menilai dokumen Arsitektur SPBE: kelengkapan domain dan referensinya, kesesuaian dengan Arsitektur SPBE Nasional, serta pemutakhirannya.",
    criteria: [
      "Dokumen Arsitektur SPBE belum ada atau masih berupa konsep.",
      "Dokumen telah tersedia, tetapi referensi dan domainnya belum lengkap.",
      "Dokumen memuat seluruh referensi dan keenam domain arsitektur: Proses Bisnis, Data dan Informasi, Infrastruktur SPBE, Aplikasi SPBE, Keamanan SPBE, dan Layanan SPBE.",
      "Dokumen berpedoman pada Arsitektur SPBE Nasional serta direviu dan dievaluasi secara berkala.",
      "Dokumen telah dimutakhirkan sebagai tindak lanjut hasil reviu dan evaluasi.",
    ],
    evidence: [
      "Dokumen Arsitektur SPBE yang berlaku (kondisi saat ini) dengan keenam domain dan referensinya",
      "Keputusan kepala daerah tentang penetapan Arsitektur SPBE",
      "Tangkapan layar metadata pada sistem informasi Arsitektur SPBE Nasional",
      REVIEW_RECORDS,
      "Dokumen Arsitektur SPBE hasil pemutakhiran (kondisi yang dituju) beserta versi sebelumnya",
    ],
    nextSteps: [
      "Susun dan dokumentasikan secara formal Arsitektur SPBE kondisi saat ini, meskipun baru sebagian domain.",
      "Lengkapi keenam domain beserta referensi arsitekturnya.",
      "Selaraskan dokumen dengan Arsitektur SPBE Nasional, tetapkan dengan keputusan kepala daerah, isikan metadatanya pada sistem informasi Arsitektur SPBE Nasional, lalu lakukan reviu berkala.",
      "Mutakhirkan dokumen sesuai dengan rekomendasi reviu dan tetapkan versi barunya.",
    ],
    legalReferences: ["Perpres 95/2018 Pasal 6–12", "Perpres 132/2022 (Arsitektur SPBE Nasional)"],
    note: "Penetapan oleh kepala daerah dan pengisian metadata pada sistem informasi nasional merupakan penegasan Pedoman Menteri PANRB 3/2024 untuk tingkat 4.",
  },
  {
    number: 12,
    purpose:
      "Menilai dokumen Peta Rencana SPBE: kelengkapan muatan, konsistensi pelaksanaannya dalam rencana kerja dan anggaran, serta pemutakhirannya.",
    criteria: [
      "Dokumen Peta Rencana SPBE belum ada atau masih berupa konsep.",
      "Dokumen telah tersedia, tetapi muatannya belum lengkap.",
      "Dokumen mencakup ketujuh muatan: Tata Kelola SPBE, Manajemen SPBE, Layanan SPBE, Infrastruktur SPBE, Aplikasi SPBE, Keamanan SPBE, dan Audit TIK.",
      "Peta Rencana SPBE diterapkan secara konsisten dalam rencana kerja dan anggaran tiga tahun terakhir serta direviu dan dievaluasi secara berkala.",
      "Peta Rencana SPBE telah dimutakhirkan sebagai tindak lanjut hasil reviu dan evaluasi.",
    ],
    evidence: [
      "Dokumen Peta Rencana SPBE yang telah ditetapkan",
      "Dokumen perencanaan (RKPD, Renja) dan penganggaran (DPA) tiga tahun terakhir yang memuat program sesuai dengan Peta Rencana SPBE",
      "Matriks keterkaitan program Peta Rencana SPBE dengan anggaran tahunan",
      REVIEW_RECORDS,
      "Peta Rencana SPBE hasil pemutakhiran beserta versi sebelumnya",
    ],
    nextSteps: [
      "Susun dan sahkan dokumen Peta Rencana SPBE.",
      "Lengkapi ketujuh muatan Peta Rencana SPBE.",
      "Pastikan program Peta Rencana SPBE tercantum dalam rencana kerja dan anggaran setiap tahun selama tiga tahun, lalu reviu capaiannya.",
      "Mutakhirkan Peta Rencana SPBE berdasarkan hasil reviu dan tetapkan versi barunya.",
    ],
    legalReferences: ["Perpres 95/2018 Pasal 13–19"],
    note: "Kuesioner tahun 2020 juga menyebut “Audit Teknologi SPBE” di samping Audit TIK; Pedoman Menteri PANRB 3/2024 hanya menyebut tujuh muatan tanpa istilah tersebut.",
  },
  {
    number: 13,
    purpose:
      "Menilai apakah rencana dan anggaran SPBE perangkat daerah disusun secara terpadu melalui konsultasi dengan unit pengelola TIK serta pengendalian perencanaan dan penganggaran.",
    criteria: [
      "Kegiatan dan anggaran SPBE belum atau telah tercantum dalam rencana kerja dan anggaran tahunan.",
      "Anggaran SPBE telah tercantum, tetapi baru sebagian perangkat daerah yang berkonsultasi dengan unit pengelola TIK.",
      "Seluruh rencana dan anggaran SPBE perangkat daerah telah dikonsultasikan dengan unit pengelola TIK.",
      "Seluruh rencana dan anggaran SPBE terpadu dan dikendalikan oleh perangkat daerah bidang perencanaan dan penganggaran serta direviu dan dievaluasi secara berkala.",
      "Rencana dan anggaran SPBE tahun berikutnya diperbaiki berdasarkan hasil reviu dan evaluasi.",
    ],
    evidence: [
      "Dokumen anggaran (RKA, DPA) perangkat daerah yang memuat belanja SPBE",
      "Berita acara, notula, atau rekomendasi konsultasi dengan unit pengelola TIK",
      "SOP penyusunan anggaran SPBE terpadu yang dikendalikan oleh perangkat daerah bidang perencanaan dan penganggaran",
      REVIEW_RECORDS,
      "Perbandingan rencana dan anggaran sebelum dan sesudah perbaikan",
    ],
    nextSteps: [
      "Pastikan belanja SPBE tercantum dalam dokumen anggaran dan mulailah berkonsultasi dengan unit pengelola TIK.",
      "Wajibkan seluruh perangkat daerah memperoleh rekomendasi unit pengelola TIK sebelum anggaran SPBE disetujui.",
      "Tetapkan SOP pengendalian anggaran SPBE oleh perangkat daerah bidang perencanaan dan penganggaran, lalu lakukan reviu berkala.",
      "Gunakan hasil reviu sebagai dasar penyusunan anggaran SPBE tahun berikutnya dan dokumentasikan perubahannya.",
    ],
    legalReferences: ["Perpres 95/2018 Pasal 20 dan Pasal 22"],
  },
  {
    number: 14,
    purpose:
      "Menilai mutu dokumen Proses Bisnis serta perbaikannya menjadi inovasi yang diterapkan melalui aplikasi.",
    criteria: [
      "Dokumen Proses Bisnis belum ada atau telah ada, tetapi belum sesuai dengan standar.",
      "Dokumen Proses Bisnis telah sesuai dengan standar penyusunan Peta Proses Bisnis.",
      "Proses Bisnis diperbaiki sebagai inovasi sehingga lebih efisien.",
      "Inovasi Proses Bisnis diterapkan dalam sistem elektronik serta direviu dan dievaluasi secara berkala.",
      "Inovasi Proses Bisnis pada aplikasi disempurnakan berdasarkan hasil reviu dan evaluasi.",
    ],
    evidence: [
      "Peta Proses Bisnis yang telah ditetapkan sesuai dengan pedoman",
      "Dokumen perbandingan Proses Bisnis sebelum dan sesudah perbaikan (diagram BPMN)",
      "Tangkapan layar aplikasi yang menjalankan Proses Bisnis baru",
      REVIEW_RECORDS,
      "Dokumen Proses Bisnis hasil penyempurnaan beserta versi sebelumnya",
    ],
    nextSteps: [
      "Susun Peta Proses Bisnis sesuai dengan pedoman yang berlaku dan tetapkan secara formal.",
      "Pilih Proses Bisnis prioritas, sederhanakan alurnya, dan tetapkan versi perbaikannya.",
      "Terapkan alur baru pada aplikasi, gambarkan dengan BPMN, lalu lakukan reviu berkala.",
      "Sempurnakan alur pada aplikasi sesuai dengan rekomendasi reviu dan catat perubahannya.",
    ],
    legalReferences: [
      "Perpres 95/2018 Pasal 23–25",
      "PermenPANRB 19/2018 (Penyusunan Peta Proses Bisnis Instansi Pemerintah)",
    ],
  },
  {
    number: 15,
    purpose:
      "Menilai keterpaduan proses pembangunan Aplikasi SPBE, dari kesesuaian dengan siklus pembangunan hingga pengendalian oleh unit pengelola TIK.",
    criteria: [
      "Aplikasi SPBE belum dibangun atau dibangun sewaktu-waktu tanpa mengikuti siklus pembangunan.",
      "Pembangunan Aplikasi SPBE mengikuti siklus pembangunan.",
      "Pembangunan Aplikasi SPBE telah dikonsultasikan dengan unit pengelola TIK.",
      "Pembangunan Aplikasi SPBE terpadu dan dikendalikan oleh unit pengelola TIK serta direviu dan dievaluasi secara berkala.",
      "Aplikasi SPBE dikembangkan secara optimal mengikuti perubahan lingkungan, teknologi, dan kebutuhan sebagai tindak lanjut hasil reviu dan evaluasi.",
    ],
    evidence: [
      "Dokumen setiap tahap siklus pembangunan (kebutuhan, rancangan, pengujian, pemeliharaan, evaluasi)",
      "Notula atau rekomendasi konsultasi dengan unit pengelola TIK",
      "Dokumen pengendalian oleh unit pengelola TIK, misalnya daftar aplikasi dan persetujuan pembangunan",
      REVIEW_RECORDS,
      "Catatan rilis atau dokumen pengembangan sebelum dan sesudah perbaikan",
    ],
    nextSteps: [
      "Susun dokumen siklus pembangunan untuk setiap aplikasi baru.",
      "Konsultasikan setiap rencana pembangunan aplikasi dengan unit pengelola TIK dan simpan notulanya.",
      "Terapkan pengendalian satu pintu oleh unit pengelola TIK dan lakukan reviu berkala atas portofolio aplikasi.",
      "Kembangkan aplikasi sesuai dengan rekomendasi reviu dan dokumentasikan peningkatannya.",
    ],
    legalReferences: ["Perpres 95/2018 Pasal 34–39"],
  },
  {
    number: 16,
    purpose:
      "Menilai penggunaan Layanan Pusat Data oleh perangkat daerah, prosedur pengoperasiannya, dan interkoneksinya.",
    criteria: [
      "Layanan Pusat Data belum tersedia atau baru tersedia.",
      "Layanan Pusat Data telah digunakan, tetapi belum oleh seluruh perangkat daerah.",
      "Layanan Pusat Data digunakan oleh seluruh perangkat daerah dan memiliki prosedur pengoperasian baku.",
      "Layanan Pusat Data terinterkoneksi dengan Pusat Data Nasional atau Pusat Data instansi lain, atau menggunakan salah satunya, serta direviu dan dievaluasi secara berkala.",
      "Layanan Pusat Data diperbaiki sebagai tindak lanjut hasil reviu dan evaluasi.",
    ],
    evidence: [
      "SOP dan perjanjian tingkat layanan (SLA) Layanan Pusat Data",
      "Daftar perangkat daerah pengguna, tingkat pemanfaatan, dan perbandingan capaian dengan target",
      "Dokumentasi penggunaan Pusat Data Nasional atau Pusat Data instansi lain, atau interkoneksi dengannya",
      REVIEW_RECORDS,
      "Dokumentasi kondisi layanan sebelum dan sesudah perbaikan",
    ],
    nextSteps: [
      "Dokumentasikan penggunaan Layanan Pusat Data oleh perangkat daerah yang telah memanfaatkannya.",
      "Perluas penggunaan Layanan Pusat Data ke seluruh perangkat daerah dan tetapkan SOP pengoperasiannya.",
      "Hubungkan Layanan Pusat Data dengan Pusat Data Nasional atau Pusat Data instansi lain, atau gunakan salah satunya, lalu lakukan reviu berkala.",
      "Perbaiki kapasitas, keamanan, atau tata kelola Layanan Pusat Data sesuai dengan rekomendasi reviu.",
    ],
    legalReferences: ["Perpres 95/2018 Pasal 27 dan Pasal 30"],
    note: "Pedoman Menteri PANRB 3/2024 memperbolehkan cakupan “seluruh perangkat daerah” dibuktikan melalui perbandingan capaian dengan target tahun berjalan.",
  },
  {
    number: 17,
    purpose:
      "Menilai penerapan Jaringan Intra pada perangkat daerah dan interkoneksinya dengan Jaringan Intra lain.",
    criteria: [
      "Jaringan Intra belum tersedia atau baru tersedia.",
      "Jaringan Intra telah diterapkan, tetapi belum di seluruh perangkat daerah.",
      "Jaringan Intra diterapkan di seluruh perangkat daerah.",
      "Jaringan Intra terinterkoneksi dengan Jaringan Intra Pemerintah dan/atau Jaringan Intra instansi lain serta direviu dan dievaluasi secara berkala.",
      "Layanan Jaringan Intra diperbaiki sebagai tindak lanjut hasil reviu dan evaluasi.",
    ],
    evidence: [
      "Topologi jaringan dan daftar perangkat daerah yang terhubung",
      "SOP, perjanjian tingkat layanan (SLA), dan laporan pemanfaatan jaringan",
      "Bukti interkoneksi dengan Jaringan Intra Pemerintah atau Jaringan Intra instansi lain",
      REVIEW_RECORDS,
      "Dokumentasi jaringan sebelum dan sesudah perbaikan",
    ],
    nextSteps: [
      "Operasikan dan dokumentasikan Jaringan Intra pada perangkat daerah prioritas.",
      "Perluas jangkauan Jaringan Intra ke seluruh perangkat daerah dan lengkapi SOP-nya.",
      "Bangun interkoneksi dengan Jaringan Intra Pemerintah atau Jaringan Intra instansi lain, lalu lakukan reviu berkala.",
      "Tingkatkan kualitas jaringan sesuai dengan rekomendasi reviu dan dokumentasikan hasilnya.",
    ],
    legalReferences: ["Perpres 95/2018 Pasal 27, Pasal 29, Pasal 31, dan Pasal 32"],
    note: "Menurut Pedoman Menteri PANRB 3/2024, salah satu contoh bukti dukung tingkat 5 adalah Jaringan Intra hasil penyempurnaan yang terhubung dengan Jaringan Intra Pemerintah tingkat nasional.",
  },
  {
    number: 18,
    purpose:
      "Menilai penerapan Sistem Penghubung Layanan untuk integrasi data dan layanan antarperangkat daerah maupun antarinstansi.",
    criteria: [
      "Sistem Penghubung Layanan belum tersedia atau baru tersedia.",
      "Sistem Penghubung Layanan telah diterapkan, tetapi belum di seluruh perangkat daerah.",
      "Sistem Penghubung Layanan diterapkan di seluruh perangkat daerah.",
      "Sistem Penghubung Layanan terintegrasi dengan Sistem Penghubung Layanan Pemerintah (SPLP) dan/atau Sistem Penghubung Layanan instansi lain serta direviu dan dievaluasi secara berkala.",
      "Sistem Penghubung Layanan diperbaiki sebagai tindak lanjut hasil reviu dan evaluasi.",
    ],
    evidence: [
      "Tautan atau tangkapan layar pengelolaan Sistem Penghubung Layanan beserta diagram arsitekturnya",
      "Daftar layanan dan API yang dihubungkan beserta perangkat daerah penggunanya",
      "Bukti integrasi dengan SPLP atau Sistem Penghubung Layanan instansi lain",
      REVIEW_RECORDS,
      "Dokumentasi sistem sebelum dan sesudah perbaikan",
    ],
    nextSteps: [
      "Operasikan Sistem Penghubung Layanan dan integrasikan beberapa aplikasi perangkat daerah.",
      "Perluas penggunaan ke seluruh perangkat daerah dan dokumentasikan pemanfaatannya.",
      "Daftarkan dan hubungkan layanan ke SPLP, lalu lakukan reviu berkala.",
      "Sempurnakan Sistem Penghubung Layanan sesuai dengan rekomendasi reviu, termasuk katalog layanan dan keamanannya.",
    ],
    legalReferences: ["Perpres 95/2018 Pasal 27, Pasal 29, dan Pasal 33"],
    note: "Menurut Pedoman Menteri PANRB 3/2024 (uraian indikator 7), Sistem Penghubung Layanan harus berupa bus integrasi, bukan koneksi titik ke titik, serta memiliki repositori metadata dan direktori layanan.",
  },
  {
    number: 19,
    purpose:
      "Menilai apakah Tim Koordinasi SPBE benar-benar menjalankan tugas dan program kerjanya.",
    criteria: [
      "Tim Koordinasi SPBE belum atau telah dibentuk, dan tugasnya dijalankan sewaktu-waktu tanpa perencanaan.",
      "Tugas tim dijalankan sesuai dengan rencana, tetapi belum seluruhnya terlaksana.",
      "Seluruh tugas dan program kerja terlaksana, tetapi belum dikomunikasikan kepada seluruh perangkat daerah terkait.",
      "Program kerja dikoordinasikan dengan seluruh perangkat daerah terkait serta direviu dan dievaluasi.",
      "Tugas tim, program kerja, dan pelaksanaannya diperbaiki berdasarkan hasil reviu dan evaluasi.",
    ],
    evidence: [
      "Keputusan pembentukan tim dan program kerja tahunannya",
      "Laporan pelaksanaan tugas atau program kerja disertai dokumentasi kegiatan",
      "Undangan, daftar hadir, dan notula rapat koordinasi dengan seluruh perangkat daerah terkait",
      REVIEW_RECORDS,
      "Program kerja sebelum dan sesudah perbaikan",
    ],
    nextSteps: [
      "Susun program kerja tahunan dan laksanakan sesuai dengan jadwal.",
      "Tuntaskan seluruh program kerja dan buat laporan pelaksanaannya.",
      "Koordinasikan program kerja dengan seluruh perangkat daerah terkait, lalu reviu dan evaluasi capaiannya.",
      "Perbarui tugas dan program kerja sesuai dengan rekomendasi reviu.",
    ],
    legalReferences: ["Perpres 95/2018 Pasal 61"],
  },
  {
    number: 20,
    purpose:
      "Menilai kolaborasi antarperangkat daerah dalam menerapkan SPBE, dari yang bersifat insidental hingga terpadu.",
    criteria: [
      "Kolaborasi belum berjalan atau berjalan sewaktu-waktu tanpa perencanaan.",
      "Kolaborasi berjalan sesuai dengan rencana, tetapi tidak melalui tim yang dibentuk secara formal.",
      "Kolaborasi dijalankan oleh tim formal, tetapi terbatas pada kegiatan bersama dan belum melibatkan seluruh perangkat daerah.",
      "Kolaborasi berjalan terpadu di seluruh perangkat daerah, dikoordinasikan oleh kepala daerah atau sekretaris daerah, serta direviu dan dievaluasi.",
      "Pelaksanaan kolaborasi diperbaiki berdasarkan hasil reviu dan evaluasi.",
    ],
    evidence: [
      "Rencana kegiatan kolaborasi SPBE",
      "Keputusan pembentukan forum atau tim kolaborasi",
      "Undangan, daftar hadir, dan notula rapat yang dipimpin kepala daerah atau sekretaris daerah",
      REVIEW_RECORDS,
      "Dokumentasi pelaksanaan kolaborasi sebelum dan sesudah perbaikan",
    ],
    nextSteps: [
      "Susun dan laksanakan rencana kolaborasi antarperangkat daerah.",
      "Bentuk forum atau tim kolaborasi melalui keputusan resmi.",
      "Libatkan seluruh perangkat daerah di bawah koordinasi kepala daerah atau sekretaris daerah, lalu lakukan reviu dan evaluasi.",
      "Perbaiki pola kolaborasi sesuai dengan rekomendasi reviu.",
    ],
    legalReferences: ["Perpres 95/2018 Pasal 61"],
  },
  // Domain 3: Manajemen SPBE
  {
    number: 21,
    purpose:
      "Menilai penerapan Manajemen Risiko SPBE, mulai dari keterencanaan program hingga kebijakan strategis dan perbaikannya.",
    criteria: [
      "Kegiatan Manajemen Risiko SPBE belum diterapkan atau diterapkan tanpa program yang terencana.",
      "Kegiatan Manajemen Risiko SPBE diterapkan melalui program yang terarah dan terencana, tetapi belum mengacu pada pedoman.",
      "Manajemen Risiko SPBE diterapkan dengan mengacu pada pedoman Manajemen Risiko SPBE.",
      "Kebijakan strategis risiko ditetapkan oleh Komite Manajemen Risiko SPBE atau Tim Koordinasi SPBE, diterapkan di seluruh perangkat daerah, serta direviu dan dievaluasi secara berkala.",
      "Penerapan Manajemen Risiko SPBE diperbaiki berdasarkan hasil reviu dan evaluasi.",
    ],
    evidence: [
      "Program Manajemen Risiko SPBE dalam Peta Rencana SPBE",
      "Daftar risiko, hasil penilaian risiko, dan rencana penanganannya sesuai dengan pedoman",
      "Pakta integritas pelaksanaan Manajemen Risiko SPBE",
      "Dokumen kebijakan strategis risiko dari Komite Manajemen Risiko SPBE atau Tim Koordinasi SPBE",
      REVIEW_RECORDS,
      IMPROVED_IMPLEMENTATION,
    ],
    nextSteps: [
      "Susun program Manajemen Risiko SPBE yang terjadwal dan cantumkan dalam Peta Rencana SPBE.",
      "Terapkan pedoman Manajemen Risiko SPBE secara lengkap dan susun daftar risikonya.",
      "Tetapkan kebijakan strategis risiko melalui Komite Manajemen Risiko SPBE atau Tim Koordinasi SPBE, terapkan di seluruh perangkat daerah, lalu lakukan reviu berkala.",
      "Sempurnakan penanganan risiko sesuai dengan rekomendasi reviu.",
    ],
    legalReferences: [
      "Perpres 95/2018 Pasal 46–47",
      "PermenPANRB 5/2020 (Pedoman Manajemen Risiko SPBE)",
    ],
    note: `Pakta integritas pada tingkat 3 merupakan syarat bukti dukung menurut Pedoman Menteri PANRB 3/2024. ${PROGRAMME_NOTE}`,
  },
  {
    number: 22,
    purpose:
      "Menilai pelaksanaan pengendalian keamanan informasi, cakupan penerapannya, dan strategi yang mendasarinya.",
    criteria: [
      "Pengendalian keamanan informasi belum ada atau masih dalam tahap pembangunan.",
      "Pengendalian keamanan informasi telah tersedia dan dijalankan pada sebagian perangkat daerah.",
      "Pengendalian keamanan informasi dijalankan di seluruh perangkat daerah berdasarkan risiko SPBE.",
      "Pengendalian keamanan informasi mengikuti strategi yang ditetapkan oleh Tim Koordinasi SPBE serta direviu dan dievaluasi secara berkala.",
      "Proses pengendalian keamanan informasi diperbaiki berdasarkan hasil reviu dan evaluasi.",
    ],
    evidence: [
      "Program Manajemen Keamanan Informasi dalam Peta Rencana SPBE",
      "Bukti pengendalian keamanan informasi (standar teknis, pengendalian akses, pencadangan data, penanganan insiden) pada perangkat daerah",
      "Dokumen strategi keamanan informasi dari Tim Koordinasi SPBE dan/atau penetapan tim tanggap insiden siber (CSIRT)",
      REVIEW_RECORDS,
      "Dokumen pengendalian sebelum dan sesudah perbaikan",
    ],
    nextSteps: [
      "Cantumkan program keamanan informasi dalam Peta Rencana SPBE, lalu terapkan pengendalian pada perangkat daerah yang paling kritis dan dokumentasikan hasilnya.",
      "Perluas pengendalian ke seluruh perangkat daerah berdasarkan hasil penilaian risiko SPBE.",
      "Tetapkan strategi keamanan informasi melalui Tim Koordinasi SPBE dan lakukan reviu berkala.",
      "Perbaiki pengendalian sesuai dengan rekomendasi reviu dan dokumentasikan perubahannya.",
    ],
    legalReferences: ["Perpres 95/2018 Pasal 40–41 dan Pasal 48"],
    note: `Pedoman Menteri PANRB 3/2024 menyebut pembentukan tim tanggap insiden siber (CSIRT) sebagai bukti dukung tingkat 4. ${PROGRAMME_NOTE}`,
  },
  {
    number: 23,
    purpose:
      "Menilai penerapan Manajemen Data sesuai dengan pedoman dan strategi pengelolaan data Pemerintah Daerah.",
    criteria: [
      "Kegiatan Manajemen Data belum diterapkan atau diterapkan tanpa program yang terencana.",
      "Kegiatan Manajemen Data telah terencana, tetapi belum mengacu pada pedoman.",
      "Manajemen Data mengacu pada pedoman yang mencakup arsitektur data, data induk, data referensi, basis data, kualitas data, dan interoperabilitas data.",
      "Strategi pengelolaan data ditetapkan oleh Forum Satu Data atau Tim Koordinasi SPBE, diterapkan di seluruh perangkat daerah, serta direviu dan dievaluasi secara berkala.",
      "Penerapan Manajemen Data diperbaiki berdasarkan hasil reviu dan evaluasi.",
    ],
    evidence: [
      "Program Manajemen Data dalam Peta Rencana SPBE",
      "Pedoman Manajemen Data dan bukti penerapannya pada keenam unsur pengelolaan data",
      "Dokumen strategi pengelolaan data dari Forum Satu Data atau Tim Koordinasi SPBE",
      REVIEW_RECORDS,
      IMPROVED_IMPLEMENTATION,
    ],
    nextSteps: [
      "Susun program Manajemen Data yang terjadwal dan cantumkan dalam Peta Rencana SPBE.",
      "Terapkan pedoman Manajemen Data pada keenam unsur pengelolaan data.",
      "Tetapkan strategi pengelolaan data melalui Forum Satu Data atau Tim Koordinasi SPBE, terapkan di seluruh perangkat daerah, lalu lakukan reviu berkala.",
      "Sempurnakan pengelolaan data sesuai dengan rekomendasi reviu.",
    ],
    legalReferences: [
      "Perpres 95/2018 Pasal 26 dan Pasal 49",
      "Perpres 39/2019 (Satu Data Indonesia)",
    ],
    note: PROGRAMME_NOTE,
  },
  {
    number: 24,
    purpose: "Menilai penerapan Manajemen Aset TIK sepanjang siklus hidup aset.",
    criteria: [
      "Kegiatan Manajemen Aset TIK belum diterapkan atau diterapkan tanpa program yang terencana.",
      "Kegiatan Manajemen Aset TIK telah terencana, tetapi belum mengacu pada pedoman yang mencakup perencanaan, pengadaan, pemanfaatan, dan penghapusan aset.",
      "Manajemen Aset TIK mengacu pada pedoman yang mencakup perencanaan, pengadaan, pemanfaatan, dan penghapusan aset.",
      "Strategi pengelolaan aset TIK dijalankan oleh unit pengelola TIK, diterapkan di seluruh perangkat daerah, serta direviu dan dievaluasi secara berkala.",
      "Penerapan Manajemen Aset TIK diperbaiki berdasarkan hasil reviu dan evaluasi.",
    ],
    evidence: [
      "Program Manajemen Aset TIK dalam Peta Rencana SPBE",
      "Pedoman Manajemen Aset TIK yang digunakan",
      "Inventaris aset TIK serta bukti perencanaan, pengadaan, pemanfaatan, dan penghapusannya",
      "Dokumen strategi pengelolaan aset TIK bagi seluruh perangkat daerah",
      REVIEW_RECORDS,
      IMPROVED_IMPLEMENTATION,
    ],
    nextSteps: [
      "Susun program Manajemen Aset TIK beserta inventaris awalnya dan cantumkan program tersebut dalam Peta Rencana SPBE.",
      "Tetapkan pedoman dan jalankan keempat proses Manajemen Aset TIK: perencanaan, pengadaan, pemanfaatan, dan penghapusan.",
      "Terapkan strategi pengelolaan aset TIK satu pintu di seluruh perangkat daerah, lalu lakukan reviu berkala.",
      "Perbaiki pengelolaan aset TIK sesuai dengan rekomendasi reviu.",
    ],
    legalReferences: ["Perpres 95/2018 Pasal 50"],
    note: PROGRAMME_NOTE,
  },
  {
    number: 25,
    purpose: "Menilai pemenuhan dan pengembangan kompetensi sumber daya manusia (SDM) SPBE.",
    criteria: [
      "Pemenuhan kompetensi belum diupayakan atau dilakukan tanpa perencanaan.",
      "Pemenuhan kompetensi berjalan sesuai dengan rencana, tetapi belum mencakup seluruh bidang kompetensi.",
      "Keenam bidang kompetensi terpenuhi: Proses Bisnis pemerintahan, Arsitektur SPBE, Data dan Informasi, Keamanan SPBE, Aplikasi SPBE, dan Infrastruktur SPBE.",
      "Peningkatan dan penilaian kompetensi dilakukan serta pemenuhannya direviu dan dievaluasi secara berkala.",
      "Perencanaan dan pemenuhan kompetensi diperbaiki berdasarkan hasil reviu dan evaluasi.",
    ],
    evidence: [
      "Rencana pengembangan SDM SPBE dan analisis kebutuhan kompetensi",
      "Daftar pegawai beserta sertifikat pelatihan untuk keenam bidang kompetensi",
      "Laporan peningkatan dan penilaian kompetensi",
      REVIEW_RECORDS,
      "Rencana pengembangan SDM sebelum dan sesudah perbaikan",
    ],
    nextSteps: [
      "Susun rencana pemenuhan kompetensi SDM SPBE bersama perangkat daerah bidang kepegawaian dan cantumkan programnya dalam Peta Rencana SPBE.",
      "Penuhi keenam bidang kompetensi melalui pelatihan, rekrutmen, atau penugasan.",
      "Lakukan peningkatan dan penilaian kompetensi secara berkala, lalu reviu pemenuhannya.",
      "Perbarui rencana dan program peningkatan kompetensi sesuai dengan rekomendasi reviu.",
    ],
    legalReferences: ["Perpres 95/2018 Pasal 51"],
    note: PROGRAMME_NOTE,
  },
  {
    number: 26,
    purpose:
      "Menilai penerapan Manajemen Pengetahuan agar pengalaman dan pengetahuan SPBE terdokumentasi dan dimanfaatkan bersama.",
    criteria: [
      "Manajemen Pengetahuan belum diterapkan atau diterapkan tanpa perencanaan.",
      "Penerapan Manajemen Pengetahuan telah terencana, tetapi belum memiliki pedoman.",
      "Manajemen Pengetahuan diterapkan sesuai dengan pedoman dan menggunakan aplikasi Manajemen Pengetahuan.",
      "Seluruh perangkat daerah menerapkan Manajemen Pengetahuan melalui aplikasi yang terintegrasi serta penerapannya direviu dan dievaluasi.",
      "Penerapan Manajemen Pengetahuan diperbaiki berdasarkan hasil reviu dan evaluasi.",
    ],
    evidence: [
      "Program Manajemen Pengetahuan dalam Peta Rencana SPBE",
      "Pedoman Manajemen Pengetahuan yang memuat struktur pengelola dan penugasannya",
      "Tangkapan layar aplikasi Manajemen Pengetahuan serta contoh pengetahuan yang dibagikan",
      REVIEW_RECORDS,
      IMPROVED_IMPLEMENTATION,
    ],
    nextSteps: [
      "Susun program Manajemen Pengetahuan dan cantumkan dalam Peta Rencana SPBE.",
      "Tetapkan pedoman dan gunakan aplikasi Manajemen Pengetahuan.",
      "Perluas penggunaan aplikasi terintegrasi ke seluruh perangkat daerah, lalu lakukan reviu dan evaluasi.",
      "Sempurnakan pengelolaan pengetahuan sesuai dengan rekomendasi reviu.",
    ],
    legalReferences: ["Perpres 95/2018 Pasal 52"],
    note: `Pedoman Menteri PANRB 3/2024 mengaitkan tingkat 4 dengan integrasi ke sistem Manajemen Pengetahuan SPBE nasional. ${PROGRAMME_NOTE}`,
  },
  {
    number: 27,
    purpose:
      "Menilai pengendalian perubahan dalam SPBE agar keberlangsungan dan mutu layanan terjaga.",
    criteria: [
      "Kegiatan Manajemen Perubahan belum dilaksanakan atau dilaksanakan tanpa perencanaan.",
      "Kegiatan Manajemen Perubahan telah terencana, tetapi belum dilaksanakan oleh seluruh perangkat daerah terkait dan masih dilaksanakan dengan cara masing-masing.",
      "Kegiatan Manajemen Perubahan dilaksanakan oleh seluruh perangkat daerah terkait sesuai dengan pedoman.",
      "Kegiatan Manajemen Perubahan telah direviu dan dievaluasi.",
      "Pelaksanaan Manajemen Perubahan diperbaiki berdasarkan hasil reviu dan evaluasi.",
    ],
    evidence: [
      "Program Manajemen Perubahan dalam Peta Rencana SPBE",
      "Pedoman Manajemen Perubahan yang digunakan",
      "Catatan permintaan perubahan, analisis dampak, persetujuan, dan pelaksanaannya",
      "Dokumen strategi Manajemen Perubahan dari Tim Koordinasi SPBE",
      REVIEW_RECORDS,
      IMPROVED_IMPLEMENTATION,
    ],
    nextSteps: [
      "Susun program Manajemen Perubahan dan cantumkan dalam Peta Rencana SPBE.",
      "Tetapkan pedoman Manajemen Perubahan dan terapkan di seluruh perangkat daerah terkait.",
      "Lakukan reviu dan evaluasi atas pelaksanaan Manajemen Perubahan.",
      "Sempurnakan pedoman atau pelaksanaan Manajemen Perubahan sesuai dengan rekomendasi reviu.",
    ],
    legalReferences: ["Perpres 95/2018 Pasal 53"],
    note: `Lingkup perubahan menurut pedoman meliputi aplikasi, perangkat keras, perangkat lunak, infrastruktur, Proses Bisnis, organisasi, layanan, data, keamanan, dan arsitektur. Pedoman Menteri PANRB 3/2024 juga meminta strategi yang ditetapkan oleh Tim Koordinasi SPBE pada tingkat 4. ${PROGRAMME_NOTE}`,
  },
  {
    number: 28,
    purpose:
      "Menilai penerapan Manajemen Layanan SPBE, yaitu pelayanan pengguna dan pengoperasian layanan.",
    criteria: [
      "Manajemen Layanan SPBE belum dilaksanakan atau dilaksanakan tanpa perencanaan.",
      "Manajemen Layanan SPBE telah terencana, tetapi belum mencakup seluruh prosesnya.",
      "Manajemen Layanan SPBE mencakup pelayanan pengguna dan pengoperasian layanan.",
      "Manajemen Layanan SPBE didukung oleh aplikasi Manajemen Layanan SPBE serta direviu dan dievaluasi.",
      "Pelaksanaan Manajemen Layanan SPBE diperbaiki berdasarkan hasil reviu dan evaluasi.",
    ],
    evidence: [
      "Program Manajemen Layanan SPBE dalam Peta Rencana SPBE",
      "Pedoman dan SOP pelayanan pengguna serta pengoperasian layanan",
      "Rekapitulasi permintaan dan penanganan gangguan dari meja layanan",
      "Tangkapan layar aplikasi Manajemen Layanan SPBE",
      REVIEW_RECORDS,
      IMPROVED_IMPLEMENTATION,
    ],
    nextSteps: [
      "Rencanakan pembentukan meja layanan dan jadwal pengoperasiannya, lalu cantumkan programnya dalam Peta Rencana SPBE.",
      "Lengkapi proses pelayanan pengguna dan pengoperasian layanan beserta SOP-nya.",
      "Gunakan aplikasi Manajemen Layanan SPBE, misalnya sistem tiket, lalu reviu dan evaluasi kinerja layanan.",
      "Perbaiki mutu layanan sesuai dengan rekomendasi reviu dan masukan pengguna.",
    ],
    legalReferences: ["Perpres 95/2018 Pasal 54"],
    note: PROGRAMME_NOTE,
  },
  {
    number: 29,
    purpose:
      "Menilai pelaksanaan audit Infrastruktur SPBE: keterencanaan, penggunaan pedoman, kompetensi auditor, dan tindak lanjut hasilnya.",
    criteria: [
      "Audit Infrastruktur SPBE belum dilaksanakan atau dilaksanakan tanpa rencana berkesinambungan.",
      AUDIT_PLANNED,
      AUDIT_INTERNAL,
      AUDIT_EXTERNAL,
      "Hasil audit telah ditindaklanjuti dengan perbaikan penerapan Infrastruktur SPBE.",
    ],
    evidence: [
      "Rencana audit Infrastruktur SPBE dalam Peta Rencana SPBE",
      AUDIT_GUIDELINE,
      AUDITOR_CREDENTIALS,
      "Laporan hasil audit Infrastruktur SPBE terbaru",
      AUDIT_EVALUATION,
      AUDIT_FOLLOW_UP,
    ],
    nextSteps: [PLAN_AUDIT, AUDIT_ALL_SUBJECTS, ENGAGE_EXTERNAL_AUDITOR, RESOLVE_AUDIT_FINDINGS],
    legalReferences: ["Perpres 95/2018 Pasal 55–56"],
    note: AUDIT_NOTE,
  },
  {
    number: 30,
    purpose:
      "Menilai pelaksanaan audit Aplikasi SPBE: keterencanaan, penggunaan pedoman, kompetensi auditor, dan tindak lanjut hasilnya.",
    criteria: [
      "Audit Aplikasi SPBE belum dilaksanakan atau dilaksanakan tanpa rencana berkesinambungan.",
      AUDIT_PLANNED,
      AUDIT_INTERNAL,
      AUDIT_EXTERNAL,
      "Hasil audit telah ditindaklanjuti dengan perbaikan penerapan Aplikasi SPBE.",
    ],
    evidence: [
      "Rencana audit Aplikasi SPBE dalam Peta Rencana SPBE",
      AUDIT_GUIDELINE,
      AUDITOR_CREDENTIALS,
      "Laporan hasil audit Aplikasi SPBE terbaru",
      AUDIT_EVALUATION,
      AUDIT_FOLLOW_UP,
    ],
    nextSteps: [PLAN_AUDIT, AUDIT_ALL_SUBJECTS, ENGAGE_EXTERNAL_AUDITOR, RESOLVE_AUDIT_FINDINGS],
    legalReferences: ["Perpres 95/2018 Pasal 55 dan Pasal 57"],
    note: AUDIT_NOTE,
  },
  {
    number: 31,
    purpose:
      "Menilai pelaksanaan audit Keamanan SPBE: keterencanaan, penggunaan pedoman, kompetensi auditor, dan tindak lanjut hasilnya.",
    criteria: [
      "Audit Keamanan SPBE belum dilaksanakan atau dilaksanakan tanpa rencana berkesinambungan.",
      AUDIT_PLANNED,
      "Audit dilaksanakan sesuai dengan pedoman oleh auditor TIK atau auditor keamanan informasi internal.",
      "Audit dilaksanakan sesuai dengan pedoman oleh auditor TIK atau auditor keamanan informasi eksternal yang bersertifikat.",
      "Hasil audit telah ditindaklanjuti dengan perbaikan penerapan Keamanan SPBE.",
    ],
    evidence: [
      "Rencana audit Keamanan SPBE dalam Peta Rencana SPBE",
      AUDIT_GUIDELINE,
      AUDITOR_CREDENTIALS,
      "Laporan hasil audit Keamanan SPBE terbaru",
      AUDIT_EVALUATION,
      AUDIT_FOLLOW_UP,
    ],
    nextSteps: [
      PLAN_AUDIT,
      AUDIT_ALL_SUBJECTS,
      "Libatkan auditor keamanan informasi eksternal bersertifikat atau, sesuai dengan Pedoman Menteri PANRB 3/2024, lembaga pemerintah bidang keamanan siber, lalu evaluasi pelaksanaan auditnya.",
      RESOLVE_AUDIT_FINDINGS,
    ],
    legalReferences: [
      "Perpres 95/2018 Pasal 55 dan Pasal 58",
      "Peraturan BSSN 8/2024 (Audit Keamanan SPBE)",
    ],
    note: AUDIT_NOTE,
  },
  // Domain 4: Layanan SPBE
  {
    number: 32,
    purpose:
      "Menilai kemampuan fungsi layanan elektronik yang mendukung perencanaan kegiatan Pemerintah Daerah.",
    criteria: [
      "Layanan hanya menyajikan informasi satu arah, misalnya laporan atau jadwal perencanaan pembangunan.",
      "Layanan bersifat dua arah: pengguna dapat mencari informasi serta mengunggah atau mengunduh dokumen perencanaan.",
      "Layanan memproses transaksi melalui alur kerja otomatis, validasi data, persetujuan, dan analitik, misalnya pengajuan, validasi, dan persetujuan rencana kegiatan.",
      "Layanan berkolaborasi melalui integrasi dengan layanan elektronik lain, misalnya layanan penganggaran, keuangan, pengadaan, atau layanan instansi lain.",
      SERVICE_IMPROVED,
    ],
    evidence: [
      SERVICE_ACCESS,
      SERVICE_FEATURES,
      "Tangkapan layar alur pengajuan, validasi, dan persetujuan rencana kegiatan",
      SERVICE_INTEGRATION,
      SERVICE_REVIEW,
      SERVICE_IMPROVEMENT,
    ],
    nextSteps: [
      "Tambahkan fitur pencarian serta unggah dan unduh dokumen perencanaan.",
      "Aktifkan alur kerja elektronik untuk pengajuan, validasi, dan persetujuan rencana kegiatan.",
      "Integrasikan data perencanaan dengan layanan penganggaran, keuangan, dan pengadaan.",
      JOIN_ADMINISTRATION_PORTAL,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 42–43, Pasal 45, dan Pasal 63–64"],
    note: ADMINISTRATION_PORTAL_NOTE,
  },
  {
    number: 33,
    purpose:
      "Menilai kemampuan fungsi layanan elektronik yang mendukung penganggaran kegiatan Pemerintah Daerah.",
    criteria: [
      "Layanan hanya menyajikan informasi satu arah, misalnya laporan atau ringkasan anggaran.",
      "Layanan bersifat dua arah: pengguna dapat mencari informasi serta mengunggah atau mengunduh dokumen penganggaran.",
      "Layanan memproses transaksi melalui alur kerja otomatis, validasi data, persetujuan, dan analitik, misalnya penyusunan, validasi, dan persetujuan anggaran.",
      "Layanan berkolaborasi melalui integrasi dengan layanan elektronik lain, misalnya layanan perencanaan, keuangan, pengadaan, atau layanan instansi lain.",
      SERVICE_IMPROVED,
    ],
    evidence: [
      SERVICE_ACCESS,
      SERVICE_FEATURES,
      "Tangkapan layar alur penyusunan, validasi, dan persetujuan anggaran",
      SERVICE_INTEGRATION,
      SERVICE_REVIEW,
      SERVICE_IMPROVEMENT,
    ],
    nextSteps: [
      "Tambahkan fitur pencarian serta unggah dan unduh dokumen penganggaran.",
      "Aktifkan alur kerja elektronik untuk penyusunan, validasi, dan persetujuan anggaran.",
      "Integrasikan data anggaran dengan layanan perencanaan, keuangan, dan pengadaan.",
      JOIN_ADMINISTRATION_PORTAL,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 42–43, Pasal 45, dan Pasal 63–64"],
    note: `${ADMINISTRATION_PORTAL_NOTE} ${ABSENT_SERVICE_NOTE}`,
  },
  {
    number: 34,
    purpose:
      "Menilai kemampuan fungsi layanan elektronik yang mendukung pengelolaan keuangan daerah.",
    criteria: [
      "Layanan hanya menyajikan informasi satu arah, misalnya laporan keuangan.",
      "Layanan bersifat dua arah: pengguna dapat mencari informasi serta mengunggah atau mengunduh dokumen keuangan.",
      "Layanan memproses transaksi melalui alur kerja otomatis, validasi data, persetujuan, dan analitik, misalnya pengajuan, validasi, dan persetujuan pencairan dana.",
      "Layanan berkolaborasi melalui integrasi dengan layanan elektronik lain, misalnya layanan penganggaran, pengadaan, perencanaan, atau layanan keuangan instansi lain.",
      SERVICE_IMPROVED,
    ],
    evidence: [
      SERVICE_ACCESS,
      SERVICE_FEATURES,
      "Tangkapan layar alur pengajuan, validasi, dan persetujuan pencairan dana",
      SERVICE_INTEGRATION,
      SERVICE_REVIEW,
      SERVICE_IMPROVEMENT,
    ],
    nextSteps: [
      "Tambahkan fitur pencarian serta unggah dan unduh dokumen keuangan.",
      "Aktifkan alur kerja elektronik untuk pengajuan, validasi, dan persetujuan pencairan dana.",
      "Integrasikan data keuangan dengan layanan penganggaran, perencanaan, dan pengadaan.",
      JOIN_ADMINISTRATION_PORTAL,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 42–43 dan Pasal 45"],
    note: ADMINISTRATION_PORTAL_NOTE,
  },
  {
    number: 35,
    purpose:
      "Menilai kemampuan fungsi layanan elektronik yang mendukung pengadaan barang dan jasa.",
    criteria: [
      "Layanan hanya menyajikan informasi satu arah, misalnya pengumuman atau laporan pengadaan.",
      "Layanan bersifat dua arah: pengguna dapat mencari informasi serta mengunggah atau mengunduh dokumen pengadaan.",
      "Layanan memproses transaksi melalui alur kerja otomatis, validasi data, persetujuan, dan analitik, misalnya proses pemilihan penyedia hingga penetapan pemenang.",
      "Layanan berkolaborasi melalui integrasi dengan layanan elektronik lain, misalnya layanan penganggaran, perencanaan, keuangan, atau layanan pengadaan instansi lain.",
      SERVICE_IMPROVED,
    ],
    evidence: [
      SERVICE_ACCESS,
      SERVICE_FEATURES,
      "Tangkapan layar alur pemilihan penyedia hingga penetapan pemenang",
      SERVICE_INTEGRATION,
      SERVICE_REVIEW,
      SERVICE_IMPROVEMENT,
    ],
    nextSteps: [
      "Tambahkan fitur pencarian serta unggah dan unduh dokumen pengadaan.",
      "Jalankan proses pemilihan penyedia hingga penetapan pemenang secara elektronik.",
      "Integrasikan data pengadaan dengan layanan perencanaan, penganggaran, dan keuangan.",
      JOIN_ADMINISTRATION_PORTAL,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 42–43, Pasal 45, dan Pasal 63–64"],
    note: `Pedoman Menteri PANRB 6/2023 dan 3/2024 menyebut katalog elektronik sebagai contoh kolaborasi. ${ADMINISTRATION_PORTAL_NOTE}`,
  },
  {
    number: 36,
    purpose: "Menilai kemampuan fungsi layanan elektronik yang mendukung pengelolaan kepegawaian.",
    criteria: [
      "Layanan hanya menyajikan informasi satu arah, misalnya profil atau statistik pegawai.",
      "Layanan bersifat dua arah: pengguna dapat mencari informasi serta mengunggah atau mengunduh dokumen kepegawaian.",
      "Layanan memproses transaksi melalui alur kerja otomatis, validasi data, persetujuan, dan analitik, misalnya pengajuan dan persetujuan cuti atau tugas belajar.",
      "Layanan berkolaborasi melalui integrasi dengan layanan elektronik lain, misalnya layanan kinerja, keuangan, atau layanan kepegawaian instansi lain.",
      SERVICE_IMPROVED,
    ],
    evidence: [
      SERVICE_ACCESS,
      SERVICE_FEATURES,
      "Tangkapan layar alur pengajuan dan persetujuan layanan kepegawaian",
      SERVICE_INTEGRATION,
      SERVICE_REVIEW,
      SERVICE_IMPROVEMENT,
    ],
    nextSteps: [
      "Tambahkan fitur pencarian serta unggah dan unduh dokumen kepegawaian.",
      "Aktifkan alur kerja elektronik untuk pengajuan dan persetujuan layanan kepegawaian, misalnya cuti atau tugas belajar.",
      "Integrasikan data kepegawaian dengan layanan kinerja pegawai, layanan keuangan, atau sistem kepegawaian nasional.",
      JOIN_ADMINISTRATION_PORTAL,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 42–43, Pasal 45, dan Pasal 66"],
    note: ADMINISTRATION_PORTAL_NOTE,
  },
  {
    number: 37,
    purpose:
      "Menilai kemampuan fungsi layanan elektronik yang mendukung pengelolaan arsip dinamis.",
    criteria: [
      "Layanan hanya menyajikan informasi satu arah, misalnya daftar atau statistik arsip.",
      "Layanan bersifat dua arah: pengguna dapat mencari informasi serta mengunggah atau mengunduh dokumen arsip atau naskah dinas.",
      "Layanan memproses transaksi melalui alur kerja otomatis, validasi data, persetujuan, dan analitik, misalnya alur surat masuk dan surat keluar hingga persetujuan naskah dinas.",
      "Layanan berkolaborasi melalui integrasi dengan layanan elektronik lain, misalnya layanan pengadaan, kepegawaian, atau layanan kearsipan instansi lain.",
      SERVICE_IMPROVED,
    ],
    evidence: [
      SERVICE_ACCESS,
      SERVICE_FEATURES,
      "Tangkapan layar alur naskah dinas elektronik dari konsep hingga persetujuan",
      SERVICE_INTEGRATION,
      SERVICE_REVIEW,
      SERVICE_IMPROVEMENT,
    ],
    nextSteps: [
      "Tambahkan fitur pencarian serta unggah dan unduh dokumen arsip atau naskah dinas.",
      "Aktifkan alur kerja elektronik untuk pembuatan, disposisi, dan persetujuan naskah dinas.",
      "Integrasikan layanan kearsipan dengan layanan internal lain atau dengan pertukaran naskah dinas antarinstansi.",
      JOIN_ADMINISTRATION_PORTAL,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 42–43, Pasal 45, dan Pasal 65"],
    note: ADMINISTRATION_PORTAL_NOTE,
  },
  {
    number: 38,
    purpose:
      "Menilai kemampuan fungsi layanan elektronik yang mendukung pengelolaan barang milik daerah.",
    criteria: [
      "Layanan hanya menyajikan informasi satu arah, misalnya daftar atau laporan barang milik daerah.",
      "Layanan bersifat dua arah: pengguna dapat mencari informasi serta mengunggah atau mengunduh dokumen pengelolaan barang milik daerah.",
      "Layanan memproses transaksi melalui alur kerja otomatis, validasi data, persetujuan, dan analitik, misalnya usulan dan persetujuan penghapusan barang milik daerah.",
      "Layanan berkolaborasi melalui integrasi dengan layanan elektronik lain, misalnya layanan penganggaran, pengadaan, keuangan, atau layanan pengelolaan barang instansi lain.",
      SERVICE_IMPROVED,
    ],
    evidence: [
      SERVICE_ACCESS,
      SERVICE_FEATURES,
      "Tangkapan layar alur usulan, validasi, dan persetujuan pengelolaan barang milik daerah",
      SERVICE_INTEGRATION,
      SERVICE_REVIEW,
      SERVICE_IMPROVEMENT,
    ],
    nextSteps: [
      "Tambahkan fitur pencarian serta unggah dan unduh dokumen pengelolaan barang milik daerah.",
      "Aktifkan alur kerja elektronik untuk usulan, validasi, dan persetujuan, misalnya penghapusan barang milik daerah.",
      "Integrasikan data barang milik daerah dengan layanan penganggaran, pengadaan, dan keuangan.",
      JOIN_ADMINISTRATION_PORTAL,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 42–43 dan Pasal 45"],
    note: ADMINISTRATION_PORTAL_NOTE,
  },
  {
    number: 39,
    purpose:
      "Menilai kemampuan fungsi layanan elektronik yang mendukung pengawasan internal pemerintah.",
    criteria: [
      "Layanan hanya menyajikan informasi satu arah, misalnya laporan hasil pengawasan.",
      "Layanan bersifat dua arah: pengguna dapat mencari informasi serta mengunggah atau mengunduh dokumen pengawasan.",
      "Layanan memproses transaksi melalui alur kerja otomatis, validasi data, persetujuan, dan analitik, misalnya penugasan, validasi temuan, dan pemantauan tindak lanjut.",
      "Layanan berkolaborasi melalui integrasi dengan layanan elektronik lain, misalnya layanan kepegawaian, akuntabilitas kinerja, atau layanan pengawasan instansi lain.",
      SERVICE_IMPROVED,
    ],
    evidence: [
      SERVICE_ACCESS,
      SERVICE_FEATURES,
      "Tangkapan layar alur penugasan, validasi temuan, dan pemantauan tindak lanjut",
      SERVICE_INTEGRATION,
      SERVICE_REVIEW,
      SERVICE_IMPROVEMENT,
    ],
    nextSteps: [
      "Tambahkan fitur pencarian serta unggah dan unduh dokumen pengawasan.",
      "Aktifkan alur kerja elektronik untuk penugasan, validasi temuan, dan pemantauan tindak lanjut.",
      "Integrasikan data pengawasan dengan layanan kepegawaian dan akuntabilitas kinerja.",
      JOIN_ADMINISTRATION_PORTAL,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 42–43 dan Pasal 45"],
    note: ADMINISTRATION_PORTAL_NOTE,
  },
  {
    number: 40,
    purpose:
      "Menilai kemampuan fungsi layanan elektronik yang mendukung akuntabilitas kinerja organisasi.",
    criteria: [
      "Layanan hanya menyajikan informasi satu arah, misalnya laporan kinerja instansi.",
      "Layanan bersifat dua arah: pengguna dapat mencari informasi serta mengunggah atau mengunduh dokumen kinerja organisasi.",
      "Layanan memproses transaksi melalui alur kerja otomatis, validasi data, persetujuan, dan analitik, misalnya penyusunan, validasi, dan persetujuan laporan akuntabilitas kinerja.",
      "Layanan berkolaborasi melalui integrasi dengan layanan elektronik lain, misalnya layanan penganggaran, pengadaan, perencanaan, keuangan, atau layanan akuntabilitas kinerja instansi lain.",
      SERVICE_IMPROVED,
    ],
    evidence: [
      SERVICE_ACCESS,
      SERVICE_FEATURES,
      "Tangkapan layar alur pengisian, validasi, dan persetujuan capaian kinerja",
      SERVICE_INTEGRATION,
      SERVICE_REVIEW,
      SERVICE_IMPROVEMENT,
    ],
    nextSteps: [
      "Tambahkan fitur pencarian serta unggah dan unduh dokumen kinerja organisasi.",
      "Aktifkan alur kerja elektronik untuk pengisian, validasi, dan persetujuan capaian kinerja.",
      "Integrasikan data kinerja organisasi dengan layanan perencanaan, penganggaran, pengadaan, dan keuangan.",
      JOIN_ADMINISTRATION_PORTAL,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 42–43, Pasal 45, dan Pasal 63–64"],
    note: ADMINISTRATION_PORTAL_NOTE,
  },
  {
    number: 41,
    purpose:
      "Menilai kemampuan fungsi layanan elektronik yang mendukung pengelolaan kinerja pegawai.",
    criteria: [
      "Layanan hanya menyajikan informasi satu arah, misalnya laporan atau statistik kinerja pegawai.",
      "Layanan bersifat dua arah: pengguna dapat mencari informasi serta mengunggah atau mengunduh dokumen kinerja pegawai.",
      "Layanan memproses transaksi melalui alur kerja otomatis, validasi data, persetujuan, dan analitik, misalnya penetapan sasaran, pelaporan, dan persetujuan hasil kinerja pegawai.",
      "Layanan berkolaborasi melalui integrasi dengan layanan elektronik lain, misalnya layanan perencanaan, akuntabilitas kinerja, atau layanan kinerja pegawai instansi lain.",
      SERVICE_IMPROVED,
    ],
    evidence: [
      SERVICE_ACCESS,
      SERVICE_FEATURES,
      "Tangkapan layar alur penetapan sasaran, pelaporan, dan persetujuan hasil kinerja pegawai",
      SERVICE_INTEGRATION,
      SERVICE_REVIEW,
      SERVICE_IMPROVEMENT,
    ],
    nextSteps: [
      "Tambahkan fitur pencarian serta unggah dan unduh dokumen kinerja pegawai.",
      "Aktifkan alur kerja elektronik untuk penetapan sasaran, pelaporan, dan persetujuan hasil kinerja pegawai.",
      "Integrasikan data kinerja pegawai dengan layanan perencanaan dan akuntabilitas kinerja.",
      JOIN_ADMINISTRATION_PORTAL,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 42–43, Pasal 45, dan Pasal 66"],
    note: ADMINISTRATION_PORTAL_NOTE,
  },
  {
    number: 42,
    purpose:
      "Menilai kemampuan fungsi layanan elektronik yang menangani pengaduan pelayanan publik.",
    criteria: [
      "Layanan hanya menyajikan informasi satu arah, misalnya tata cara atau statistik pengaduan.",
      "Layanan bersifat dua arah: pengguna dapat mencari informasi serta mengunggah atau mengunduh dokumen pengaduan.",
      "Layanan memproses transaksi melalui alur kerja otomatis, validasi data, persetujuan, dan analitik, misalnya penerimaan, verifikasi, dan penyelesaian pengaduan yang dapat dipantau statusnya.",
      "Layanan berkolaborasi melalui integrasi dengan layanan elektronik lain, misalnya layanan kepegawaian, layanan pengaduan instansi lain, atau layanan lain pada instansi lain.",
      SERVICE_IMPROVED,
    ],
    evidence: [
      SERVICE_ACCESS,
      SERVICE_FEATURES,
      "Tangkapan layar alur penerimaan, verifikasi, dan penyelesaian pengaduan",
      SERVICE_INTEGRATION,
      SERVICE_REVIEW,
      SERVICE_IMPROVEMENT,
    ],
    nextSteps: [
      "Tambahkan fitur pencarian serta unggah dan unduh dokumen pengaduan.",
      "Aktifkan alur kerja elektronik untuk penerimaan, verifikasi, dan penyelesaian pengaduan beserta pemantauan statusnya.",
      "Integrasikan layanan dengan SP4N-LAPOR! atau layanan pengaduan instansi lain.",
      JOIN_PUBLIC_SERVICE_PORTAL,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 42, Pasal 44, Pasal 45, dan Pasal 67"],
    note: PUBLIC_SERVICE_PORTAL_NOTE,
  },
  {
    number: 43,
    purpose:
      "Menilai kemampuan fungsi layanan elektronik yang menyediakan data terbuka bagi pengguna.",
    criteria: [
      "Layanan hanya menyajikan informasi satu arah, misalnya daftar atau statistik data terbuka.",
      "Layanan bersifat dua arah: pengguna dapat mencari informasi serta mengunggah atau mengunduh kumpulan data.",
      "Layanan memproses transaksi melalui alur kerja otomatis, validasi data, persetujuan, dan analitik, misalnya permintaan, validasi, persetujuan, dan pertukaran data secara otomatis.",
      "Layanan berkolaborasi melalui integrasi dengan layanan elektronik lain, misalnya layanan data terbuka atau layanan lain pada instansi lain.",
      SERVICE_IMPROVED,
    ],
    evidence: [
      SERVICE_ACCESS,
      SERVICE_FEATURES,
      "Tangkapan layar alur pengajuan, validasi, dan publikasi kumpulan data",
      SERVICE_INTEGRATION,
      SERVICE_REVIEW,
      SERVICE_IMPROVEMENT,
    ],
    nextSteps: [
      "Tambahkan fitur pencarian serta unggah dan unduh kumpulan data.",
      "Aktifkan alur kerja elektronik untuk permintaan, validasi, persetujuan, dan pertukaran data.",
      "Integrasikan portal data daerah dengan portal Satu Data Indonesia atau layanan instansi lain.",
      JOIN_PUBLIC_SERVICE_PORTAL,
    ],
    legalReferences: [
      "Perpres 95/2018 Pasal 42, Pasal 44, dan Pasal 45",
      "Perpres 39/2019 (Satu Data Indonesia)",
    ],
    note: `Pedoman Menteri PANRB 3/2024 mengaitkan layanan ini dengan pemanfaatan portal Satu Data Indonesia. ${PUBLIC_SERVICE_PORTAL_NOTE}`,
  },
  {
    number: 44,
    purpose:
      "Menilai kemampuan fungsi layanan elektronik Jaringan Dokumentasi dan Informasi Hukum (JDIH).",
    criteria: [
      "Layanan hanya menyajikan informasi satu arah, misalnya daftar produk hukum.",
      "Layanan bersifat dua arah: pengguna dapat mencari informasi serta mengunggah atau mengunduh dokumen hukum.",
      "Layanan memproses transaksi melalui alur kerja otomatis, validasi data, persetujuan, dan analitik, misalnya pengunggahan, validasi, dan persetujuan publikasi dokumen hukum.",
      "Layanan berkolaborasi melalui integrasi dengan layanan elektronik lain, misalnya layanan JDIH atau layanan lain pada instansi lain.",
      SERVICE_IMPROVED,
    ],
    evidence: [
      SERVICE_ACCESS,
      SERVICE_FEATURES,
      "Tangkapan layar alur pengunggahan, validasi, dan persetujuan publikasi dokumen hukum",
      SERVICE_INTEGRATION,
      SERVICE_REVIEW,
      SERVICE_IMPROVEMENT,
    ],
    nextSteps: [
      "Tambahkan fitur pencarian serta unggah dan unduh dokumen hukum.",
      "Aktifkan alur kerja elektronik untuk pengunggahan, validasi, dan persetujuan publikasi dokumen hukum.",
      "Integrasikan JDIH daerah dengan JDIH nasional atau JDIH instansi lain.",
      JOIN_PUBLIC_SERVICE_PORTAL,
    ],
    legalReferences: ["Perpres 95/2018 Pasal 42, Pasal 44, dan Pasal 45"],
    note: `${PUBLIC_SERVICE_PORTAL_NOTE} ${ABSENT_SERVICE_NOTE}`,
  },
  {
    number: 45,
    purpose:
      "Menilai kemampuan fungsi layanan publik elektronik pada Sektor 1, yaitu sektor yang dipilih oleh Pemerintah Daerah di luar layanan pada indikator 32–44.",
    ...SECTOR_SERVICE,
  },
  {
    number: 46,
    purpose:
      "Menilai kemampuan fungsi layanan publik elektronik pada Sektor 2, yaitu sektor yang dipilih oleh Pemerintah Daerah di luar layanan pada indikator 32–44.",
    ...SECTOR_SERVICE,
  },
  {
    number: 47,
    purpose:
      "Menilai kemampuan fungsi layanan publik elektronik pada Sektor 3, yaitu sektor yang dipilih oleh Pemerintah Daerah di luar layanan pada indikator 32–44.",
    ...SECTOR_SERVICE,
  },
];
