# language: id
Fitur: Layanan Informasi dan Dokumentasi Publik, dari surat sampai laporan
  Dimainkan di jendela program: petugas dan pejabat duduk bergantian lewat "Ganti petugas".
  Petugas mengagendakan surat, Kadis dan Redaktur mendisposisi, Petugas menulis, Editor dan Redaktur memaraf.

  Latar Belakang:
    Dengan kantor yang baru buka, Senin 12 Oktober 2026
    Dan surat "Donor darah" dari "Dinas Kesehatan" yang sudah diagendakan Petugas

  Skenario: Jalan lurus, dari disposisi sampai laporan
    Ketika Kadis mendisposisi surat itu kepada Redaktur
    Dan Redaktur mendisposisi surat itu kepada Editor
    Maka surat itu menjadi press release bernomor agenda 0001/2026
    Ketika Petugas menulis naskah "Ketapang – Donor darah dibuka."
    Dan Editor memaraf
    Dan Redaktur memaraf
    Dan Petugas mencatat terbit di "https://contoh.go.id/donor"
    Maka press release itu terbit
    Ketika Petugas memberi kabar kepada pengirim
    Dan Petugas membuat laporan "Berita terbit dan pengirim sudah diberi kabar."
    Maka tidak ada lagi langkah yang menunggu
    Dan jejak audit kantor utuh

  Skenario: Naskah yang belum benar kembali ke Petugas dan berputar lagi
    Dengan surat itu sudah didisposisi sampai Editor
    Ketika Petugas menulis naskah "Donor darah dibuka."
    Dan Editor memaraf
    Dan Redaktur mengembalikan kepada Petugas tanpa alasan
    Maka ditolak dengan kalimat "Alasan belum ditulis"
    Ketika Redaktur mengembalikan kepada Petugas dengan alasan "Belum menyebut tempat."
    Maka giliran ada pada Petugas
    Dan Petugas membaca "Belum menyebut tempat."
    Ketika Petugas menulis naskah "Donor darah dibuka di halaman kantor bupati."
    Maka giliran ada pada Editor
    Ketika Editor mengembalikan kepada Petugas dengan alasan "Sebut jamnya."
    Dan Petugas menulis naskah "Donor darah dibuka di halaman kantor bupati pukul 08.00."
    Dan Editor memaraf
    Dan Redaktur memaraf
    Dan Petugas mencatat terbit di "https://contoh.go.id/donor"
    Dan Petugas memberi kabar kepada pengirim
    Dan Petugas membuat laporan "Berita terbit dan pengirim sudah diberi kabar."
    Maka tidak ada lagi langkah yang menunggu
    Dan setiap langkah dan setiap cabang SOP "Layanan Informasi dan Dokumentasi Publik" sudah dimainkan

  Skenario: Tidak ada langkah yang dilompati
    Ketika Redaktur mendisposisi surat itu kepada Editor
    Maka ditolak dengan kalimat "Pejabat Kadis"
    Ketika Kadis mendisposisi surat itu kepada Redaktur
    Dan Redaktur mendisposisi surat itu kepada Editor
    Dan Petugas menulis naskah "Donor darah dibuka."
    Dan Redaktur tetap mencoba memaraf
    Maka ditolak dengan kalimat "Pejabat Editor"
    Dan giliran tetap pada Editor
