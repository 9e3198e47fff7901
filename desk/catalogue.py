"""Everything officers can do: importing this fills the list of actions, and of how things are called."""

from __future__ import annotations

from desk.actions import ACTIONS, PRECAUTIONS, Action
from desk.backup import drill as _drill
from desk.backup.routine import copy_first
from desk.cabinet import actions as _cabinet
from desk.cabinet import arranging as _arranging
from desk.cabinet import calibration as _calibration
from desk.cabinet import classification as _classification
from desk.cabinet import code_dating as _code_dating
from desk.cabinet import disposal as _disposal
from desk.cabinet import filing as _filing
from desk.cabinet import keeping as _keeping
from desk.cabinet import label_stock as _label_stock
from desk.cabinet import labelling as _labelling
from desk.cabinet import loans as _loans
from desk.cabinet import sign_labels as _sign_labels
from desk.cabinet import stock_take as _stock_take
from desk.clock import actions as _clock
from desk.contacts import actions as _contacts
from desk.coverage import assignments as _assignments
from desk.coverage import collages as _collages
from desk.coverage import crews as _crews
from desk.coverage import events as _events
from desk.coverage import gathering as _gathering
from desk.coverage import importing as _importing
from desk.coverage import intake as _card_intake
from desk.coverage import naming as _events_named
from desk.coverage import planning as _planning
from desk.coverage import plans as _plans
from desk.coverage import results as _results
from desk.coverage import rotas as _rotas
from desk.coverage import unimport as _unimport
from desk.dip import bulk as _dip_bulk
from desk.dip import circulars as _circulars
from desk.dip import collection as _collection
from desk.dip import cycles as _cycles
from desk.dip import dik as _dik
from desk.dip import dik_import as _dik_imports
from desk.dip import editions as _dip_editions
from desk.dip import identification as _identification
from desk.dip import importing as _dip_imports
from desk.dip import items as _dip_items
from desk.dip import naming as _cycles_named
from desk.dip import publication as _dip_published
from desk.dip import sending as _dip_sent
from desk.dip import stages as _dip_stages
from desk.emergency import actions as _emergency
from desk.figures import actions as _figures
from desk.letters import actions as _letters
from desk.letters import ink as _letters_inked
from desk.letters import naming as _letters_named
from desk.letters import outcomes as _letters_outcomes
from desk.letters import takeover as _letters_taken_over
from desk.letters import wording as _letters_wording
from desk.meetings import actions as _meetings
from desk.numbers import actions as _books
from desk.numbers import books as _numbers
from desk.people import actions as _people
from desk.people import delegation as _delegation
from desk.printing import outbox as _outbox
from desk.releases import edit as _edit
from desk.releases import intake as _intake
from desk.releases import naming as _releases_named
from desk.releases import publish as _publish
from desk.releases import reach as _reach
from desk.releases import review as _review
from desk.service import actions as _service
from desk.service import naming as _service_named
from desk.settings import actions as _settings
from desk.sop import actions as _sop
from desk.sop.load import procedures
from desk.sop.procedure import Step
from desk.survey import actions as _survey

REGISTERED = (
    *(_arranging, _books, _classification, _label_stock, _disposal, _filing, _keeping, _loans, _stock_take),
    *(_cabinet, _clock, _contacts, _delegation, _letters, _letters_outcomes, _numbers, _people, _settings, _sop),
    *(_assignments, _collages, _crews, _events, _gathering, _importing, _meetings, _planning, _plans, _results, _rotas),
    *(_card_intake, _calibration, _code_dating, _letters_inked, _letters_taken_over, _letters_wording),
    *(_sign_labels, _labelling, _circulars, _collection, _cycles, _identification),
    *(_dip_bulk, _dip_sent, _dik, _dik_imports, _dip_editions),
    *(_dip_imports, _dip_items, _dip_published, _dip_stages),
    *(_edit, _intake, _publish, _reach, _review),
    *(_drill, _emergency, _figures, _outbox, _survey),
    *(_service, _service_named),
    *(_unimport,),
    *(_cycles_named, _events_named, _letters_named, _releases_named),
)

PRECAUTIONS[:] = [copy_first]


def actions() -> list[Action]:
    """List the actions by name."""
    return [ACTIONS[name] for name in sorted(ACTIONS)]


def steps_for(found: Action) -> list[Step]:
    """List the SOP steps that an action completes, or that can end with its outcome."""
    steps = [step for procedure in procedures() for step in procedure.steps]
    if found.outcome:
        return [step for step in steps if step.over == "release" and found.outcome in step.outcomes]
    return [step for step in steps if step.action == found.name]


def roles_for(found: Action) -> tuple[str, ...]:
    """Name the roles that may do an action: its own list, or the actors of the SOP steps where it is done."""
    return tuple(sorted(set(found.may) or {actor for step in steps_for(found) for actor in step.actors}))


def states_for(found: Action) -> tuple[str, ...]:
    """Name the steps that a case waits at when an action is done; empty where no step asks for it."""
    return tuple(sorted({step.id for step in steps_for(found)}))
