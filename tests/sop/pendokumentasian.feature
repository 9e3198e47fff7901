# language: id
Fitur: Pendokumentasian Informasi Publik, dari daftar identifikasi sampai berkas siklus diarsipkan
  Dimainkan di jendela program: tiap orang membuka yang menunggunya di Meja Saya dan mengisi formulir langkahnya.
  Arsiparis (Petugas) mengidentifikasi, Sekretaris PPID memeriksa, PPID dan Kadis menyetujui, lalu bahan dikumpulkan.

  Latar Belakang:
    Dengan kantor yang baru buka, Senin 12 Oktober 2026
    Dan Petugas memulai "Siklus pendokumentasian" dengan isian
      | Judul siklus                  | Pendokumentasian 2026 |
      | Periode                       | Semester II 2026      |
      | Daftar identifikasi, baris 1  | OPD atau bidang: Dinas Kesehatan; Informasi: Profil; Kategori: Berkala; Bentuk: Softcopy; Batas waktu: 30/10/2026 |

  Skenario: Semua langkah, dengan setiap tidak dan jalan kembalinya
    # Masih kurang: arsiparis melengkapi.
    Ketika Sekretaris mengerjakan "Periksa daftar hasil identifikasi dan siapkan draft surat edaran" dengan isian
      | Keputusan              | Masih kurang             |
      | Apa yang masih kurang  | BKD belum masuk daftar.  |
    Dan Petugas mengerjakan "Identifikasi semua informasi dan data yang akan didokumentasikan" dengan isian
      | Daftar identifikasi, baris 2 | OPD atau bidang: BKD; Informasi: LHKPN; Kategori: Berkala; Bentuk: Softcopy; Batas waktu: 30/10/2026 |
    Dan Sekretaris mengerjakan "Periksa daftar hasil identifikasi dan siapkan draft surat edaran" dengan isian
      | Keputusan               | Lengkap                      |
      | Perihal surat edaran    | Pengumpulan informasi publik |
      | Rancangan surat edaran  | Mohon dikirim.               |
      | Kode klasifikasi        | 100.3.4.4                    |
    # PPID mengembalikan.
    Dan Ppid mengerjakan "Verifikasi daftar dan surat edaran oleh PPID" dengan isian
      | Keputusan | Dikembalikan              |
      | Alasan    | Batas waktu belum disebut. |
    Dan Sekretaris mengerjakan "Periksa daftar hasil identifikasi dan siapkan draft surat edaran" dengan isian
      | Keputusan               | Lengkap                             |
      | Rancangan surat edaran  | Mohon dikirim paling lambat 30 Oktober 2026. |
    Dan Ppid mengerjakan "Verifikasi daftar dan surat edaran oleh PPID" dengan isian
      | Keputusan | Disetujui |
    # Kadis mengembalikan.
    Dan Kadis mengerjakan "Setujui daftar dan surat edaran oleh Kepala Dinas" dengan isian
      | Keputusan | Dikembalikan          |
      | Alasan    | Sebut alamat pengiriman. |
    Dan Sekretaris mengerjakan "Periksa daftar hasil identifikasi dan siapkan draft surat edaran" dengan isian
      | Keputusan               | Lengkap                             |
      | Rancangan surat edaran  | Mohon dikirim ke meja informasi paling lambat 30 Oktober 2026. |
    Dan Ppid mengerjakan "Verifikasi daftar dan surat edaran oleh PPID" dengan isian
      | Keputusan | Disetujui |
    Dan Kadis mengerjakan "Setujui daftar dan surat edaran oleh Kepala Dinas" dengan isian
      | Keputusan                 | Disetujui  |
      | Tanda tangan surat edaran | edaran.jpg |
    Dan Petugas mengerjakan "Kumpulkan, kelola, susun dan publikasikan data dan informasi publik" dengan isian
      | Diterima, baris 1 | Informasi: Dinas Kesehatan: Profil; Tanggal: 12/10/2026; Softcopy: profil.jpg |
    Maka Petugas ditunggu "Kumpulkan, kelola, susun dan publikasikan data dan informasi publik"
    Ketika Petugas mengerjakan "Kumpulkan, kelola, susun dan publikasikan data dan informasi publik" dengan isian
      | Pengumpulan selesai; yang belum masuk dicatat | ya |
    Dan Petugas mengerjakan "Laporkan hasil dokumentasi, masalah dan keperluan sumber daya" dengan isian
      | Hasil pendokumentasian | Satu dari dua masuk. |
    # Laporan belum diterima: dikumpulkan lagi.
    Dan Ppid mengerjakan "Periksa laporan, beri masukan dan instruksi" dengan isian
      | Keputusan | Perlu dikumpulkan lagi |
      | Instruksi | Jemput ke BKD.         |
    Dan Petugas mengerjakan "Kumpulkan, kelola, susun dan publikasikan data dan informasi publik" dengan isian
      | Diterima, baris 1 | Informasi: BKD: LHKPN; Tanggal: 12/10/2026; Rujukan naskah kertas: Map merah |
      | Pengumpulan selesai; yang belum masuk dicatat | ya |
    Dan Petugas mengerjakan "Laporkan hasil dokumentasi, masalah dan keperluan sumber daya" dengan isian
      | Hasil pendokumentasian | Semua masuk. |
    Dan Ppid mengerjakan "Periksa laporan, beri masukan dan instruksi" dengan isian
      | Keputusan | Diterima |
    Dan Petugas mengerjakan "Arsipkan dan pelihara semua berkas terkait"
    Maka langkah itu selesai
    Dan setiap langkah dan setiap cabang SOP "Pendokumentasian Informasi Publik" sudah dimainkan
    Dan tidak ada yang menunggu Petugas
    Dan jejak audit kantor utuh

  Skenario: Tanpa tanda tangan Kadis surat edaran tidak bernomor
    Ketika Sekretaris mengerjakan "Periksa daftar hasil identifikasi dan siapkan draft surat edaran" dengan isian
      | Keputusan | Lengkap |
    Maka ditolak dengan kalimat "Surat edaran tentang apa? Isi perihalnya."
    Ketika Sekretaris mengerjakan "Periksa daftar hasil identifikasi dan siapkan draft surat edaran" dengan isian
      | Keputusan               | Lengkap                      |
      | Perihal surat edaran    | Pengumpulan informasi publik |
      | Rancangan surat edaran  | Mohon dikirim.               |
      | Kode klasifikasi        | 100.3.4.4                    |
    Dan Ppid mengerjakan "Verifikasi daftar dan surat edaran oleh PPID" dengan isian
      | Keputusan | Disetujui |
    Dan Kadis mengerjakan "Setujui daftar dan surat edaran oleh Kepala Dinas" dengan isian
      | Keputusan | Disetujui |
    Maka ditolak dengan kalimat "Pindaian"
    Dan Kadis ditunggu "Setujui daftar dan surat edaran oleh Kepala Dinas"
