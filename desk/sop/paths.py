"""Where the steps of an SOP file lead: dead ends, steps that nothing leads to, loops, wrong ways back (pure)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from desk.sop.procedure import EARLIER, END, PERIOD
from desk.sop.reading import Fault, Reading

FORWARD: Final = ("done", "approved")
BACK: Final = "returned"
OUTCOMES: Final = (*FORWARD, BACK, "rejected")


def check_paths(reading: Reading) -> Iterator[Fault]:
    """Name the faults of the way through the steps."""
    for place in range(len(reading.steps)):
        yield from _outcomes(reading, place)
        yield from _dead_end(reading, place)
    yield from _unreached(reading)
    yield from _loops(reading)


def _outcomes(reading: Reading, place: int) -> Iterator[Fault]:
    ids, named = reading.ids(), reading.named(place)
    for word, leads in reading.outcomes(place).items():
        line = reading.line(place, "outcomes", word)
        if word not in OUTCOMES:
            what = f"{named}: hasil {word} tidak dikenal."
            yield Fault(line, what, f"Pakai salah satu: {', '.join(OUTCOMES)}.")
        elif leads == EARLIER:
            if word != BACK or place == 0 or not reading.same_thing(place - 1, place):
                what = f"{named}: {word} menuju earlier, padahal tidak ada langkah sebelumnya atas hal yang sama."
                yield Fault(line, what, "Sebut id langkah yang dituju.")
        elif leads not in (*ids, END):
            what = f"{named}: {word} menuju langkah {leads} yang tidak ada."
            yield Fault(line, what, "Sebut id langkah yang ada, earlier, atau end.")
        elif leads != END:
            yield from _crossing(reading, place, word, ids.index(leads))


def _crossing(reading: Reading, place: int, word: str, target: int) -> Iterator[Fault]:
    """Going back stays in the phase; going on into another phase enters it at its first step."""
    line, leads = reading.line(place, "outcomes", word), reading.word(target, "id")
    named = reading.named(place)
    if word == BACK and target >= place:
        what = f"{named}: dikembalikan ke {leads}, yang bukan langkah sebelumnya."
        yield Fault(line, what, "Pengembalian hanya ke langkah sebelumnya.")
    elif reading.same_thing(place, target):
        return
    elif word == BACK:
        what = f"{named}: dikembalikan ke {leads}, yang berjalan atas hal lain."
        yield Fault(line, what, "Pengembalian hanya ke langkah atas hal yang sama.")
    elif reading.word(target - 1, "over") == reading.word(target, "over"):
        what = f"{named}: {word} masuk ke tengah tahap lain, ke {leads}."
        yield Fault(line, what, "Tuju langkah pertama tahap itu.")


def _dead_end(reading: Reading, place: int) -> Iterator[Fault]:
    if not set(FORWARD) & reading.outcomes(place).keys():
        what = f"{reading.named(place)} buntu: tidak ada hasil done atau approved."
        yield Fault(reading.line(place, "outcomes"), what, 'Tulis ke mana langkah ini berlanjut, atau done = "end".')


def _onward(reading: Reading) -> list[set[int]]:
    """Give the places that each step goes on to; the end is the place after the last.

    A target that does not exist, and a dead end, count as leading to the next step: each is a fault of its own.
    """
    ids = reading.ids()
    places = {step_id: place for place, step_id in reversed(list(enumerate(ids)))} | {END: len(ids)}
    ways = []
    for place in range(len(ids)):
        outcomes = reading.outcomes(place)
        targets = [outcomes[word] for word in FORWARD if word in outcomes] or [""]
        targets += [otherwise] if (otherwise := reading.word(place, "otherwise")) else []
        ways.append({places.get(target, place + 1) for target in targets})
    return ways


def _starts(reading: Reading) -> set[int]:
    """Give the first step, and each that the calendar opens."""
    over = [reading.word(place, "over") for place in range(len(reading.steps))]
    return {0, *(place for place in range(1, len(over)) if over[place] == PERIOD and over[place - 1] != PERIOD)}


def _unreached(reading: Reading) -> Iterator[Fault]:
    onward, ids = _onward(reading), reading.ids()
    ways = [
        onward[place] | {ids.index(leads) for leads in reading.outcomes(place).values() if leads in ids}
        for place in range(len(ids))
    ]
    reached = _followed(ways, _starts(reading))
    for place in range(len(ids)):
        if place in reached or ids[place] in ids[:place]:
            continue
        led_to = any(place in leads for other, leads in enumerate(ways) if other != place)
        why = "hanya langkah tak terjangkau yang menuju ke sana" if led_to else "SOP menjadi punya dua awal"
        what = f"{reading.named(place)} tidak terjangkau dari langkah pertama: {why}."
        yield Fault(reading.line(place, "id"), what, "Arahkan hasil suatu langkah ke sini, atau hapus langkah ini.")


def _loops(reading: Reading) -> Iterator[Fault]:
    """Every step must be able to go on to the end."""
    onward = _onward(reading)
    ending, grew = {len(onward)}, True
    while grew:
        more = {place for place, ways in enumerate(onward) if ways & ending} - ending
        ending, grew = ending | more, bool(more)
    caught = [place for place in range(len(onward)) if place not in ending]
    circle = [place for place in caught if place in _followed(onward, onward[place])]
    if circle:
        what = f"Putaran tanpa jalan keluar: {', '.join(reading.word(place, 'id') for place in circle)}."
        yield Fault(reading.line(circle[-1], "outcomes"), what, "Arahkan salah satunya ke langkah lain atau end.")


def _followed(ways: Sequence[set[int]], start: Iterable[int]) -> set[int]:
    """Give the places that can be come to from some places, themselves among them."""
    reached, waiting = set[int](), [*start]
    while waiting:
        place = waiting.pop()
        if place not in reached and place < len(ways):
            reached.add(place)
            waiting += ways[place]
    return reached
