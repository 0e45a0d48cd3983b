"""What every bundle holds and how an audit of it must end.

The capture, the READMEs and the end-to-end check all read this table and no other. The row of the
bundle `organization`, with its four accounts, is in organization.py.
"""

from . import organization, patterns
from .parts import (
    ADVANCED_MANAGEMENT_EVENTS,
    Account,
    Alarm,
    Audit,
    Bundle,
    CompositeAlarm,
    Filter,
    Trail,
    alarm_for,
    filter_for,
)

ROOT_FILTER = filter_for("root-account-usage")
ROOT_ALARM = alarm_for("root-account-usage")
TRAIL_FILTER = Filter(
    "cloudtrail-changes",
    patterns.PRESCRIBED["cloudtrail-configuration-changes"],
    "CloudTrailChanges",
)
TRAIL_ALARM = Alarm("CloudTrailChanges", "CloudTrailChanges")

# A log group name with a slash must be percent-encoded where it becomes a file name.
SLASH = "CloudTrail/management"

NO_ALARM = ("not reached", "no alarm is known, so neither is a topic")

BUNDLES = (
    Bundle(
        name="complete-chain",
        layout="tree",
        shows="Every link is there, for every control: fifteen filters with the benchmark's text"
        " word for word, each with an alarm of its own. The account owns its organization's trail.",
        accounts=(
            Account(
                "123456789012",
                trails=(Trail(log_group=SLASH, organization=True),),
                filters=tuple(filter_for(control, SLASH) for control in patterns.PRESCRIBED),
                alarms=tuple(alarm_for(control) for control in patterns.PRESCRIBED),
            ),
        ),
        more_audits=(
            Audit({"123456789012": dict.fromkeys(patterns.PRESCRIBED, "pass")}, all_controls=True),
        ),
    ),
    Bundle(
        name="sso-variant",
        layout="parameter",
        shows="The benchmark's second pattern, which spares organizations with single sign-on"
        " false alarms. Times are printed the way version 2 of the AWS CLI prints them.",
        accounts=(Account("111122223333", filters=(Filter(pattern=patterns.SSO),)),),
        timestamps="iso8601",
    ),
    Bundle(
        name="two-trails",
        layout="tree",
        shows="A stopped trail of one region beside a complete one: one complete chain suffices."
        " The multi-region trail shows up a second time, as its shadow in eu-west-1.",
        accounts=(
            Account(
                "444455556666",
                trails=(
                    Trail("legacy-audit", "legacy-audit-logs", multi_region=False, logging=False),
                    Trail(),
                ),
            ),
        ),
        other_regions=("eu-west-1",),
    ),
    Bundle(
        name="equivalent-filter",
        layout="flat",
        shows="The filter has its clauses swapped, no quotation marks and no blanks. It still"
        " matches exactly the events that the benchmark's pattern matches.",
        accounts=(
            Account(
                "111111111111",
                filters=(TRAIL_FILTER, Filter(pattern=patterns.EQUIVALENT)),
                alarms=(TRAIL_ALARM, Alarm()),
            ),
        ),
    ),
    Bundle(
        name="unconfirmed-subscriber",
        layout="flat",
        shows="The only subscriber never confirmed the subscription, so nobody is told, neither by"
        " the alarm nor by the composite alarm that rests on it.",
        accounts=(
            Account(
                "222222222222",
                composite_alarms=(CompositeAlarm("SecurityEvents", Alarm.name),),
            ),
        ),
        outcome="fail",
        not_held={
            "confirmed-subscriber": ("broken", "the only `SubscriptionArn` is `PendingConfirmation`")
        },
        pending_subscriber=True,
    ),
    Bundle(
        name="narrowed-filter",
        layout="tree",
        shows="The prescribed text is all there, but one more clause lets only the user bob"
        " through. Everybody else signs in unnoticed.",
        accounts=(
            Account(
                "333333333333",
                trails=(Trail(log_group=SLASH),),
                filters=(
                    Filter(log_group=SLASH, pattern=patterns.NARROWED),
                    filter_for("root-account-usage", SLASH),
                ),
                alarms=(Alarm(), ROOT_ALARM),
            ),
        ),
        outcome="fail",
        not_held={"metric-filter": ("broken", 'a sign-in by anybody but "bob" goes unnoticed')},
    ),
    Bundle(
        name="two-filters",
        layout="tree",
        shows="One filter takes the sign-ins in us-east-1, the other those everywhere else, and"
        " each has an alarm that notifies. Together they miss nothing; the benchmark, however,"
        " speaks of one filter, so a person must decide.",
        accounts=(
            Account(
                "999999999999",
                filters=(
                    Filter("console-sign-in-home", patterns.IN_US_EAST_1, "ConsoleSignInHome"),
                    Filter("console-sign-in-away", patterns.NOT_IN_US_EAST_1, "ConsoleSignInAway"),
                ),
                alarms=(
                    Alarm("ConsoleSignInHome", "ConsoleSignInHome"),
                    Alarm("ConsoleSignInAway", "ConsoleSignInAway"),
                ),
            ),
        ),
        outcome="review",
        not_held={"metric-filter": ("open", "no filter covers the pattern; both together do")},
    ),
    Bundle(
        name="disabled-actions",
        layout="parameter",
        shows="The alarm names its topic, yet its actions are switched off. The benchmark's letter"
        " is met; in effect nobody is told, since the only composite alarm rests on another one.",
        accounts=(
            Account(
                "444444444444",
                filters=(Filter(), ROOT_FILTER),
                alarms=(Alarm(actions_enabled=False), ROOT_ALARM),
                composite_alarms=(CompositeAlarm("SecurityEvents", ROOT_ALARM.name),),
            ),
        ),
        outcome="fail",
        not_held={
            "notification-action": ("broken", "held as written; in effect `ActionsEnabled` is false")
        },
    ),
    Bundle(
        name="composite-alarm",
        layout="flat",
        shows="The alarm has no action. A composite alarm that goes to ALARM with it notifies the"
        " topic instead. Somebody is told; the benchmark, however, asks for an action of the alarm"
        " itself, so a person must decide.",
        accounts=(
            Account(
                "999988887777",
                alarms=(Alarm(notifies=False),),
                composite_alarms=(CompositeAlarm("SecurityEvents", Alarm.name),),
            ),
        ),
        outcome="review",
        not_held={
            "notification-action": ("open", "held in effect; the topic is an action of the"
                                    " composite alarm `SecurityEvents` only")
        },
    ),
    Bundle(
        name="wrong-namespace",
        layout="flat",
        shows="The alarm watches a metric of the same name in another namespace, where no data"
        " arrives.",
        accounts=(Account("555555555555", alarms=(Alarm(namespace="SecurityMetrics"),)),),
        outcome="fail",
        not_held={
            "alarm": ("broken", "the filter writes to `CISBenchmark`, the alarm reads"
                      " `SecurityMetrics`"),
            "notification-action": NO_ALARM,
            "confirmed-subscriber": NO_ALARM,
        },
    ),
    Bundle(
        name="missing-trail-status",
        layout="flat",
        shows="The output of get-trail-status was not collected. Nothing says whether the trail"
        " is logging.",
        accounts=(Account("666666666666"),),
        outcome="incomplete",
        not_held={"trail-logging": ("unknown", "no get-trail-status output")},
        left_out=("get-trail-status",),
    ),
    Bundle(
        name="cut-alarm-list",
        layout="flat",
        shows="The list of alarms was saved with `--max-items 1`. `NextToken` says that there are"
        " more, so the missing alarm may well exist.",
        accounts=(
            Account(
                "777777777777", filters=(TRAIL_FILTER, Filter()), alarms=(TRAIL_ALARM, Alarm())
            ),
        ),
        outcome="incomplete",
        not_held={
            "alarm": ("unknown", "the list is cut and does not hold the alarm"),
            "notification-action": NO_ALARM,
            "confirmed-subscriber": NO_ALARM,
        },
        alarm_options=(*Bundle.alarm_options, "--max-items", "1"),
    ),
    Bundle(
        name="queried-alarms",
        layout="flat",
        shows="The alarms were saved with the `--query` that the benchmark itself prescribes,"
        " which prints a bare array.",
        accounts=(
            Account("888888888888", filters=(Filter(), ROOT_FILTER), alarms=(Alarm(), ROOT_ALARM)),
        ),
        alarm_options=("--query", "MetricAlarms[?MetricName== `ConsoleSignInWithoutMFA`]"),
    ),
    Bundle(
        name="advanced-selectors",
        layout="tree",
        shows="The trail uses an advanced event selector: all management events, with no word on"
        " `readOnly`, so reads and writes alike.",
        accounts=(
            Account(
                "777788889999",
                trails=(Trail(log_group=SLASH, selectors=ADVANCED_MANAGEMENT_EVENTS),),
                filters=(Filter(log_group=SLASH),),
            ),
        ),
    ),
    organization.BUNDLE,
)
