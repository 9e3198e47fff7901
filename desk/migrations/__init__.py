"""Numbered steps of the database's shape; each file holds frozen models, so that later changes do not reach it."""

STEPS = (
    "m0001_press_releases",
    "m0002_letters",
    "m0003_reach",
    "m0004_days_off",
    "m0005_delegations",
    "m0006_coverage",
    "m0007_cycles",
    "m0008_reports",
    "m0009_revisions",
    "m0010_planner",
    "m0011_dip",
    "m0012_cabinet",
    "m0013_dip_import",
    "m0014_service",
    "m0015_editions",
    "m0016_dip_views",
    "m0017_calendar",
    "m0018_dip_sending",
    "m0019_retention",
    "m0020_print_jobs",
)
