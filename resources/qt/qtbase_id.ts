<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>QPlatformTheme</name>
    <message><source>OK</source><translation>Oke</translation></message>
    <message><source>&amp;No</source><translation>&amp;Tidak</translation></message>
    <message><source>&amp;Yes</source><translation>&amp;Ya</translation></message>
    <message><source>Help</source><translation>Bantuan</translation></message>
    <message><source>Open</source><translation>Buka</translation></message>
    <message><source>Save</source><translation>Simpan</translation></message>
    <message><source>Abort</source><translation>Hentikan</translation></message>
    <message><source>Apply</source><translation>Terapkan</translation></message>
    <message><source>Close</source><translation>Tutup</translation></message>
    <message><source>Reset</source><translation>Atur Ulang</translation></message>
    <message><source>Retry</source><translation>Coba Lagi</translation></message>
    <message><source>Restore Defaults</source><translation>Kembalikan ke Bawaan</translation></message>
    <message><source>Cancel</source><translation>Batal</translation></message>
    <message><source>Ignore</source><translation>Abaikan</translation></message>
    <message><source>N&amp;o to All</source><translation>T&amp;idak untuk Semua</translation></message>
    <message><source>Save All</source><translation>Simpan Semua</translation></message>
    <message><source>Discard</source><translation>Jangan Simpan</translation></message>
    <message><source>Yes to &amp;All</source><translation>Ya untuk &amp;Semua</translation></message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message><source>OK</source><translation>Oke</translation></message>
</context>
<context>
    <name>QMessageBox</name>
    <message><source>Show Details...</source><translation>Tampilkan Rincian...</translation></message>
    <message><source>Hide Details...</source><translation>Sembunyikan Rincian...</translation></message>
    <message><source>About Qt</source><translation>Tentang Qt</translation></message>
</context>
<context>
    <name>QFileDialog</name>
    <message><source>Back</source><translation>Kembali</translation></message>
    <message><source>Open</source><translation>Buka</translation></message>
    <message><source>Files of &amp;type:</source><translation>&amp;Jenis berkas:</translation></message>
    <message><source>&amp;Open</source><translation>&amp;Buka</translation></message>
    <message><source>&amp;Save</source><translation>&amp;Simpan</translation></message>
    <message><source>Files</source><translation>Berkas</translation></message>
    <message><source>Show </source><translation>Tampilkan </translation></message>
    <message><source>'%1' is write protected.
Do you want to delete it anyway?</source><translation>'%1' dilindungi dari perubahan.
Tetap hapus?</translation></message>
    <message><source>Are you sure you want to delete '%1'?</source><translation>Yakin hendak menghapus '%1'?</translation></message>
    <message><source>List of places and bookmarks</source><translation>Daftar tempat dan penanda</translation></message>
    <message><source>File &amp;name:</source><translation>&amp;Nama berkas:</translation></message>
    <message><source>Delete</source><translation>Hapus</translation></message>
    <message><source>New Folder</source><translation>Folder Baru</translation></message>
    <message><source>Parent Directory</source><translation>Folder Induk</translation></message>
    <message><source>&amp;New Folder</source><translation>Folder &amp;Baru</translation></message>
    <message><source>Remove</source><translation>Hapus dari Daftar</translation></message>
    <message><source>&amp;Look in:</source><translation>&amp;Lihat di:</translation></message>
    <message><source>Create a New Folder</source><translation>Buat Folder Baru</translation></message>
    <message><source>Find Directory</source><translation>Cari Folder</translation></message>
    <message><source>Show &amp;hidden files</source><translation>Tampilkan berkas &amp;tersembunyi</translation></message>
    <message><source>Save As</source><translation>Simpan Sebagai</translation></message>
    <message><source>%1
Directory not found.
Please verify the correct directory name was given.</source><translation>%1
Folder tidak ditemukan.
Periksa kembali nama folder yang diberikan.</translation></message>
    <message><source>Sidebar</source><translation>Bilah Sisi</translation></message>
    <message><source>List View</source><translation>Tampilan Daftar</translation></message>
    <message><source>&amp;Choose</source><translation>&amp;Pilih</translation></message>
    <message><source>&amp;Delete</source><translation>&amp;Hapus</translation></message>
    <message><source>All files (*)</source><translation>Semua berkas (*)</translation></message>
    <message><source>All Files (*)</source><translation>Semua Berkas (*)</translation></message>
    <message><source>Directories</source><translation>Folder</translation></message>
    <message><source>&amp;Rename</source><translation>&amp;Ganti Nama</translation></message>
    <message><source>Could not delete directory.</source><translation>Folder tidak dapat dihapus.</translation></message>
    <message><source>Directory:</source><translation>Folder:</translation></message>
    <message><source>%1 already exists.
Do you want to replace it?</source><translation>%1 sudah ada.
Ganti berkas itu?</translation></message>
    <message><source>Forward</source><translation>Maju</translation></message>
    <message><source>Go forward</source><translation>Maju</translation></message>
    <message><source>Go to the parent directory</source><translation>Ke folder induk</translation></message>
    <message><source>Recent Places</source><translation>Tempat Terkini</translation></message>
    <message><source>Go back</source><translation>Kembali</translation></message>
    <message><source>Change to detail view mode</source><translation>Ganti ke tampilan rincian</translation></message>
    <message><source>Create New Folder</source><translation>Buat Folder Baru</translation></message>
    <message><source>Detail View</source><translation>Tampilan Rincian</translation></message>
    <message><source>%1
File not found.
Please verify the correct file name was given.</source><translation>%1
Berkas tidak ditemukan.
Periksa kembali nama berkas yang diberikan.</translation></message>
    <message><source>Change to list view mode</source><translation>Ganti ke tampilan daftar</translation></message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message><source>Kind</source><translation>Jenis</translation></message>
    <message><source>Name</source><translation>Nama</translation></message>
    <message><source>Size</source><translation>Ukuran</translation></message>
    <message><source>Type</source><translation>Jenis</translation></message>
    <message><source>My Computer</source><translation>Komputer Saya</translation></message>
    <message><source>Computer</source><translation>Komputer</translation></message>
    <message><source>Date Modified</source><translation>Tanggal Diubah</translation></message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message><source>File</source><translation>Berkas</translation></message>
    <message><source>Drive</source><translation>Drive</translation></message>
    <message><source>File Folder</source><translation>Folder</translation></message>
    <message><source>Folder</source><translation>Folder</translation></message>
    <message><source>Unknown</source><translation>Tidak Dikenal</translation></message>
    <message><source>Shortcut</source><translation>Pintasan</translation></message>
</context>
<context>
    <name>QLineEdit</name>
    <message><source>Cu&amp;t</source><translation>Po&amp;tong</translation></message>
    <message><source>&amp;Copy</source><translation>&amp;Salin</translation></message>
    <message><source>&amp;Redo</source><translation>&amp;Ulangi</translation></message>
    <message><source>&amp;Undo</source><translation>U&amp;rungkan</translation></message>
    <message><source>&amp;Paste</source><translation>Tem&amp;pel</translation></message>
    <message><source>Delete</source><translation>Hapus</translation></message>
    <message><source>Select All</source><translation>Pilih Semua</translation></message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message><source>Step &amp;down</source><translation>&amp;Kurangi</translation></message>
    <message><source>&amp;Step up</source><translation>Ta&amp;mbah</translation></message>
    <message><source>&amp;Select All</source><translation>Pil&amp;ih Semua</translation></message>
</context>
<context>
    <name>QScrollBar</name>
    <message><source>Top</source><translation>Paling Atas</translation></message>
    <message><source>Scroll down</source><translation>Gulir ke bawah</translation></message>
    <message><source>Scroll here</source><translation>Gulir ke sini</translation></message>
    <message><source>Scroll left</source><translation>Gulir ke kiri</translation></message>
    <message><source>Bottom</source><translation>Paling Bawah</translation></message>
    <message><source>Page up</source><translation>Halaman ke atas</translation></message>
    <message><source>Page right</source><translation>Halaman ke kanan</translation></message>
    <message><source>Scroll up</source><translation>Gulir ke atas</translation></message>
    <message><source>Scroll right</source><translation>Gulir ke kanan</translation></message>
    <message><source>Left edge</source><translation>Tepi kiri</translation></message>
    <message><source>Page down</source><translation>Halaman ke bawah</translation></message>
    <message><source>Page left</source><translation>Halaman ke kiri</translation></message>
    <message><source>Right edge</source><translation>Tepi kanan</translation></message>
</context>
<context>
    <name>QComboBox</name>
    <message><source>True</source><translation>Benar</translation></message>
    <message><source>False</source><translation>Salah</translation></message>
    <message><source>Open the combo box selection popup</source><translation>Buka daftar pilihan</translation></message>
</context>
<context>
    <name>QTabBar</name>
    <message><source>Scroll Left</source><translation>Gulir ke Kiri</translation></message>
    <message><source>Scroll Right</source><translation>Gulir ke Kanan</translation></message>
</context>
<context>
    <name>CloseButton</name>
    <message><source>Close Tab</source><translation>Tutup Tab</translation></message>
</context>
<context>
    <name>QDockWidget</name>
    <message><source>Close</source><translation>Tutup</translation></message>
    <message><source>Float</source><translation>Lepaskan</translation></message>
    <message><source>Undocks and re-attaches the dock widget</source><translation>Melepas dan memasang kembali panel</translation></message>
    <message><source>Closes the dock widget</source><translation>Menutup panel</translation></message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message><source>Press shortcut</source><translation>Tekan tombol pintasan</translation></message>
</context>
<context>
    <name>QProgressDialog</name>
    <message><source>Cancel</source><translation>Batal</translation></message>
</context>
<context>
    <name>QDialog</name>
    <message><source>What's This?</source><translation>Apa Ini?</translation></message>
</context>
<context>
    <name>QWhatsThisAction</name>
    <message><source>What's This?</source><translation>Apa Ini?</translation></message>
</context>
<context>
    <name>QInputDialog</name>
    <message><source>Enter a value:</source><translation>Masukkan nilai:</translation></message>
</context>
<context>
    <name>QErrorMessage</name>
    <message><source>&amp;OK</source><translation>&amp;Oke</translation></message>
    <message><source>Fatal Error:</source><translation>Kesalahan fatal:</translation></message>
    <message><source>An error occurred</source><translation>Terjadi kesalahan</translation></message>
    <message><source>&amp;Show this message again</source><translation>&amp;Tampilkan lagi pesan ini</translation></message>
    <message><source>Critical Error:</source><translation>Kesalahan gawat:</translation></message>
    <message><source>Information:</source><translation>Informasi:</translation></message>
    <message><source>Warning:</source><translation>Peringatan:</translation></message>
</context>
<context>
    <name>QUndoStack</name>
    <message><source>Redo</source><translation>Ulangi</translation></message>
    <message><source>Undo</source><translation>Urungkan</translation></message>
    <message><source>Redo %1</source><translation>Ulangi %1</translation></message>
    <message><source>Undo %1</source><translation>Urungkan %1</translation></message>
</context>
<context>
    <name>QUndoGroup</name>
    <message><source>Redo</source><translation>Ulangi</translation></message>
    <message><source>Undo</source><translation>Urungkan</translation></message>
    <message><source>Redo %1</source><translation>Ulangi %1</translation></message>
    <message><source>Undo %1</source><translation>Urungkan %1</translation></message>
</context>
<context>
    <name>QUndoModel</name>
    <message><source>&lt;empty&gt;</source><translation>&lt;kosong&gt;</translation></message>
</context>
<context>
    <name>QWizard</name>
    <message><source>Done</source><translation>Selesai</translation></message>
    <message><source>Help</source><translation>Bantuan</translation></message>
    <message><source>&amp;Help</source><translation>&amp;Bantuan</translation></message>
    <message><source>&amp;Next</source><translation>&amp;Lanjut</translation></message>
    <message><source>Cancel</source><translation>Batal</translation></message>
    <message><source>Commit</source><translation>Terapkan</translation></message>
    <message><source>Continue</source><translation>Lanjutkan</translation></message>
    <message><source>&amp;Finish</source><translation>&amp;Selesai</translation></message>
    <message><source>&amp;Next &gt;</source><translation>&amp;Lanjut &gt;</translation></message>
    <message><source>Go Back</source><translation>Kembali</translation></message>
    <message><source>&lt; &amp;Back</source><translation>&lt; &amp;Kembali</translation></message>
</context>
<context>
    <name>QPrintDialog</name>
    <message><source>Even Pages</source><translation>Halaman Genap</translation></message>
    <message><source>Print</source><translation>Cetak</translation></message>
    <message><source>&amp;Options &lt;&lt;</source><translation>&amp;Pilihan &lt;&lt;</translation></message>
    <message><source>&amp;Options &gt;&gt;</source><translation>&amp;Pilihan &gt;&gt;</translation></message>
    <message><source>Left to Right, Top to Bottom</source><translation>Kiri ke Kanan, Atas ke Bawah</translation></message>
    <message><source>Right to Left, Bottom to Top</source><translation>Kanan ke Kiri, Bawah ke Atas</translation></message>
    <message><source>Write PDF file</source><translation>Tulis berkas PDF</translation></message>
    <message><source>&amp;Print</source><translation>&amp;Cetak</translation></message>
    <message><source>Options 'Pages Per Sheet' and 'Page Set' cannot be used together.
Please turn one of those options off.</source><translation>Pilihan 'Halaman per Lembar' dan 'Set Halaman' tidak dapat dipakai bersamaan.
Matikan salah satunya.</translation></message>
    <message><source>%1 already exists.
Do you want to overwrite it?</source><translation>%1 sudah ada.
Ganti berkas itu?</translation></message>
    <message><source>Left to Right, Bottom to Top</source><translation>Kiri ke Kanan, Bawah ke Atas</translation></message>
    <message><source>Odd Pages</source><translation>Halaman Ganjil</translation></message>
    <message><source>Local file</source><translation>Berkas lokal</translation></message>
    <message><source>There are conflicts in duplex settings. Do you want to fix them?</source><translation>Ada pertentangan pada pengaturan cetak dua sisi. Perbaiki?</translation></message>
    <message><source>Print to File (PDF)</source><translation>Cetak ke Berkas (PDF)</translation></message>
    <message><source>Print To File ...</source><translation>Cetak ke Berkas...</translation></message>
    <message><source>Invalid Pages Definition</source><translation>Daftar Halaman Tidak Sah</translation></message>
    <message><source>%1 does not follow the correct syntax. Please use ',' to separate ranges and pages, '-' to define ranges and make sure ranges do not intersect with each other.</source><translation>%1 tidak sesuai aturan penulisan. Pakai ',' untuk memisahkan halaman dan rentang, '-' untuk menyatakan rentang, dan pastikan rentang tidak saling tumpang tindih.</translation></message>
    <message><source>Right to Left, Top to Bottom</source><translation>Kanan ke Kiri, Atas ke Bawah</translation></message>
    <message><source>Bottom to Top, Left to Right</source><translation>Bawah ke Atas, Kiri ke Kanan</translation></message>
    <message><source>The 'From' value cannot be greater than the 'To' value.</source><translation>Nilai 'dari' tidak boleh lebih besar daripada nilai 'sampai'.</translation></message>
    <message><source>All Pages</source><translation>Semua Halaman</translation></message>
    <message><source>Duplex Settings Conflicts</source><translation>Pertentangan Pengaturan Dua Sisi</translation></message>
    <message><source>%1 is a directory.
Please choose a different file name.</source><translation>%1 adalah folder.
Pilih nama berkas yang lain.</translation></message>
    <message><source>File %1 is not writable.
Please choose a different file name.</source><translation>Berkas %1 tidak dapat ditulisi.
Pilih nama berkas yang lain.</translation></message>
    <message><source>Bottom to Top, Right to Left</source><translation>Bawah ke Atas, Kanan ke Kiri</translation></message>
    <message><source>Top to Bottom, Left to Right</source><translation>Atas ke Bawah, Kiri ke Kanan</translation></message>
    <message><source>Top to Bottom, Right to Left</source><translation>Atas ke Bawah, Kanan ke Kiri</translation></message>
</context>
<context>
    <name>QPrintPreviewDialog</name>
    <message><source>Print Preview</source><translation>Pratinjau Cetak</translation></message>
    <message><source>Print</source><translation>Cetak</translation></message>
    <message><source>Fit page</source><translation>Paskan halaman</translation></message>
    <message><source>Zoom in</source><translation>Perbesar</translation></message>
    <message><source>Landscape</source><translation>Lanskap</translation></message>
    <message><source>Zoom out</source><translation>Perkecil</translation></message>
    <message><source>Fit width</source><translation>Paskan lebar</translation></message>
    <message><source>Portrait</source><translation>Potret</translation></message>
    <message><source>Page Setup</source><translation>Tata Halaman</translation></message>
    <message><source>Page setup</source><translation>Tata halaman</translation></message>
    <message><source>Show overview of all pages</source><translation>Tampilkan ikhtisar semua halaman</translation></message>
    <message><source>First page</source><translation>Halaman pertama</translation></message>
    <message><source>Last page</source><translation>Halaman terakhir</translation></message>
    <message><source>Show single page</source><translation>Tampilkan satu halaman</translation></message>
    <message><source>Export to PDF</source><translation>Ekspor ke PDF</translation></message>
    <message><source>Previous page</source><translation>Halaman sebelumnya</translation></message>
    <message><source>Next page</source><translation>Halaman berikutnya</translation></message>
    <message><source>Show facing pages</source><translation>Tampilkan halaman berhadapan</translation></message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message><source>Form</source><translation>Formulir</translation></message>
    <message><source>bottom margin</source><translation>margin bawah</translation></message>
    <message><source>Paper</source><translation>Kertas</translation></message>
    <message><source>Paper source:</source><translation>Sumber kertas:</translation></message>
    <message><source>right margin</source><translation>margin kanan</translation></message>
    <message><source>Pages &amp;per sheet:</source><translation>Halaman &amp;per lembar:</translation></message>
    <message><source>Margins</source><translation>Margin</translation></message>
    <message><source>Custom</source><translation>Kustom</translation></message>
    <message><source>Landscape</source><translation>Lanskap</translation></message>
    <message><source>Page Layout</source><translation>Tata Letak Halaman</translation></message>
    <message><source>Width:</source><translation>Lebar:</translation></message>
    <message><source>Orientation</source><translation>Orientasi</translation></message>
    <message><source>Portrait</source><translation>Potret</translation></message>
    <message><source>top margin</source><translation>margin atas</translation></message>
    <message><source>left margin</source><translation>margin kiri</translation></message>
    <message><source>Page size:</source><translation>Ukuran halaman:</translation></message>
    <message><source>Reverse portrait</source><translation>Potret terbalik</translation></message>
    <message><source>Page &amp;order:</source><translation>&amp;Urutan halaman:</translation></message>
    <message><source>Millimeters (mm)</source><translation>Milimeter (mm)</translation></message>
    <message><source>Points (pt)</source><translation>Poin (pt)</translation></message>
    <message><source>Inches (in)</source><translation>Inci (in)</translation></message>
    <message><source>Reverse landscape</source><translation>Lanskap terbalik</translation></message>
    <message><source>Height:</source><translation>Tinggi:</translation></message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message><source>to</source><translation>sampai</translation></message>
    <message><source>Off</source><translation>Tidak</translation></message>
    <message><source>Form</source><translation>Formulir</translation></message>
    <message><source>Color</source><translation>Warna</translation></message>
    <message><source>Print all</source><translation>Cetak semua</translation></message>
    <message><source>Pages</source><translation>Halaman</translation></message>
    <message><source>Current Page</source><translation>Halaman Ini</translation></message>
    <message><source>Selection</source><translation>Bagian Terpilih</translation></message>
    <message><source>Copies</source><translation>Rangkap</translation></message>
    <message><source>Print range</source><translation>Rentang cetak</translation></message>
    <message><source>Color Mode</source><translation>Mode Warna</translation></message>
    <message><source>Options</source><translation>Pilihan</translation></message>
    <message><source>Page &amp;Set:</source><translation>&amp;Set halaman:</translation></message>
    <message><source>Output Settings</source><translation>Pengaturan Keluaran</translation></message>
    <message><source>Reverse</source><translation>Urutan terbalik</translation></message>
    <message><source>Grayscale</source><translation>Skala abu-abu</translation></message>
    <message><source>Collate</source><translation>Susun per rangkap</translation></message>
    <message><source>Copies:</source><translation>Rangkap:</translation></message>
    <message><source>Short side binding</source><translation>Jilid sisi pendek</translation></message>
    <message><source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source><translation>Tulis halaman atau rentang, dipisahkan dengan koma. Rentang ditulis sebagai dua angka dengan tanda hubung. Contoh: 3,5-7,9 mencetak halaman 3, 5, 6, 7, dan 9.</translation></message>
    <message><source>Pages from</source><translation>Halaman dari</translation></message>
    <message><source>Double Sided Printing</source><translation>Cetak Dua Sisi</translation></message>
    <message><source>Long side binding</source><translation>Jilid sisi panjang</translation></message>
</context>
<context>
    <name>QPrintWidget</name>
    <message><source>Form</source><translation>Formulir</translation></message>
    <message><source>Type:</source><translation>Jenis:</translation></message>
    <message><source>&amp;Name:</source><translation>&amp;Nama:</translation></message>
    <message><source>Output &amp;file:</source><translation>&amp;Berkas keluaran:</translation></message>
    <message><source>P&amp;roperties</source><translation>P&amp;roperti</translation></message>
    <message><source>Preview</source><translation>Pratinjau</translation></message>
    <message><source>Printer</source><translation>Printer</translation></message>
    <message><source>Location:</source><translation>Lokasi:</translation></message>
</context>
<context>
    <name>QPrintPropertiesDialog</name>
    <message><source>Advanced Option Conflicts</source><translation>Pertentangan Pilihan Lanjutan</translation></message>
    <message><source>Job Options</source><translation>Pilihan Tugas Cetak</translation></message>
    <message><source>Page Setup Conflicts</source><translation>Pertentangan Tata Halaman</translation></message>
    <message><source>There are conflicts in some advanced options. Do you want to fix them?</source><translation>Ada pertentangan pada pilihan lanjutan. Perbaiki?</translation></message>
    <message><source>There are conflicts in page setup options. Do you want to fix them?</source><translation>Ada pertentangan pada tata halaman. Perbaiki?</translation></message>
    <message><source>Custom value for %1</source><translation>Nilai kustom untuk %1</translation></message>
    <message><source>Printer Properties</source><translation>Properti Printer</translation></message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message><source>Page</source><translation>Halaman</translation></message>
    <message><source>There are conflicts in some options. Please fix them.</source><translation>Ada pilihan yang bertentangan. Perbaiki dahulu.</translation></message>
    <message><source>Advanced</source><translation>Lanjutan</translation></message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message><source>Press</source><translation>Tekan</translation></message>
    <message><source>Shows the menu</source><translation>Menampilkan menu</translation></message>
    <message><source>Scrolls to the left</source><translation>Menggulir ke kiri</translation></message>
    <message><source>Scroll Down</source><translation>Gulir ke Bawah</translation></message>
    <message><source>Scroll Left</source><translation>Gulir ke Kiri</translation></message>
    <message><source>Goes back a page</source><translation>Mundur satu halaman</translation></message>
    <message><source>Triggers the action</source><translation>Menjalankan tindakan</translation></message>
    <message><source>Increase</source><translation>Tambah</translation></message>
    <message><source>Toggle</source><translation>Alihkan</translation></message>
    <message><source>Toggles the state</source><translation>Mengalihkan keadaan</translation></message>
    <message><source>Scrolls up</source><translation>Menggulir ke atas</translation></message>
    <message><source>Set Focus</source><translation>Beri Fokus</translation></message>
    <message><source>Show Menu</source><translation>Tampilkan Menu</translation></message>
    <message><source>Scrolls down</source><translation>Menggulir ke bawah</translation></message>
    <message><source>Moves the element into the visible area</source><translation>Menggulir unsur ke bagian yang terlihat</translation></message>
    <message><source>Scroll Up</source><translation>Gulir ke Atas</translation></message>
    <message><source>Goes to the next page</source><translation>Ke halaman berikutnya</translation></message>
    <message><source>Scrolls to the right</source><translation>Menggulir ke kanan</translation></message>
    <message><source>Increase the value</source><translation>Menambah nilai</translation></message>
    <message><source>Show on Screen</source><translation>Tampilkan di Layar</translation></message>
    <message><source>Decrease the value</source><translation>Mengurangi nilai</translation></message>
    <message><source>Decrease</source><translation>Kurangi</translation></message>
    <message><source>Scroll Right</source><translation>Gulir ke Kanan</translation></message>
    <message><source>Previous Page</source><translation>Halaman Sebelumnya</translation></message>
    <message><source>Sets the focus</source><translation>Memberi fokus</translation></message>
    <message><source>Next Page</source><translation>Halaman Berikutnya</translation></message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message><source>Cu&amp;t</source><translation>Po&amp;tong</translation></message>
    <message><source>&amp;Copy</source><translation>&amp;Salin</translation></message>
    <message><source>&amp;Redo</source><translation>&amp;Ulangi</translation></message>
    <message><source>&amp;Undo</source><translation>U&amp;rungkan</translation></message>
    <message><source>&amp;Paste</source><translation>Tem&amp;pel</translation></message>
    <message><source>Delete</source><translation>Hapus</translation></message>
    <message><source>Select All</source><translation>Pilih Semua</translation></message>
    <message><source>Copy &amp;Link Location</source><translation>Salin A&amp;lamat Tautan</translation></message>
</context>
</TS>
