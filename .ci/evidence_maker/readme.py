"""The README of every bundle, and the table over all of them."""

import shlex

from .bundles import BUNDLES, CONTROL
from .cloud import REGION
from .layouts import path_of
from .parts import STEPS

BEGIN, END = "<!-- bundles: begin -->", "<!-- bundles: end -->"

LAYOUTS = {
    "tree": "`tree`: `<account>/<region>/<service>-<command>[/<parameter>].json`",
    "parameter": "`parameter`: `<command>[__<parameter>].json`",
    "flat": "`flat`: `<command>.json`",
}

# The command whose output decides each step.
DECIDED_BY = dict(
    zip(
        STEPS,
        (
            "describe-trails",
            "get-trail-status",
            "get-event-selectors",
            "describe-metric-filters",
            "describe-alarms",
            "describe-alarms",
            "list-subscriptions-by-topic",
        ),
    )
)


def bundle_readme(bundle, outputs):
    """The README.md of one bundle. `outputs` are those of the bundle."""
    files = {}
    for output in outputs:
        if output.region == REGION:
            files[output.command] = path_of(output, bundle, bundle.layout)
    rows = []
    for number, step in enumerate(STEPS, 1):
        judgement, why = bundle.not_held.get(step, ("held", ""))
        file = files.get(DECIDED_BY[step])
        shown = f"`{file}`" if file else "no file"
        rows.append(f"| {number} | `{step}` | {judgement}{': ' if why else ''}{why} | {shown} |")
    return "\n".join(
        (
            f"# {bundle.name}",
            "",
            _wrapped(bundle.shows),
            "",
            f"* Control: `{CONTROL}`",
            f"* Expected outcome: **{bundle.outcome}**, exit status {bundle.exit_status}",
            f"* Account: {bundle.account}",
            f"* Layout: {LAYOUTS[bundle.layout]}",
            *_special_command(bundle),
            "",
            "| | step | result | shown by |",
            "|---|---|---|---|",
            *rows,
            "",
        )
    )


def _special_command(bundle):
    if not bundle.alarm_options:
        return ()
    options = shlex.join(bundle.alarm_options)
    return (f"* Alarms were listed with ``aws cloudwatch describe-alarms {options}``",)


def with_table(text):
    """`text` with the table of all bundles between its two marks."""
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    rows = "\n".join(
        f"| [{b.name}]({b.name}/README.md) | {b.layout} | {b.outcome} | {b.exit_status} |"
        f" {', '.join(f'`{s}`' for s in b.not_held) or 'none'} |"
        for b in BUNDLES
    )
    head = "| bundle | layout | outcome | exit status | steps not held |\n|---|---|---|---|---|"
    return f"{before}{BEGIN}\n{head}\n{rows}\n{END}{after}"


def _wrapped(text, width=100):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join((*lines, line))
