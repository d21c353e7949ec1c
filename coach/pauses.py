"""How long Python may pause to look for garbage while somebody waits.

A full collection looks through all that was ever loaded, a tenth of a second of it, and while it
runs nothing else does. What is loaded or remembered stays, so that it is set aside from that.
"""

import gc

UNCOLLECTED = 10_000
"""Objects that may wait for a collection: a few megabytes. Python's own 700 cost a plan that was
never read an eighth of its time."""
OFTEN = 10
"""Small collections after which a larger one is due, and larger ones after which a full one is."""
MANY = 100_000
"""Objects from which on a full collection takes long enough to be noticed, some 30 ms."""


def set_aside() -> None:
    """Have the collector leave out what there is by now, and look at the rest less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(UNCOLLECTED, OFTEN, OFTEN)


def set_aside_anew() -> bool:
    """Set aside what came to stay since, if it is much; say so, for it takes a fifth of a second.

    What was set aside and is garbage by now is let go of.
    """
    if len(gc.get_objects()) < MANY:
        return False
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    return True
