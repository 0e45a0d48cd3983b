"""What .ci/check-collect runs the printed scripts with, and how it looks at what they save.

account  one account in a local stand-in for AWS, with names that are hard on file names
aws      the `aws` that scripts find: it notes calls, lets some fail, and asks the AWS CLI
run      a run of a script, and what is wrong with what it left
report   one line per check, and the counts
"""
