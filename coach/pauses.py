"""How long Python may pause to look for garbage while somebody waits.

A full collection looks through all that was ever loaded, a tenth of a second of it, and while it
runs nothing else does. What is loaded or remembered stays, so that it is set aside from that.
"""

import gc
import sys

UNCOLLECTED = 10_000
"""Objects that may wait for a collection: a few megabytes. Python's own 700 cost a plan that was
never read an eighth of its time."""
OFTEN = 10
"""Small collections after which a larger one is due, and larger ones after which a full one is."""
MANY = 200_000
"""Blocks of memory that came to stay, from which on a full collection takes long enough to be
noticed. Blocks are counted and not objects: who lists all objects holds what another thread is
just making, and Python cannot finish a tuple that somebody else holds."""


def set_aside() -> int:
    """Have the collector leave out what there is by now, and look at the rest less often.

    Gives how many blocks of memory there are.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(UNCOLLECTED, OFTEN, OFTEN)
    return sys.getallocatedblocks()


def set_aside_anew(blocks: int) -> int:
    """Set aside what came to stay since there were so many blocks, if it is much; give the count.

    It takes a fifth of a second. What was set aside and is garbage by now is let go of.
    """
    if sys.getallocatedblocks() - blocks < MANY:
        return blocks
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    return sys.getallocatedblocks()
