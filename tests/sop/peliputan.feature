# language: id
Fitur: Peliputan Kegiatan Dinas, dari jadwal tim sampai media penyimpanan dan kolase
  Dimainkan di jendela program: tiap orang membuka yang menunggunya di Meja Saya dan mengisi formulir langkahnya.
  Kasi menyusun jadwal, Staf menerima dan melaporkan, Kadis lewat Kasi menugaskan, tim meliput, Kadis menyetujui.

  Latar Belakang:
    Dengan kantor yang baru buka, Senin 12 Oktober 2026
    Dan Kasi memulai "Jadwal tim peliput sebulan" dengan isian
      | Bulan                | Oktober 2026                                                            |
      | Petugas jaga, baris 1 | Tanggal: 14/10/2026; Petugas: Pejabat Fotografer; Peran: Fotografer |

  Skenario: Semua langkah, di dalam dan di luar kota, dengan setiap tidak dan jalan kembalinya
    Ketika Staf memulai "Jadwal kegiatan pimpinan" dengan isian
      | Nama kegiatan                           | Peresmian Jembatan |
      | Mulai                                   | 14/10/2026 09.00   |
      | Pejabat (kosong bila kegiatan OPD)      | Gubernur           |
    Dan Staf mengerjakan "Laporkan jadwal liputan kegiatan harian"
    # Kadis memerintahkan, Kasi meneruskan.
    Dan Kadis mengerjakan "Tugaskan tim peliput"
    Maka langkah itu selesai
    Ketika Kasi mengerjakan "Tugaskan tim peliput" dengan isian
      | Tim peliput, baris 1 | Petugas: Pejabat Fotografer |
      | Tim peliput, baris 2 | Petugas: Pejabat Kameraman  |
      | Tim peliput, baris 3 | Petugas: Pejabat Reporter   |
    Dan Staf mengerjakan "Buat surat tugas tim peliput" dengan isian
      | Tanda tangan | surat-tugas.jpg |
    Dan Reporter mengerjakan "Liput kegiatan"
    Dan Reporter mengerjakan "Laporkan hasil peliputan untuk publikasi dan pendokumentasian" dengan isian
      | Foto, video, berita | jembatan-1.jpg |
    # Tidak: hasil kembali kepada pelapor.
    Dan Kadis mengerjakan "Setujui hasil liputan" dengan isian
      | Keputusan                          | Dikembalikan                     |
      | Alasan (wajib bila dikembalikan)   | Foto pengguntingan pita belum ada. |
    Maka Reporter ditunggu "Laporkan hasil peliputan untuk publikasi dan pendokumentasian"
    Ketika Reporter mengerjakan "Laporkan hasil peliputan untuk publikasi dan pendokumentasian" dengan isian
      | Foto, video, berita | pita.jpg |
    Dan Kadis mengerjakan "Setujui hasil liputan" dengan isian
      | Keputusan | Disetujui |
    Dan Petugas mengerjakan "Publikasikan melalui website Pemprov dan Dinas Kominfo" dengan isian
      | Alamat halaman, satu per baris | https://contoh.example/jembatan |
    Dan Staf mengerjakan "Simpan file hasil peliputan sebagai dokumen" dengan isian
      | Media penyimpanan | Hard disk 2, folder 2026-10-14 |
    Maka langkah itu selesai
    # Di luar kota: surat tugas diterbitkan Kadis sendiri.
    Ketika Staf memulai "Jadwal kegiatan pimpinan" dengan isian
      | Nama kegiatan  | Panen Rumput Laut |
      | Mulai          | 15/10/2026 08.00  |
      | Tempat         | Nunukan           |
      | Di luar kota   | ya                |
    Dan Staf mengerjakan "Laporkan jadwal liputan kegiatan harian"
    Dan Kasi mengerjakan "Tugaskan tim peliput" dengan isian
      | Tim peliput, baris 1                              | Petugas: Pejabat Fotografer |
      | Tim peliput, baris 2                              | Petugas: Pejabat Kameraman  |
      | Tim peliput, baris 3                              | Petugas: Pejabat Reporter   |
      | Perintah lisan atau tertulis Kadis (boleh kosong) | Lewat telepon 08.10         |
    Maka Kadis ditunggu "Terbitkan surat tugas ke luar kota"
    Ketika Kadis mengerjakan "Terbitkan surat tugas ke luar kota" dengan isian
      | Tanda tangan | surat-tugas-luar.jpg |
    Maka Reporter ditunggu "Liput kegiatan"
    # Kolase foto dari bulan-bulan yang sudah lewat.
    Ketika Reporter memulai "Kolase foto kegiatan pimpinan" dengan isian
      | Dari bulan     | Agustus 2026                   |
      | Sampai bulan   | Oktober 2026                   |
      | Alamat halaman | https://contoh.example/kolase  |
    Maka langkah itu selesai
    Dan setiap langkah dan setiap cabang SOP "Peliputan Kegiatan Dinas" sudah dimainkan
    Dan jejak audit kantor utuh

  Skenario: Tanpa surat tugas bertanda tangan tidak ada yang berangkat
    Ketika Staf memulai "Jadwal kegiatan pimpinan" dengan isian
      | Nama kegiatan | Panen Raya       |
      | Mulai         | 14/10/2026 09.00 |
    Dan Staf mengerjakan "Laporkan jadwal liputan kegiatan harian"
    Dan Kasi mengerjakan "Tugaskan tim peliput" dengan isian
      | Tim peliput, baris 1                              | Petugas: Pejabat Fotografer |
      | Tim peliput, baris 2                              | Petugas: Pejabat Kameraman  |
      | Tim peliput, baris 3                              | Petugas: Pejabat Reporter   |
      | Perintah lisan atau tertulis Kadis (boleh kosong) | Lewat telepon 08.10         |
    Dan Staf mengerjakan "Buat surat tugas tim peliput"
    Maka ditolak dengan kalimat "Pindaian surat tugas"
    Dan tidak ada yang menunggu Fotografer
