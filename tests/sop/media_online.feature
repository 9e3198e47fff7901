# language: id
Fitur: Layanan Informasi Media On Line Melalui Website
  Dimainkan di jendela program: petugas dan pejabat duduk bergantian lewat "Ganti petugas".
  Petugas menerima, Kasi memeriksa, Kadis dan Kabid memaraf, Operator mengunggah, Petugas mengarsipkan.

  Latar Belakang:
    Dengan kantor yang baru buka, Senin 12 Oktober 2026

  Skenario: Jalan lurus, dari penerimaan sampai map berlabel
    Ketika pukul 11.40
    Dan Petugas menerima press release beserta fotonya
    Maka nomor agendanya 0001/2026
    Ketika pukul 11.45
    Dan Kasi menyatakan selesai diperiksa
    Dan pukul 11.47
    Dan Kadis memaraf
    Dan pukul 11.53
    Dan Kabid memaraf
    Dan pukul 13.02
    Dan Operator mencatat terbit di "https://contoh.go.id/jembatan"
    Dan pukul 13.06
    Dan Petugas mencatat tanda tangan Kadis beserta pindaiannya
    Dan Petugas memberi nomor dan menyimpan
    Maka press release itu diarsipkan di map FK-01/1/01 dengan nomor arsip
    Dan menit kantor tiap langkah terbaca di layar, istirahat siang tidak dihitung
      | langkah                                | menit   | keterangan |
      | Terima berita dan bukti                | 0/7 mnt |            |
      | Periksa dan pilah                      | 5/7 mnt |            |
      | Paraf Kadis pada bagian yang disetujui | 2/7 mnt |            |
      | Pilah dan paraf Kabid                  | 6/7 mnt |            |
      | Input ke website                       | 9/7 mnt | terlambat  |
      | Nomor dan arsip filing kabinet         | 4/7 mnt |            |
    Ketika Petugas menempelkan labelnya
    Maka tidak ada label yang menunggu
    Dan jejak audit kantor utuh

  Skenario: Tanpa bukti tidak diteruskan, kecuali dengan alasan tertulis
    Ketika Petugas menerima press release tanpa bukti
    Dan Petugas meneruskan
    Maka ditolak dengan kalimat "Bukti otentik"
    Dan giliran tetap pada Petugas
    Ketika Petugas meneruskan dengan alasan "Foto menyusul dari protokol."
    Maka giliran ada pada Kasi
    Dan Kasi membaca "Tanpa bukti karena: Foto menyusul dari protokol."

  Skenario: Paragraf yang dicoret Kadis tidak ikut keluar
    Dengan press release yang menunggu Kadis
    Ketika Kadis mencoret paragraf 2 lalu memaraf
    Maka Kabid membaca "dicoret KD, tidak ikut terbit"
    Ketika Kabid memaraf
    Maka teks yang disalin Operator untuk website tidak memuat paragraf 2

  Skenario: Kabid mengembalikan kepada Kasi dengan satu kalimat, lalu naskah berputar lagi
    Dengan press release yang menunggu Kabid
    Ketika Kabid mengembalikan kepada Kasi tanpa alasan
    Maka ditolak dengan kalimat "Alasan belum ditulis"
    Ketika Kabid mengembalikan kepada Kasi dengan alasan "Sebut nama jembatannya."
    Maka giliran ada pada Kasi
    Dan Kasi membaca "Sebut nama jembatannya."
    Ketika Petugas mengganti "jembatan sepanjang" menjadi "Jembatan Kayan sepanjang"
    Dan Kasi menyatakan selesai diperiksa
    Dan Kadis memaraf
    Dan Kabid memaraf
    Maka giliran ada pada Operator

  Skenario: Kadis menolak
    Dengan press release yang menunggu Kadis
    Ketika Kadis menolak dengan alasan "Bukan kegiatan pemerintah provinsi."
    Maka press release itu ditolak
    Dan Petugas tidak mendapat tombol, hanya kalimat "Bukan kegiatan pemerintah provinsi."

  Skenario: Satu koma diubah setelah semua paraf, yang diminta lagi hanya perubahan itu
    Dengan press release yang menunggu Operator
    Ketika Petugas mengganti "lagi memutar" menjadi "lagi, memutar"
    Maka Operator tidak mendapat tombol, hanya kalimat "Menunggu Kepala Dinas"
    Dan yang diminta lagi dari Kadis hanya paragraf 2, dengan perubahan "ditambah “,”"
    Ketika Kadis memaraf
    Maka yang diminta lagi dari Kabid hanya paragraf 2, dengan perubahan "ditambah “,”"
    Ketika Kabid memaraf
    Maka giliran ada pada Operator

  Skenario: Embargo menahan unggahan sampai waktunya
    Dengan press release yang menunggu Operator, diembargo sampai pukul 16.00
    Ketika pukul 15.59
    Dan Operator mencatat terbit di "https://contoh.go.id/jembatan"
    Maka ditolak dengan kalimat "Masih diembargo sampai"
    Ketika pukul 16.00
    Dan Operator mencatat terbit di "https://contoh.go.id/jembatan"
    Maka press release itu terbit

  Skenario: Tanpa tanda tangan tidak ada nomor arsip
    Dengan press release yang menunggu diarsipkan
    Ketika Petugas memberi nomor dan menyimpan
    Maka yang terbuka formulir tanda tangan
    Ketika Petugas mencatat tanda tangan Kadis tanpa pindaian
    Maka ditolak dengan kalimat "Pindaian lembar bertanda tangan belum dipilih"
    Dan nomor arsipnya belum ada

  Skenario: Bukan gilirannya, tidak ada tombol, dan penolakan menyebut siapa yang lebih dahulu
    Ketika Petugas menerima press release beserta fotonya
    Maka Kadis tidak mendapat tombol, hanya kalimat "Menunggu Kepala Seksi Dokumentasi dan Informasi"
    Ketika Kadis tetap mencoba memaraf
    Maka ditolak dengan kalimat "Dra. Wulan Arum, M.Si."
    Dan giliran tetap pada Kasi

  Skenario: Setelah terbit, yang keliru diralat
    Dengan press release yang menunggu diarsipkan
    Ketika Petugas membuat ralat "312 meter" menjadi "321 meter" dengan alasan "Panjang jembatan keliru."
    Maka nomor agendanya 0002/2026
    Dan Petugas membaca "Ralat atas 0001/2026"
    Ketika Petugas meneruskan dengan alasan "Bukti ada pada naskah pertama."
    Maka giliran ada pada Kasi

  Skenario: Setelah terbit, yang tidak boleh beredar ditarik
    Dengan press release yang menunggu diarsipkan
    Ketika Petugas menarik dengan alasan "Acara dibatalkan."
    Maka press release itu ditarik
    Dan Operator tidak mendapat tombol, hanya kalimat "Acara dibatalkan."
