"""Runs pcs command lines one after the other, each in a process of its own.

Loading its modules is two thirds of what one pcs command costs; here they are loaded once and inherited.
Reads a JSON list of words a line from standard input, writes a JSON object {status, stdout} a line.
The argument is the path of the installed pcs, which is run as it is.
"""

import json
import os
import runpy
import sys
import tempfile

PCS = sys.argv[1]


def run(words):
    with tempfile.TemporaryFile() as output:
        child = os.fork()
        if child == 0:
            become_pcs(words, output.fileno())
        _, status = os.waitpid(child, 0)
        output.seek(0)
        return {"status": os.waitstatus_to_exitcode(status), "stdout": output.read().decode()}


def become_pcs(words, output):
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(output, 1)
    os.dup2(null, 2)
    sys.argv = [PCS, *words]
    status = 0
    try:
        runpy.run_path(PCS, run_name="__main__")
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except BaseException:
        status = 1
    sys.stdout.flush()
    os._exit(status)


try:
    import pcs.app  # noqa: F401
except ImportError:
    pass  # It is loaded by every command then.

for line in sys.stdin:
    print(json.dumps(run(json.loads(line))), flush=True)
