"""What bundles are made of: accounts and their resources, and how an audit must end."""

from collections import Counter
from dataclasses import dataclass, field

from . import patterns

# The control that every bundle shows something about.
CONTROL = "console-sign-in-without-mfa"

STEPS = (
    "multi-region-trail",
    "trail-logging",
    "management-events",
    "metric-filter",
    "alarm",
    "notification-action",
    "confirmed-subscriber",
)

ALL_MANAGEMENT_EVENTS = [
    {
        "ReadWriteType": "All",
        "IncludeManagementEvents": True,
        "DataResources": [],
        "ExcludeManagementEventSources": [],
    }
]
ADVANCED_MANAGEMENT_EVENTS = [
    {
        "Name": "Management events",
        "FieldSelectors": [{"Field": "eventCategory", "Equals": ["Management"]}],
    }
]


@dataclass(frozen=True)
class Trail:
    name: str = "management-events"
    log_group: str = "aws-cloudtrail-logs-management"
    multi_region: bool = True
    logging: bool = True
    organization: bool = False
    owner: str = ""  # the account an organization trail belongs to, where it is another
    selectors: list = field(default_factory=lambda: ALL_MANAGEMENT_EVENTS)


@dataclass(frozen=True)
class Filter:
    name: str = CONTROL
    pattern: str = patterns.BASE
    metric: str = "ConsoleSignInWithoutMFA"
    log_group: str = "aws-cloudtrail-logs-management"


@dataclass(frozen=True)
class Alarm:
    name: str = "ConsoleSignInWithoutMFA"
    metric: str = "ConsoleSignInWithoutMFA"
    namespace: str = "CISBenchmark"
    actions_enabled: bool = True
    notifies: bool = True  # names the topic among its actions


@dataclass(frozen=True)
class CompositeAlarm:
    name: str
    child: str

    @property
    def rule(self):
        return f'ALARM("{self.child}")'


def filter_for(control, log_group=Filter.log_group):
    """A filter with the text that the benchmark prescribes."""
    return Filter(control, patterns.PRESCRIBED[control], metric_for(control), log_group)


def alarm_for(control):
    return Alarm(metric_for(control), metric_for(control))


def metric_for(control):
    spelling = {"mfa": "MFA", "cloudtrail": "CloudTrail"}
    return "".join(spelling.get(word, word.capitalize()) for word in control.split("-"))


@dataclass(frozen=True)
class Account:
    id: str
    trails: tuple = (Trail(),)
    filters: tuple = (Filter(),)
    alarms: tuple = (Alarm(),)
    composite_alarms: tuple = ()
    topic: bool = True
    holds: str = ""  # said in the README of a bundle of several accounts


@dataclass(frozen=True)
class Audit:
    """One run of the tool over a bundle, and how it must end."""

    outcomes: dict  # account → control → outcome; the same controls for each account
    without: str = ""  # an account whose folder is missing in this run; layout `tree` only
    all_controls: bool = False  # no control is named, so the tool takes all it has

    @property
    def controls(self):
        return tuple(next(iter(self.outcomes.values())))

    @property
    def counts(self):
        """How many findings end in each outcome."""
        return Counter(o for controls in self.outcomes.values() for o in controls.values())

    @property
    def exit_status(self):
        if "fail" in self.counts:
            return 1
        return 2 if {"incomplete", "review"} & set(self.counts) else 0


@dataclass(frozen=True)
class Bundle:
    name: str
    layout: str
    shows: str
    accounts: tuple  # no two bundles share one, so that all of them can also be read at once
    outcome: str = "pass"  # of CONTROL, in every account
    # Steps that are not held: name → (judgement, why). The first one decides the outcome.
    not_held: dict = field(default_factory=dict)
    more_audits: tuple = ()  # beside the one for CONTROL alone
    pending_subscriber: bool = False
    other_regions: tuple = ()  # where describe-trails is asked too; layout `tree` only
    # Left to itself, describe-alarms says nothing about composite alarms.
    alarm_options: tuple = ("--alarm-types", "MetricAlarm", "CompositeAlarm")
    left_out: tuple = ()  # commands whose output is not collected
    timestamps: str = "wire"  # `iso8601` is what version 2 of the AWS CLI prints

    def account(self, id):
        return next(account for account in self.accounts if account.id == id)

    @property
    def audit(self):
        """The audit for CONTROL alone, which every bundle has."""
        return Audit({account.id: {CONTROL: self.outcome} for account in self.accounts})

    @property
    def layouts(self):
        """Layouts in which the bundle means the same. Flat names cannot tell two trails apart."""
        if len(self.accounts) > 1:
            return ("tree",)
        trails = len(self.accounts[0].trails)
        return ("tree", "parameter", "flat") if trails == 1 else ("tree", "parameter")
