"""Runs many commands of the AWS CLI, each in a process of its own, without starting it each time.

Loading the CLI takes longer than most commands do. This program, run by the Python that has the
CLI, loads it once and forks for every command. A line of JSON comes in with the arguments and
additions to the environment; a line goes out with the exit status and what was printed. It ends
with its input.
"""

import json
import os
import sys
import tempfile
import traceback

del sys.path[0]  # the CLI must not take a module beside this one for one of its own
from awscli.clidriver import create_clidriver, main  # noqa: E402


def answer(arguments, environment):
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        child = os.fork()
        if child == 0:
            run(arguments, environment, output.fileno(), errors.fileno())
        _, status = os.waitpid(child, 0)
        output.seek(0)
        errors.seek(0)
        return {
            "status": os.waitstatus_to_exitcode(status),
            "output": output.read().decode(),
            "errors": errors.read().decode(errors="replace"),
        }


def run(arguments, environment, output, errors):
    """The CLI as if started with `arguments`. Never returns."""
    status = 255
    try:
        os.dup2(output, 1)
        os.dup2(errors, 2)
        os.environ.update(environment)
        sys.argv = ["aws", *arguments]
        status = main()
        sys.stdout.flush()
        sys.stderr.flush()
    except SystemExit as end:
        status = end.code
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        # Straight out: what the parent had opened is not for a child to close.
        os._exit(status if isinstance(status, int) else 255)


# What every command needs is loaded now, and shared by all children.
create_clidriver().session.create_client("sts", region_name="us-east-1")
for line in sys.stdin:
    print(json.dumps(answer(**json.loads(line))), flush=True)
