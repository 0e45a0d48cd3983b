"""The `aws` that scripts find: it notes calls, lets some fail, and asks the AWS CLI.

Fewer regions are enabled than there are, which saves calls. CHECK_DENIED names an operation that
fails, CHECK_THROTTLED one that is refused once. CHECK_IDENTITY is the account that it says it is
asked in.
"""

import json
import os
import socket
import sys


def main():
    words = sys.argv[1:]
    calls = os.environ["CHECK_CALLS"]
    with open(calls, "a") as file:
        print(*words, file=file)
    # The AWS CLI makes skeletons itself, without AWS.
    refused = None if "--generate-cli-skeleton" in words else refusal(words, calls)
    if refused:
        return refused
    if "get-caller-identity" in words and "CHECK_IDENTITY" in os.environ:
        print(os.environ["CHECK_IDENTITY"], "arn:aws:iam::0:user/stranger", sep="\t")
        return 0
    if "describe-regions" in words:
        words += ("--region-names", "us-east-1", "eu-west-1")
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(os.environ["CHECK_SOCKET"])
        connection.sendall(json.dumps(words).encode() + b"\n")
        answer = json.loads(connection.makefile().readline())
    sys.stdout.write(answer["output"])
    sys.stderr.write(answer["errors"])
    return answer["status"]


def refusal(words, calls):
    if os.environ.get("CHECK_DENIED") in words:
        return fail("AccessDenied", words, "not authorized")
    if os.environ.get("CHECK_THROTTLED") in words and not os.path.exists(calls + ".throttled"):
        open(calls + ".throttled", "w").close()
        return fail("Throttling", words, "Rate exceeded")
    return None


def fail(code, words, message):
    operation = "".join(word.capitalize() for word in words[1].split("-"))
    print(f"\nAn error occurred ({code}) when calling the {operation} operation: {message}",
          file=sys.stderr)
    return 254


sys.exit(main())
