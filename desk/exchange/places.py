"""Names that begin datelines: regencies, cities and their seats, and the words that place names begin with.

Only to recognise 'Muara Sabak, Dinas …' as a dateline where no dash says so; a place that is missing here is still
read before a dash. Compared without blanks and capitals, so 'MUARASABAK' is 'Muara Sabak'.
"""

from __future__ import annotations

from typing import Final

_SUMATRA: Final = """
Banda Aceh, Aceh, Langsa, Lhokseumawe, Sabang, Subulussalam, Meulaboh, Blangpidie, Jantho, Calang, Suka Makmue, Idi
Rayeuk, Takengon, Kutacane, Karang Baru, Lhoksukon, Simpang Tiga Redelong, Bireuen, Blangkejeren, Sigli, Meureudu,
Sinabang, Singkil, Tapaktuan, Bener Meriah, Gayo Lues, Nagan Raya, Pidie, Simeulue, Medan, Binjai, Gunungsitoli,
Padangsidimpuan, Pematangsiantar, Sibolga, Tanjungbalai, Tebing Tinggi, Kisaran, Limapuluh, Sidikalang, Lubuk Pakam,
Doloksanggul, Kabanjahe, Rantauprapat, Kotapinang, Aek Kanopan, Stabat, Panyabungan, Gunung Tua, Sibuhuan, Salak,
Pangururan, Sei Rampah, Raya, Sipirok, Pandan, Tarutung, Balige, Teluk Dalam, Lotu, Lahomi, Asahan, Batubara, Dairi,
Deli Serdang, Humbang Hasundutan, Karo, Labuhanbatu, Langkat, Mandailing Natal, Nias, Padang Lawas, Pakpak Bharat,
Samosir, Serdang Bedagai, Simalungun, Tapanuli, Toba, Padang, Bukittinggi, Padang Panjang, Pariaman, Payakumbuh,
Sawahlunto, Solok, Lubuk Basung, Pulau Punjung, Tuapejat, Sarilamak, Parik Malintang, Lubuk Sikaping, Simpang Empat,
Painan, Muaro Sijunjung, Arosuka, Padang Aro, Batusangkar, Agam, Dharmasraya, Mentawai, Pasaman, Pesisir Selatan,
Sijunjung, Tanah Datar, Pekanbaru, Dumai, Bengkalis, Tembilahan, Rengat, Bangkinang, Selat Panjang, Teluk Kuantan,
Pangkalan Kerinci, Ujung Tanjung, Bagansiapiapi, Pasir Pengaraian, Siak, Siak Sri Indrapura, Indragiri Hilir,
Indragiri Hulu, Kampar, Kuantan Singingi, Meranti, Pelalawan, Rokan Hilir, Rokan Hulu, Tanjungpinang, Batam, Bintan,
Tanjung Balai Karimun, Karimun, Tarempa, Anambas, Daik, Lingga, Ranai, Natuna, Jambi, Sungai Penuh, Muara Bulian,
Muara Bungo, Siulak, Bangko, Sengeti, Sarolangun, Kuala Tungkal, Muara Sabak, Muara Tebo, Batanghari, Bungo, Kerinci,
Merangin, Muaro Jambi, Tanjung Jabung Barat, Tanjung Jabung Timur, Tanjab Timur, Tanjabtim, Tanjab Barat, Tanjabbar,
Tebo, Palembang, Lubuklinggau, Pagar Alam, Prabumulih, Pangkalan Balai, Banyuasin, Empat Lawang, Lahat, Muara Enim,
Sekayu, Musi Banyuasin, Musi Rawas, Muara Beliti, Rupit, Indralaya, Ogan Ilir, Kayuagung, Ogan Komering Ilir,
Baturaja, Ogan Komering Ulu, Muaradua, Martapura, Talang Ubi, Pali, Pangkalpinang, Sungailiat, Toboali, Koba, Muntok,
Mentok, Tanjungpandan, Manggar, Bangka, Belitung, Bengkulu, Manna, Karang Tinggi, Arga Makmur, Kaur, Bintuhan,
Kepahiang, Tubei, Mukomuko, Curup, Rejang Lebong, Seluma, Tais, Bandar Lampung, Bandarlampung, Lampung, Metro, Liwa,
Kalianda, Gunung Sugih, Sukadana, Kotabumi, Mesuji, Gedong Tataan, Pesawaran, Krui, Pringsewu, Tanggamus, Kota Agung,
Menggala, Tulang Bawang, Panaragan, Way Kanan, Blambangan Umpu
"""
_JAVA: Final = """
Jakarta, Jakarta Pusat, Jakarta Barat, Jakarta Timur, Jakarta Selatan, Jakarta Utara, Kepulauan Seribu, Serang,
Cilegon, Tangerang, Tangerang Selatan, Pandeglang, Rangkasbitung, Lebak, Tigaraksa, Bandung, Bandung Barat, Banjar,
Bekasi, Bogor, Cimahi, Cirebon, Depok, Sukabumi, Tasikmalaya, Ciamis, Cianjur, Cibinong, Cikarang, Garut, Indramayu,
Karawang, Kuningan, Majalengka, Pangandaran, Parigi, Purwakarta, Soreang, Subang, Sumber, Sumedang, Ngamprah,
Singaparna, Palabuhanratu, Semarang, Magelang, Pekalongan, Salatiga, Surakarta, Solo, Tegal, Banjarnegara, Banyumas,
Batang, Blora, Boyolali, Brebes, Cilacap, Demak, Purwodadi, Grobogan, Jepara, Karanganyar, Kebumen, Kendal, Klaten,
Kudus, Mungkid, Pati, Kajen, Pemalang, Purbalingga, Purwokerto, Purworejo, Rembang, Ungaran, Sragen, Sukoharjo, Slawi,
Temanggung, Wonogiri, Wonosobo, Yogyakarta, Jogja, Bantul, Gunungkidul, Wonosari, Kulon Progo, Wates, Sleman,
Surabaya, Batu, Blitar, Kediri, Madiun, Malang, Mojokerto, Pasuruan, Probolinggo, Bangkalan, Banyuwangi, Bojonegoro,
Bondowoso, Gresik, Jember, Jombang, Lamongan, Lumajang, Caruban, Magetan, Kepanjen, Nganjuk, Ngawi, Pacitan,
Pamekasan, Ponorogo, Kraksaan, Sampang, Sidoarjo, Situbondo, Sumenep, Trenggalek, Tuban, Tulungagung, Nusantara, Ibu
Kota Nusantara
"""
_BORNEO: Final = """
Pontianak, Singkawang, Bengkayang, Putussibau, Kapuas Hulu, Sukadana, Kayong Utara, Ketapang, Sungai Raya, Kubu Raya,
Ngabang, Landak, Nanga Pinoh, Melawi, Mempawah, Sambas, Sanggau, Sekadau, Sintang, Palangka Raya, Palangkaraya,
Buntok, Barito Selatan, Tamiang Layang, Barito Timur, Muara Teweh, Barito Utara, Kuala Kurun, Gunung Mas, Kuala
Kapuas, Kapuas, Kasongan, Katingan, Pangkalan Bun, Kotawaringin Barat, Kotawaringin Timur, Sampit, Nanga Bulik,
Lamandau, Puruk Cahu, Murung Raya, Pulang Pisau, Kuala Pembuang, Seruyan, Sukamara, Banjarmasin, Banjarbaru, Paringin,
Balangan, Martapura, Marabahan, Barito Kuala, Kandangan, Hulu Sungai Selatan, Barabai, Hulu Sungai Tengah, Amuntai,
Hulu Sungai Utara, Kotabaru, Tanjung, Tabalong, Batulicin, Tanah Bumbu, Pelaihari, Tanah Laut, Rantau, Tapin,
Samarinda, Balikpapan, Bontang, Tanjung Redeb, Berau, Sendawar, Kutai Barat, Tenggarong, Kutai Kartanegara, Kukar,
Sangatta, Kutai Timur, Kutim, Ujoh Bilang, Mahakam Ulu, Tanah Grogot, Tana Paser, Paser, Penajam, Penajam Paser Utara,
Tanjung Selor, Tarakan, Bulungan, Malinau, Nunukan, Tana Tidung, Tideng Pale, Sebatik, Krayan
"""
_EAST: Final = """
Denpasar, Badung, Mangupura, Bangli, Buleleng, Singaraja, Gianyar, Jembrana, Negara, Karangasem, Amlapura, Klungkung,
Semarapura, Tabanan, Mataram, Bima, Woha, Dompu, Gerung, Lombok Barat, Praya, Lombok Tengah, Selong, Lombok Timur,
Lombok Utara, Sumbawa, Sumbawa Besar, Taliwang, Kupang, Kalabahi, Alor, Atambua, Belu, Ende, Larantuka, Flores Timur,
Oelamasi, Lewoleba, Lembata, Betun, Malaka, Ruteng, Manggarai, Labuan Bajo, Borong, Mbay, Nagekeo, Bajawa, Ngada, Baa,
Rote Ndao, Sabu Raijua, Maumere, Sikka, Waikabubak, Tambolaka, Waibakul, Waingapu, Soe, Kefamenanu, Manado, Bitung,
Kotamobagu, Tomohon, Lolak, Bolaang Mongondow, Bolaang Uki, Tutuyan, Boroko, Tahuna, Kepulauan Sangihe, Ondong Siau,
Melonguane, Talaud, Tondano, Minahasa, Amurang, Ratahan, Airmadidi, Gorontalo, Tilamuta, Boalemo, Suwawa, Bone
Bolango, Limboto, Kwandang, Marisa, Pohuwato, Palu, Luwuk, Banggai, Salakan, Banggai Laut, Buol, Donggala, Bungku,
Morowali, Kolonodale, Parigi Moutong, Poso, Sigi, Sigi Biromaru, Ampana, Tojo Una-Una, Tolitoli, Mamuju, Majene,
Mamasa, Polewali, Polewali Mandar, Pasangkayu, Tobadak, Makassar, Palopo, Parepare, Bantaeng, Barru, Watampone, Bone,
Bulukumba, Enrekang, Sungguminasa, Gowa, Bontosunggu, Jeneponto, Benteng, Selayar, Belopa, Luwu, Malili, Masamba,
Maros, Pangkajene, Pangkep, Pinrang, Sidenreng Rappang, Sidrap, Sinjai, Watansoppeng, Soppeng, Pattallassang, Takalar,
Makale, Tana Toraja, Rantepao, Toraja Utara, Sengkang, Wajo, Kendari, Baubau, Rumbia, Bombana, Pasarwajo, Buton,
Batauga, Labungkari, Buranga, Kolaka, Tirawuta, Lasusua, Unaaha, Konawe, Langara, Andoolo, Wanggudu, Raha, Muna,
Sawerigadi, Wangi-Wangi, Wakatobi, Ambon, Tual, Namlea, Buru, Namrole, Dobo, Kepulauan Aru, Tiakur, Masohi, Dataran
Hunipopu, Bula, Langgur, Saumlaki, Tanimbar, Ternate, Tidore, Sofifi, Jailolo, Weda, Halmahera, Maba, Labuha, Tobelo,
Sanana, Bobong, Daruba, Morotai, Jayapura, Sentani, Biak, Waris, Sarmi, Serui, Waropen, Botawa, Supiori, Sorendiweri,
Burmeso, Merauke, Tanah Merah, Boven Digoel, Agats, Asmat, Kepi, Mappi, Nabire, Mimika, Timika, Enarotali, Paniai,
Dogiyai, Deiyai, Tigi, Sugapa, Intan Jaya, Ilaga, Puncak, Mulia, Puncak Jaya, Wamena, Jayawijaya, Karubaga, Tolikara,
Dekai, Yahukimo, Oksibil, Tiom, Lanny Jaya, Kobakma, Elelim, Yalimo, Kenyam, Nduga, Manokwari, Bintuni, Rasiei,
Ransiki, Anggi, Kaimana, Fakfak, Sorong, Aimas, Teminabuan, Waisai, Raja Ampat, Fef, Tambrauw, Kumurkek, Maybrat
"""
# A word that stands before a place's own name: 'Kota Bontang', 'Long Midang', 'Desa Karya Baru'.
_BEGINNINGS: Final = frozenset(
    "kota kab kabupaten kec kecamatan kel kelurahan desa kampung nagari gampong distrik provinsi pulau kepulauan muara "
    "muaro kuala tanjung tanjong sungai sei teluk labuan labuhan lubuk pangkalan pangkal simpang ujung bukit gunung "
    "bandar rantau long nanga batu air aek way tebing padang parit sumber karang".split()
)


def _key(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalpha())


_KNOWN: Final = frozenset(_key(name) for names in (_SUMATRA, _JAVA, _BORNEO, _EAST) for name in names.split(","))


def is_known(name: str) -> bool:
    """Tell whether a name is a regency's, a city's or a seat's."""
    return _key(name) in _KNOWN


def sounds_like_place(name: str) -> bool:
    """Tell whether a name is known, or of two words and more that begin as place names do."""
    first, _, rest = name.casefold().partition(" ")
    return is_known(name) or (bool(rest) and first.rstrip(".") in _BEGINNINGS)
