"""The bundle `organization`: four accounts, one trail for all of them."""

from .parts import CONTROL, Account, Alarm, Audit, Bundle, Filter, Trail, alarm_for, filter_for

MANAGEMENT, SALES, SANDBOX, PAYMENTS = (f"21000000000{digit}" for digit in range(1, 5))
MEMBERS = (SALES, SANDBOX, PAYMENTS)

# What the management account watches for in everybody's events.
WATCHED = (CONTROL, "root-account-usage", "iam-policy-changes", "organizations-changes")
# Only the management account can be asked for this one.
MANAGEMENT_ONLY = "organizations-changes"

_TRAIL = Trail("organization-events", "CloudTrail/organization", organization=True)
_SEEN_BY_MEMBERS = Trail(_TRAIL.name, _TRAIL.log_group, organization=True, owner=MANAGEMENT)

ACCOUNTS = (
    Account(
        MANAGEMENT,
        trails=(_TRAIL,),
        filters=tuple(filter_for(control, _TRAIL.log_group) for control in WATCHED),
        alarms=tuple(alarm_for(control) for control in WATCHED),
        holds="management account: the organization trail, its log group, filters and alarms for"
        " four controls, the topic",
    ),
    Account(
        SALES,
        trails=(_SEEN_BY_MEMBERS,),
        filters=(),
        alarms=(Alarm("LambdaErrors", "Errors", "AWS/Lambda"),),
        holds="member: sees the organization trail; an alarm for something else",
    ),
    Account(
        SANDBOX,
        trails=(_SEEN_BY_MEMBERS,),
        filters=(),
        alarms=(),
        topic=False,
        holds="member: sees the organization trail; no alarm at all",
    ),
    Account(
        PAYMENTS,
        trails=(Trail(), _SEEN_BY_MEMBERS),
        filters=(Filter(),),
        alarms=(Alarm(),),
        holds=f"member: sees the organization trail; a complete chain of its own for `{CONTROL}`",
    ),
)


def _members(outcomes):
    """`outcomes` for every member, but for the control that does not concern members."""
    return {
        member: {control: outcomes(member, control) for control in WATCHED}
        | {MANAGEMENT_ONLY: "not-applicable"}
        for member in MEMBERS
    }


def _alone(member, control):
    """Without the management folder, nobody knows what becomes of the organization's events."""
    return "pass" if (member, control) == (PAYMENTS, CONTROL) else "incomplete"


BUNDLE = Bundle(
    name="organization",
    layout="tree",
    shows="Four accounts and one organization trail. Its log group, and with it every filter and"
    " alarm, is in the management account. Whether anybody is told of what happens in a member is"
    " therefore for the management account's evidence to show, and undecided without it.",
    accounts=ACCOUNTS,
    more_audits=(
        Audit({MANAGEMENT: dict.fromkeys(WATCHED, "pass"), **_members(lambda *_: "pass")}),
        Audit(_members(_alone), without=MANAGEMENT),
    ),
)
