"""Coverage: month plans and rotas, events with their crews and surat tugas, results up to the storage medium."""
