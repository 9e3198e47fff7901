# language: id
Fitur: Akurasi Informasi Publik, dari rencana sebulan sampai rilis terkirim dan rapat evaluasi
  Dimainkan di jendela program: tiap orang membuka yang menunggunya di Meja Saya dan mengisi formulir langkahnya.
  Kasi menugaskan, Redaksi menyusun, Peliput meliput dan menulis, Redaksi menyunting, Operator mengunggah.

  Latar Belakang:
    Dengan kantor yang baru buka, Senin 12 Oktober 2026
    Dan alamat media yang dikirimi rilis sudah dicatat

  Skenario: Semua langkah, dengan setiap tidak dan jalan kembalinya
    Ketika Kasi memulai "Rencana liputan sebulan" dengan isian
      | Bulan                  | November 2026              |
      | Arahan (boleh kosong)  | Utamakan pangan.           |
    Maka Redaksi ditunggu "Susun jadwal dan tematik peliputan 1 bulan"
    Ketika Redaksi mengerjakan "Susun jadwal dan tematik peliputan 1 bulan" dengan isian
      | Tematik dan jadwal, baris 1 | Tema: Pangan; Kegiatan: Panen raya; Mulai: 03/11/2026 08.00 |
    # Tidak: redaksi menyusun kembali.
    Dan Kasi mengerjakan "Periksa kembali tematik dan jadwal, tugaskan Tim Liputan" dengan isian
      | Keputusan | Dikembalikan             |
      | Alasan    | Tempatnya belum disebut. |
    Maka Redaksi ditunggu "Susun jadwal dan tematik peliputan 1 bulan"
    Ketika Redaksi mengerjakan "Susun jadwal dan tematik peliputan 1 bulan" dengan isian
      | Tematik dan jadwal, baris 1 | Tempat: Tenggarong |
    # Ya: Tim Liputan ke lapangan.
    Dan Kasi mengerjakan "Periksa kembali tematik dan jadwal, tugaskan Tim Liputan" dengan isian
      | Keputusan | Disetujui |
    Maka Peliput ditunggu "Ke lapangan, kumpulkan bahan sesuai jadwal"
    Ketika Peliput mengerjakan "Ke lapangan, kumpulkan bahan sesuai jadwal" dengan isian
      | Foto, video, rekaman | panen.jpg                  |
      | Catatan lapangan     | Wawancara ketua kelompok.  |
    Dan Peliput mengerjakan "Olah dan buat informasi/berita" dengan isian
      | Isi berita | Tenggarong – Panen raya dimulai. |
    Maka Redaksi ditunggu "Sunting sebelum diunggah"
    # Tidak: kembali kepada penulisnya.
    Ketika Redaksi mengembalikan kepada Peliput dengan alasan "Sebut luas panennya."
    Dan Peliput mengerjakan "Olah dan buat informasi/berita" dengan isian
      | Isi berita | Tenggarong – Panen raya 40 hektare dimulai. |
    Dan Redaksi mengerjakan "Sunting sebelum diunggah"
    Dan Petugas mengerjakan "Sajikan/unggah informasi/berita" dengan isian
      | Kolom | https://contoh.example/panen |
    Dan Petugas mengerjakan "Kirim rilis berita" dengan isian
      | Dikirim kepada | Harian Contoh |
      | Saluran        | E-mail        |
    Maka langkah itu selesai
    Ketika Kasi memulai "Rapat evaluasi" dengan isian
      | Topik                         | Kecepatan unggah                                                                   |
      | Keputusan, menjadi tugas, baris 1 | Tugas: Susun panduan judul; Petugas: Pejabat Redaksi; Tenggat: 16/10/2026 |
      | Hadir selain Anda             | Pejabat Kadis, Pejabat Kabid                                                       |
    Maka langkah itu selesai
    Dan setiap langkah dan setiap cabang SOP "Akurasi Informasi Publik" sudah dimainkan
    Dan jejak audit kantor utuh

  Skenario: Yang kurang ditolak di samping isiannya, dan tidak ada yang hilang
    Ketika Kasi memulai "Rencana liputan sebulan" dengan isian
      | Bulan | November 2026 |
    Dan Redaksi mengerjakan "Susun jadwal dan tematik peliputan 1 bulan" dengan isian
      | Tematik dan jadwal, baris 1 | Kegiatan: Panen raya; Mulai: 31/10/2026 |
    Maka ditolak dengan kalimat "Baris 1: 2026-10-31 tidak dalam November 2026."
    Ketika Redaksi mengerjakan "Susun jadwal dan tematik peliputan 1 bulan" dengan isian
      | Tematik dan jadwal, baris 1 | Mulai: 03/11/2026 |
    Dan Kasi mengerjakan "Periksa kembali tematik dan jadwal, tugaskan Tim Liputan"
    Maka ditolak dengan kalimat "Pilih dahulu: Disetujui atau dikembalikan."
    Ketika Kasi mengerjakan "Periksa kembali tematik dan jadwal, tugaskan Tim Liputan" dengan isian
      | Keputusan | Dikembalikan |
    Maka ditolak dengan kalimat "Alasan belum ditulis"
    Dan tidak ada yang menunggu Redaksi
    Dan tidak ada yang menunggu Peliput
