"""Under which names the outputs are saved."""

from urllib.parse import quote

from .cloud import REGION


def write(outputs, layout, folder):
    """Saves `outputs` below `folder` under the names of `layout`."""
    for output in outputs:
        # The flat layouts have no place for a second region's copy of the same list.
        if layout != "tree" and output.region != REGION:
            continue
        path = folder / path_of(output, layout)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.content)


def path_of(output, layout):
    parameter = quote(output.parameter, safe="")
    if layout == "flat":
        return f"{output.command}.json"
    if layout == "parameter":
        return f"{output.command}{'__' if parameter else ''}{parameter}.json"
    name = f"{output.service}-{output.command}{'/' if parameter else ''}{parameter}.json"
    return f"{output.account}/{output.region}/{name}"
