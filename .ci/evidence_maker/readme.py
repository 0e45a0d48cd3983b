"""The README of every bundle, and the table over all of them."""

import shlex

from .bundles import BUNDLES
from .cloud import REGION
from .layouts import path_of
from .parts import CONTROL, STEPS, Bundle

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
    one = len(bundle.accounts) == 1
    return "\n".join(
        (
            f"# {bundle.name}",
            "",
            _wrapped(bundle.shows),
            "",
            f"* Control: `{CONTROL}`",
            f"* Expected outcome: **{bundle.outcome}**{'' if one else ' in every account'},"
            f" exit status {bundle.audit.exit_status}",
            *((f"* Account: {bundle.accounts[0].id}",) if one else ()),
            f"* Layout: {LAYOUTS[bundle.layout]}",
            *_special_command(bundle),
            "",
            *(_steps(bundle, outputs) if one else _accounts(bundle)),
            *(line for audit in bundle.more_audits for line in _audit(audit)),
            "",
        )
    )


def _steps(bundle, outputs):
    files = {o.command: path_of(o, bundle.layout) for o in outputs if o.region == REGION}
    yield from ("| | step | result | shown by |", "|---|---|---|---|")
    for number, step in enumerate(STEPS, 1):
        judgement, why = bundle.not_held.get(step, ("held", ""))
        file = files.get(DECIDED_BY[step])
        shown = f"`{file}`" if file else "no file"
        yield f"| {number} | `{step}` | {judgement}{': ' if why else ''}{why} | {shown} |"


def _accounts(bundle):
    yield from ("| account | holds |", "|---|---|")
    for account in bundle.accounts:
        yield f"| {account.id} | {account.holds} |"


def _audit(audit):
    what = "All controls" if audit.all_controls else "The controls that the accounts watch for"
    where = f", without the folder `{audit.without}`" if audit.without else ""
    yield from ("", f"## {what}{where}", "", f"Exit status {audit.exit_status}.")
    if audit.without:
        yield f"Every incomplete finding says that evidence of account {audit.without} is missing."
    yield from ("", f"| control |{''.join(f' {account} |' for account in audit.outcomes)}")
    yield f"|---|{'---|' * len(audit.outcomes)}"
    for control in audit.controls:
        cells = "".join(f" {outcomes[control]} |" for outcomes in audit.outcomes.values())
        yield f"| `{control}` |{cells}"


def _special_command(bundle):
    if bundle.alarm_options == Bundle.alarm_options:
        return ()
    options = shlex.join(bundle.alarm_options)
    return (f"* Alarms were listed with ``aws cloudwatch describe-alarms {options}``",)


def with_table(text):
    """`text` with the table of all bundles between its two marks."""
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    rows = "\n".join(
        f"| [{b.name}]({b.name}/README.md) | {b.layout} | {b.outcome} | {b.audit.exit_status} |"
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
