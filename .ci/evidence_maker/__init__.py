"""Makes the sample evidence: a local stand-in for AWS, filled and read with the AWS CLI.

bundles      what every bundle holds and how its audits must end: the only such table
organization the row of that table with several accounts
parts        what a row is made of
patterns     the filter patterns of the benchmark, and others beside them
tools        finds or installs the AWS CLI and moto, in the versions the samples were made with
cloud        one moto server of our own, and the AWS CLI pointed at it and at nothing else
aws_cli      the process in which the AWS CLI runs
capture      creates a bundle's resources and saves the documented commands' output
corrections  where moto is known to print something else than AWS
layouts      under which names the outputs are saved
readme       the README of every bundle and the table over all of them
"""
