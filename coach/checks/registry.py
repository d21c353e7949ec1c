"""The catalogue: every rule by the name of its file, in the order in which a plan is made.

A new rule is one file and one line here.
"""

from importlib import import_module

from coach.checks.check import Check

NAMES = (
    "mission_missing",
    "mission_too_long",
    "mission_is_target",
    "mission_generic",
    "bigo_missing",
    "bigo_several",
    "bigo_number",
    "bigo_comparative",
    "bigo_too_safe",
    "bigo_out_of_reach",
    "bigo_no_cost",
    "o_count",
    "o_number",
    "o_is_task",
    "o_bau",
    "o_too_long",
    "o_compound",
    "o_no_period",
    "o_vague",
    "o_flat",
    "o_who_cares",
    "o_not_in_hand",
    "o_solution_dictated",
    "o_known_unknown",
    "kr_no_number",
    "kr_activity",
    "kr_no_baseline",
    "kr_ambiguous_change",
    "kr_no_date",
    "kr_compound",
    "kr_binary",
    "kr_unbounded",
    "kr_weasel",
    "kr_no_source",
    "kr_vanity",
    "kr_not_controllable",
    "kr_off_o",
    "kr_too_easy",
    "kr_implausible",
    "kr_confidence_off",
    "kr_target_equals_start",
    "kr_jargon",
    "kr_habit_count",
    "kr_prescribes_how",
    "kr_duplicate",
    "set_kr_count",
    "set_insufficient",
    "set_unneeded",
    "set_all_activity",
    "set_no_health",
    "set_no_refusal",
    "set_dependency_open",
    "set_all_due_last_day",
    "set_harm_risk",
    "set_person_removal",
    "plan_missing",
    "plan_no_when_where",
    "plan_no_order",
    "plan_no_stage_result",
    "plan_no_obstacle",
    "checkin_missed",
    "checkin_confidence_no_reason",
    "checkin_confidence_frozen",
    "checkin_watermelon",
    "checkin_activity_report",
    "checkin_priority_count",
    "checkin_priority_unlinked",
    "checkin_carry_over",
    "checkin_low_no_help",
    "checkin_health_red",
    "checkin_no_win",
    "checkin_no_lookahead",
    "checkin_stale_kr",
    "review_score_mismatch",
    "review_no_reflection",
    "review_always_full",
    "review_always_low",
    "review_committed_missed",
    "change_unlogged",
    "change_late_lowering",
    "change_o_midcycle",
    "change_dependants_untold",
    "review_eternal_carry",
    "review_blame",
    "review_no_carryover_lesson",
    "review_only_present",
    "review_skipped_level",
)


def loaded(name: str) -> Check:
    """The rule in a file of this folder."""
    check = import_module(f"coach.checks.{name}").check
    assert isinstance(check, Check), name
    return check


RULES: tuple[Check, ...] = tuple(map(loaded, NAMES))
"""Every rule."""
